/** The example app: a host like any other, so it gets the packages from its node_modules. */
import { lstatSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../setup/failure.mjs'
import { authorDist } from './paths.mjs'

const isLinked = (link, target) => {
  try {
    return realpathSync(link) === realpathSync(target)
  } catch {
    return false
  }
}

function linkPackage(name, target) {
  const link = join(root, 'example/node_modules', name)
  if (isLinked(link, target)) return
  mkdirSync(dirname(link), { recursive: true })
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link, { recursive: true })
  // a junction needs no privilege on Windows, but a full path
  if (process.platform === 'win32') symlinkSync(target, link, 'junction')
  else symlinkSync(relative(dirname(link), target), link)
}

/** example/out, by electron.vite.config.ts. */
export async function buildExample() {
  linkPackage('electron-license-gate', root)
  linkPackage('license-gate', authorDist)
  const { build } = await import('electron-vite')
  await build({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' })
}
