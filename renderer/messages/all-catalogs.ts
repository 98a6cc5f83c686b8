import type { Catalogs } from './locales.js'

/**
 * Every language of the package, each in a file of its own that is fetched when it is needed. For the ready-made dialog
 * and the gallery: a host's page names those that it wants in its bundle.
 */
export const ALL_CATALOGS: Catalogs = {}
