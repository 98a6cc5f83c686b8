/** Whether what was made from the sources still fits them, told by their content. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'out', 'dist'])
const isTest = (name) => /\.(test|spec)\.[a-z]+$/.test(name)

function* filesIn(path) {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (!SKIPPED.has(name) && !isTest(name)) yield* filesIn(join(path, name))
  }
}

/**
 * A hash over the names and contents of files. Tests and outputs do not count.
 * @param {string} folder that the paths start from
 * @param {readonly string[]} paths files and folders; those that do not exist are skipped
 */
export function contentHash(folder, paths) {
  const hash = createHash('sha256')
  for (const path of paths.filter((one) => existsSync(join(folder, one)))) {
    for (const file of filesIn(join(folder, path))) {
      const content = readFileSync(file)
      hash.update(`${file.slice(folder.length).replaceAll('\\', '/')}\0${content.length}\0`)
      hash.update(content)
    }
  }
  return hash.digest('hex')
}

/** @param {string} file */
export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
