import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { decodeText } from '../../contract/decode-text.js'

export interface ProjectFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** An author's app on disk, as far as it was read. */
export interface Project {
  readonly folder: string
  /** The app's manifest: in a workspace, that of the member that makes the gate. */
  readonly manifest: Readonly<Record<string, unknown>> | undefined
  /** The path of that manifest, from `folder`. */
  readonly manifestPath: string
  /** Sources with their comments blanked; tests are left out. */
  readonly sources: readonly ProjectFile[]
  readonly pages: readonly ProjectFile[]
  /** Preloads as they were built, where the app was built. */
  readonly builtPreloads: readonly ProjectFile[]
  /** There was more than is read. */
  readonly isCut: boolean
}

const OUTPUTS = new Set(['out', 'dist', 'build', '.vite', '.webpack', 'dist-electron'])
const SKIPPED = new Set(['node_modules', '.git', 'release', 'coverage', 'test-results'])
const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte)$/
const TEST = /(?:\.(?:test|spec)\.|(?:^|\/)(?:__tests__|tests?|e2e)\/)/
export const GATE = /\bcreateLicenseGate\s*\(/
const MAX_FILES = 5_000
const MAX_BYTES = 1024 * 1024

export function readProject(folder: string): Project {
  const all = listFiles(folder, folder)
  const paths = all.slice(0, MAX_FILES)
  const outFolder = readOutFolder(folder)
  const known = new Set(all)
  const isOutput = (path: string) =>
    path.split('/').some((part) => OUTPUTS.has(part)) ||
    (outFolder !== undefined && path.startsWith(`${outFolder}/`)) ||
    isCompiled(path, known)
  const read = (wanted: (path: string) => boolean): ProjectFile[] =>
    paths.filter(wanted).map((path) => ({ path, text: readSmall(join(folder, path)) }))
  const sources = read((path) => SOURCE.test(path) && !isOutput(path) && !TEST.test(path)).map(
    ({ path, text }) => ({ path, text: blankComments(text) }),
  )
  const manifestPath = manifestOf(sources, known)
  return {
    folder,
    manifest: readManifest(join(folder, manifestPath)),
    manifestPath,
    sources,
    pages: read((path) => /\.html?$/.test(path) && !isOutput(path) && !TEST.test(path)),
    builtPreloads: read((path) => isOutput(path) && /preload[^/]*(?:\/[^/]*)?\.[cm]?js$/.test(path)),
    isCut: all.length > MAX_FILES,
  }
}

function readManifest(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(decodeText(readFileSync(path)))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Finds the app's installed packages, in its own `node_modules` or, in a workspace, above. */
export function readInstalled(
  { folder, manifestPath }: Pick<Project, 'folder' | 'manifestPath'>,
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  let at = dirname(join(folder, manifestPath))
  for (;;) {
    const found = readManifest(join(at, 'node_modules', name, 'package.json'))
    const above = dirname(at)
    if (found !== undefined || above === at) return found
    at = above
  }
}

/** The nearest one above the source that makes the gate. */
function manifestOf(sources: readonly ProjectFile[], all: ReadonlySet<string>): string {
  const start = sources.find(({ text }) => GATE.test(text))?.path ?? ''
  for (let at = posix.dirname(start); at !== '.' && at !== ''; at = posix.dirname(at)) {
    if (all.has(`${at}/package.json`)) return `${at}/package.json`
  }
  return 'package.json'
}

/** A compiler's copy beside its source says everything a second time. */
function isCompiled(path: string, all: ReadonlySet<string>): boolean {
  const stem = /^(.*)\.[cm]?jsx?$/.exec(path)?.[1]
  return stem !== undefined && ['.ts', '.tsx', '.mts', '.cts'].some((extension) => all.has(stem + extension))
}

function readOutFolder(folder: string): string | undefined {
  const text = blankComments(readSmall(join(folder, 'tsconfig.json')))
  const out = /"outDir"\s*:\s*"(?:\.\/)?([\w./-]+?)\/?"/.exec(text)?.[1]
  return out === '.' || out?.startsWith('..') === true ? undefined : out
}

/** Where each match is, as `file:line`. */
export function placesOf(files: readonly ProjectFile[], pattern: RegExp): readonly string[] {
  const every = new RegExp(pattern, `${pattern.flags.replace('g', '')}g`)
  return files.flatMap(({ path, text }) =>
    Array.from(text.matchAll(every), ({ index }) => `${path}:${text.slice(0, index).split('\n').length}`),
  )
}

function listFiles(folder: string, root: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : listFiles(path, root)
    return entry.isFile() ? [relative(root, path).split(sep).join('/')] : []
  })
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function readSmall(path: string): string {
  try {
    return statSync(path).size > MAX_BYTES ? '' : decodeText(readFileSync(path))
  } catch {
    return ''
  }
}

const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Blanks commented-out code, which does not run. Lines keep their numbers. */
function blankComments(text: string): string {
  return text.replace(STRING_OR_COMMENT, (match, string: string | undefined) =>
    string === undefined ? match.replace(/[^\n]/g, ' ') : match,
  )
}
