import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Log, nameOfError } from '../../ports/log.js'

export interface DialogPreloadOptions {
  /** The host knows where the file is. */
  readonly given: string | undefined
  /** The folder of an unbundled app's `node_modules`, or one below it. */
  readonly appFolder: string
  /** The preload's source, as it was built. */
  readonly source: string
  /** A writable folder for the file, if there is one. */
  readonly temporaryFolder: string
  /** Else here; made where it is missing. */
  readonly profile: string
  readonly log: Log
}

export interface DialogPreload {
  /**
   * Returns a file that contains the preload now. Call it before each opening: systems clean their temporary folders while an app
   * runs for weeks. Throws if there is none and none can be written.
   */
  provide(): string
  /** Removes what was written. */
  dispose(): void
}

const PACKAGE = 'electron-license-gate'

/**
 * Electron takes a preload only as a file. `import.meta` and `__dirname` do not say where our files are: bundlers replace them,
 * or leave what their output cannot run. The option is trusted; a file of the installed package is used only if it is exactly
 * ours; otherwise the file is written for as long as it is needed.
 */
export function createDialogPreload(options: DialogPreloadOptions): DialogPreload {
  const { given, appFolder, source, log } = options
  const madeFolders: string[] = []
  let current: string | null = null

  return {
    provide() {
      if (given !== undefined) {
        if (readOrNull(given) !== null) return given
        log.write('error', 'option "preloadPath": cannot read the file', { path: given })
      }
      if (current === null || readOrNull(current) !== source) {
        const installed = installedPreload(appFolder)
        current =
          installed !== null && readOrNull(installed) === source
            ? installed
            : writeSource(options, madeFolders)
      }
      return current
    },
    dispose: () => madeFolders.forEach((folder) => removeFolder(folder, log)),
  }
}
/** Into a new folder of mode 0700, so that nobody else can replace the file. */
function writeSource(options: DialogPreloadOptions, madeFolders: string[]): string {
  const { temporaryFolder, profile, source } = options
  const failures: string[] = []
  for (const parent of [temporaryFolder, profile]) {
    try {
      if (parent === profile) mkdirSync(profile, { recursive: true })
      const folder = mkdtempSync(join(parent, 'license-gate-'))
      madeFolders.push(folder)
      const path = join(folder, `${randomUUID()}.cjs`)
      writeFileSync(path, source, { mode: 0o600, flag: 'wx' })
      return path
    } catch (error) {
      failures.push((error as NodeJS.ErrnoException).code ?? nameOfError(error))
    }
  }
  throw new Error(
    `could not write the dialog's preload to the temporary folder or the profile (${failures.join(', ')}): make one of them writable, or set option preloadPath`,
  )
}

function removeFolder(folder: string, log: Log): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    log.write('warn', "could not remove the folder of the dialog's preload", {
      error: nameOfError(error),
    })
  }
}

/** Null in an app that was bundled, which has no `node_modules`. */
function installedPreload(appFolder: string): string | null {
  try {
    // as an import, bundlers would look for what it requires
    const { createRequire } = process.getBuiltinModule('node:module')
    const manifest = createRequire(join(appFolder, 'package.json')).resolve(`${PACKAGE}/package.json`)
    return join(dirname(manifest), 'dist/preload/dialog.cjs')
  } catch {
    return null
  }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
