/** Where the build reads and writes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failure, root } from '../setup/failure.mjs'

export const dist = join(root, 'dist')
/** Parts that are embedded into others; not packed, since its name starts with a dot. */
export const pageFolder = join(dist, '.page')

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
