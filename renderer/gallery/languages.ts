import { CATALOG_LOADERS } from '../messages/locales.js'

/** Every language that has texts of its own. */
export function languages(): readonly string[] {
  return ['en', ...Object.keys(CATALOG_LOADERS)]
}
