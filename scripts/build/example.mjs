/** The example app: a host like any other, so it gets the package from its node_modules. */
import { lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'

const isLinked = (link) => {
  try {
    return realpathSync(link) === realpathSync(root)
  } catch {
    return false
  }
}

/** example/node_modules/electron-license-gate -> the project itself. */
function linkPackage() {
  const folder = join(root, 'example/node_modules')
  const link = join(folder, 'electron-license-gate')
  if (isLinked(link)) return
  mkdirSync(folder, { recursive: true })
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true })
  // a junction needs no privilege on Windows, but a full path
  if (process.platform === 'win32') symlinkSync(root, link, 'junction')
  else symlinkSync('../..', link)
}

/** example/out, by electron.vite.config.ts. */
export async function buildExample() {
  linkPackage()
  const { build } = await import('electron-vite')
  await build({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' })
}
