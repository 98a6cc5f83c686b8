/** Keeps the process's signals out of the hands of a bundled package. */

const REPLACED = 'when-exit'
const NOTHING = '\0no-exit-hooks'

/**
 * A plugin for the bundle that holds electron-store. What it writes files with (atomically) listens, by when-exit, for
 * SIGTERM, SIGINT, SIGHUP and a dozen other signals as soon as it is loaded, only to remove temporary files. In Electron
 * that takes the signal away from Chromium: the app would be ended by it at once, without `before-quit`, and with whatever
 * the host does there left undone. Temporary files are swept by the next write of the vault anyway.
 */
export const withoutExitHooks = {
  name: 'without-exit-hooks',
  resolveId: (id) => (id === REPLACED ? NOTHING : null),
  load: (id) => (id === NOTHING ? 'export default () => () => {}' : null),
}
