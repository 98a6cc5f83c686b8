import { posix } from 'node:path'
import { Script } from 'node:vm'
import { type Finding, finding } from './finding.js'
import { type PackedFile, readPackedFiles } from './packed-files.js'

const OURS = /\blicense-gate\b/
/** The origin of the dialog's page, which is part of the chunk that opens it. */
const DIALOG = 'https://license-gate.invalid'
const MAX_BYTES = 20 * 1024 * 1024

/** Checks that a packaged app has main's half of the package, in a form that runs there. */
export function checkBundle(path: string): readonly Finding[] {
  const files = readFiles(path)
  if (files === undefined) {
    const what = 'no app.asar and no app folder was found there: what a bundler left in the app is not known'
    return [finding('unknown', 'bundle', what, { where: path })]
  }
  const ours = files
    .filter((file) => /\.[cm]?js$/.test(file.path) && file.size <= MAX_BYTES)
    .map((file) => ({ path: file.path, text: file.read() }))
    .filter(({ text }) => OURS.test(text))
  if (!ours.some(({ text }) => text.includes(DIALOG))) {
    const what = 'the packaged app lacks the license dialog: no new customer could enter a key'
    const advice = 'make electron-license-gate a dependency, or let the bundler keep its dynamic imports'
    return [finding('problem', 'bundle', what, { where: path, advice })]
  }
  const broken = ours.filter(({ path: name, text }) => isUnreadable(name, text, files))
  if (broken.length === 0)
    return [finding('ok', 'bundle', 'the packaged app has the dialog, and can read it')]
  const what = 'import.meta in a CommonJS file: it cannot be read, so what is in it fails when it is wanted'
  const advice = 'update electron-license-gate, or have the bundler replace import.meta'
  return broken.map(({ path: where }) => finding('problem', 'bundle', what, { where, advice }))
}

function readFiles(path: string): readonly PackedFile[] | undefined {
  try {
    return readPackedFiles(path)
  } catch {
    return undefined
  }
}

/** Compiled, not run. */
function isUnreadable(path: string, text: string, files: readonly PackedFile[]): boolean {
  if (!/\bimport\.meta\b/.test(text) || path.endsWith('.mjs')) return false
  if (path.endsWith('.js') && isModule(path, files)) return false
  try {
    void new Script(`(function () {${text}\n})`)
    return false
  } catch (error) {
    return String(error).includes('import.meta')
  }
}

/** Finds out how Node reads a `.js` file: the nearest package.json says so. */
function isModule(path: string, files: readonly PackedFile[]): boolean {
  for (let at = posix.dirname(path); ; at = posix.dirname(at)) {
    const manifest = files.find((file) => file.path === posix.join(at, 'package.json'))
    if (manifest !== undefined) return /"type"\s*:\s*"module"/.test(manifest.read())
    if (at === '.') return false
  }
}
