/** Everything that a fresh clone lacks. A second run finds all in place and takes well under a second. */
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { failure } from './failure.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

const OLDEST_NODE = [20, 19]

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw failure(`Node ${process.versions.node} is too old`, `install Node ${OLDEST_NODE.join('.')} or newer`)
}

/** Packages only: enough to build and to run unit tests. */
export async function setUpPackages() {
  checkNode()
  await ensureDependencies()
}

/**
 * Packages, Electron and its system libraries.
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>}
 */
export async function setUp() {
  await setUpPackages()
  const runtime = await ensureElectron()
  await ensureSystemLibraries(runtime.executable)
  return runtime
}
