/** Parts of electron-store that must not, or need not, be in our bundle. */

/**
 * What it writes files with (atomically) listens, by when-exit, for SIGTERM, SIGINT, SIGHUP and a dozen other signals as soon
 * as it is loaded, only to remove temporary files. In Electron that takes the signal away from Chromium: the app would be
 * ended by it at once, without `before-quit`, and with whatever the host does there left undone. Temporary files are swept
 * by the next write of the vault anyway.
 */
const EXIT_HOOKS = { 'when-exit': 'export default () => () => {}' }

/** JSON Schema is two thirds of electron-store. Our store has no schema: the vault is read by parsers of its own. */
const SCHEMAS = {
  'ajv/dist/2020.js':
    'export class Ajv2020 { constructor() { throw new TypeError("a store with a schema is not in this bundle") } }',
  'ajv-formats': 'export default { default: () => {} }',
}

/** Versions are compared only for the migrations of a store, and ours has none: the vault migrates its own record. */
const MIGRATIONS = { semver: 'export default {}' }

/** Where its file is in an app that is not Electron's, and who else has changed it: ours is told the folder, and nobody watches it. */
const REFUSED = (what) => `export default () => { throw new TypeError("${what} is not in this bundle") }`
const WATCHING = {
  'env-paths': REFUSED('a store without a folder'),
  'debounce-fn': REFUSED('a store that is watched'),
}

const REPLACED = { ...EXIT_HOOKS, ...SCHEMAS, ...MIGRATIONS, ...WATCHING }
const PREFIX = '\0without:'

/** A plugin for the bundle that holds electron-store. */
export const withoutUnused = {
  name: 'without-unused',
  resolveId: (id) => (Object.hasOwn(REPLACED, id) ? `${PREFIX}${id}` : null),
  load: (id) => (id.startsWith(PREFIX) ? REPLACED[id.slice(PREFIX.length)] : null),
}
