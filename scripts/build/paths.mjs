/** Where the build reads and writes. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { failure, root } from '../setup/failure.mjs'

/** The package `electron-license-gate`, with the manifest in the root. */
export const dist = join(root, 'dist')
/** The package `license-gate`, with the manifest that `author-package.mjs` writes. */
export const authorDist = join(dist, 'license-gate')
/** Parts that are embedded into others; not packed, since their names start with a dot. */
export const pageFolder = join(dist, '.page')
export const declarationsFolder = join(dist, '.types')

/** The oldest runtimes that are supported: Electron 33. */
export const NODE_TARGET = 'node20.18'
export const PAGE_TARGET = 'chrome130'

/**
 * The full path of a source file that an entry starts from.
 * @param {string} path from the root
 */
export function source(path) {
  const file = join(root, path)
  if (!existsSync(file))
    throw failure(
      `the build starts from ${path}, which is not there`,
      'restore the file, or change scripts/build',
    )
  return file
}

/** The languages other than English, by their file names in `renderer/messages`. */
export const localeNames = () =>
  readdirSync(source('renderer/messages'))
    .filter((name) => /^[a-z]{2}(-[a-z]+)?\.ts$/.test(name) && name !== 'en.ts')
    .map((name) => name.replace(/\.ts$/, ''))
