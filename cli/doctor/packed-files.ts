import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of a packaged app, in its archive or in its folder. */
export interface PackedFile {
  /** From the app's root, with forward slashes. */
  readonly path: string
  readonly size: number
  read(): string
}

interface ArchiveEntry {
  readonly files?: Readonly<Record<string, ArchiveEntry>>
  readonly size?: number
  readonly offset?: string
}

const RESOURCES = ['resources', 'Contents/Resources', 'Resources', '.']

/** Undefined where no app is found: `path` is what a packager made, or the `.app` on macOS. */
export function readPackedFiles(path: string): readonly PackedFile[] | undefined {
  const apps = appsIn(path).flatMap((app) => RESOURCES.map((name) => join(app, name)))
  for (const resources of apps) {
    const archive = join(resources, 'app.asar')
    if (existsSync(archive) && statSync(archive).isFile()) return readArchive(archive)
    if (existsSync(join(resources, 'app/package.json'))) return readFolder(join(resources, 'app'))
  }
  return undefined
}

function appsIn(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return []
  const names = readdirSync(path).filter((name) => name.endsWith('.app'))
  return [path, ...names.map((name) => join(path, name))]
}

function readFolder(root: string): readonly PackedFile[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(root, file).split(sep).join('/')
      return { path, size: statSync(file).size, read: () => readFileSync(file, 'utf8') }
    })
}

/** Four numbers, a list of all files as JSON, and then the files one after the other. */
function readArchive(archive: string): readonly PackedFile[] {
  const bytesOf = (start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    const file = openSync(archive, 'r')
    try {
      readSync(file, bytes, 0, length, start)
    } finally {
      closeSync(file)
    }
    return bytes
  }
  const head = bytesOf(0, 16)
  const [headerSize, jsonSize] = [head.readUInt32LE(4), head.readUInt32LE(12)]
  const root = JSON.parse(bytesOf(16, jsonSize).toString('utf8')) as ArchiveEntry
  return entriesOf(root, '').flatMap(([path, { size = 0, offset }]) =>
    offset === undefined
      ? []
      : [{ path, size, read: () => bytesOf(8 + headerSize + Number(offset), size).toString('utf8') }],
  )
}

function entriesOf(entry: ArchiveEntry, path: string): (readonly [string, ArchiveEntry])[] {
  if (entry.files === undefined) return [[path, entry]]
  return Object.entries(entry.files).flatMap(([name, below]) =>
    entriesOf(below, path === '' ? name : `${path}/${name}`),
  )
}
