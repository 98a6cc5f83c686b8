import { ALL_CATALOGS } from '../messages/all-catalogs.js'

/** Every language that has texts of its own. */
export function languages(): readonly string[] {
  return ['en', ...Object.keys(ALL_CATALOGS)]
}
