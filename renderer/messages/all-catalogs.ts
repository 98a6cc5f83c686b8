import type { Language } from '../../contract/locale.js'
import type { CatalogModule } from './locales.js'

/**
 * Every language of the package, each in its own file that loads on demand. For the ready-made dialog and the gallery: a host's
 * page names those that it wants in its bundle.
 */
export const ALL_CATALOGS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<CatalogModule>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  'pt-BR': () => import('./pt-br.js'),
  tr: () => import('./tr.js'),
  'zh-Hans': () => import('./zh-hans.js'),
  'zh-Hant': () => import('./zh-hant.js'),
}
