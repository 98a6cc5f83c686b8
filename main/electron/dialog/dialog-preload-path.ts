import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Log, nameOfError } from '../../ports/log.js'

export interface DialogPreloadOptions {
  /** The host knows where the file is. */
  readonly given: string | undefined
  /** The folder of this very file at run time; undefined where a bundler has taken it away. */
  readonly ownFolder: string | undefined
  /** The preload's source, as it was built. */
  readonly source: string
  /** Where folders for a moment are made. */
  readonly temporaryFolder?: string
  readonly log: Log
}

export interface DialogPreload {
  readonly path: string
  /** Takes away what was made for it. */
  dispose(): void
}

/** From `dist/main/index.*` and from a chunk beside it. */
const BESIDES = [
  ['..', 'preload', 'dialog.cjs'],
  ['..', '..', 'preload', 'dialog.cjs'],
]

/**
 * Electron takes a preload only as a file. The option is believed; a file beside us is taken only if it is ours to the
 * letter, since a bundled host may have one of that name itself; else the file is written anew for as long as it is needed.
 */
export function provideDialogPreload(options: DialogPreloadOptions): DialogPreload {
  const { given, ownFolder, source, log } = options
  if (given !== undefined) {
    if (readOrNull(given) === null) {
      log.write('error', 'option "preloadPath" names a file that cannot be read', { path: given })
    }
    return { path: given, dispose: () => undefined }
  }
  const besides = ownFolder === undefined ? [] : BESIDES.map((steps) => join(ownFolder, ...steps))
  const beside = besides.find((path) => readOrNull(path) === source)
  return beside === undefined ? writePreload(options) : { path: beside, dispose: () => undefined }
}

function writePreload({ source, temporaryFolder = tmpdir(), log }: DialogPreloadOptions): DialogPreload {
  // Made with mode 0700: nobody else can put a file of theirs in its place.
  const folder = mkdtempSync(join(temporaryFolder, 'license-gate-'))
  const path = join(folder, `${randomUUID()}.cjs`)
  writeFileSync(path, source, { mode: 0o600, flag: 'wx' })
  return {
    path,
    dispose() {
      try {
        rmSync(folder, { recursive: true, force: true })
      } catch (error) {
        log.write('warn', 'a temporary folder could not be removed', { error: nameOfError(error) })
      }
    },
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
