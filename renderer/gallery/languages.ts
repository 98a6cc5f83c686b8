import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import type { Catalogs } from '../messages/locales.js'
import { PSEUDO_CATALOGS, PSEUDO_LOCALE } from './pseudo-catalog.js'

export const GALLERY_CATALOGS: Catalogs = { ...ALL_CATALOGS, ...PSEUDO_CATALOGS }

/** Lists every language with texts, and the made-up one. */
export function languages(): readonly string[] {
  return ['en', ...Object.keys(ALL_CATALOGS), PSEUDO_LOCALE]
}
