import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Log } from '../../ports/log.js'
import { createDialogPreload, type DialogPreloadOptions } from './dialog-preload-path.js'

const source = "'use strict'; /* ours */"
const INSTALLED = ['node_modules', 'electron-license-gate']
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preload-path-'))
  mkdirSync(join(folder, 'temporary'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(text: string, ...steps: string[]): string {
  const path = join(folder, ...steps)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

function install(text: string): string {
  write('{ "name": "electron-license-gate" }', ...INSTALLED, 'package.json')
  return write(text, ...INSTALLED, 'dist', 'preload', 'dialog.cjs')
}

function createPreload(overrides: Partial<DialogPreloadOptions> = {}) {
  const lines: string[] = []
  const log: Log = { write: (level, message) => void lines.push(`${level}: ${message}`) }
  const temporaryFolder = join(folder, 'temporary')
  const profile = join(folder, 'profile')
  const appFolder = join(folder, 'app')
  const options = { given: undefined, appFolder, source, temporaryFolder, profile, log }
  return { lines, ...createDialogPreload({ ...options, ...overrides }) }
}

describe('createDialogPreload()', () => {
  it('prefers the file that the host names', () => {
    const given = write('anything', 'app', 'copied.cjs')
    install(source)
    const { provide, lines } = createPreload({ given })
    expect({ path: provide(), lines }).toEqual({ path: given, lines: [] })
  })

  it('logs a missing file that the host names, and goes on without it', () => {
    const { provide, lines } = createPreload({ given: join(folder, 'missing.cjs') })
    expect(readFileSync(provide(), 'utf8')).toBe(source)
    expect(lines).toEqual(['error: option "preloadPath": cannot read the file'])
  })

  it('finds the file of the package that is installed with the app, or above it', () => {
    const installed = install(source)
    expect(createPreload().provide()).toBe(installed)
  })

  it('refuses a file of that name with other content', () => {
    const other = install('// another version')
    const path = createPreload().provide()
    expect(path).not.toBe(other)
    expect(readFileSync(path, 'utf8')).toBe(source)
  })

  it('writes the file once otherwise, and removes it again', () => {
    const { provide, dispose } = createPreload()
    const path = provide()
    expect(readFileSync(path, 'utf8')).toBe(source)
    expect(provide()).toBe(path)
    dispose()
    dispose()
    expect(existsSync(dirname(path))).toBe(false)
  })

  it('writes the file again where it is gone or changed', () => {
    const { provide, dispose } = createPreload()
    rmSync(dirname(provide()), { recursive: true })
    const second = provide()
    expect(readFileSync(second, 'utf8')).toBe(source)
    writeFileSync(second, '// changed')
    expect(readFileSync(provide(), 'utf8')).toBe(source)
    dispose()
    expect(readdirSync(join(folder, 'temporary'))).toEqual([])
  })

  it.each([
    ['is missing', 'nowhere'],
    ['is a file', 'a-file'],
  ])('writes it to the profile where the temporary folder %s', (_how, name) => {
    const file = write('a file', 'a-file')
    const { provide, dispose } = createPreload({ temporaryFolder: join(folder, name) })
    expect(dirname(dirname(provide()))).toBe(join(folder, 'profile'))
    dispose()
    expect([existsSync(join(folder, 'nowhere')), existsSync(file)]).toEqual([false, true])
    expect(readdirSync(join(folder, 'profile'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'writes it to the profile where the temporary folder is read-only',
    () => {
      chmodSync(join(folder, 'temporary'), 0o500)
      expect(dirname(dirname(createPreload().provide()))).toBe(join(folder, 'profile'))
    },
  )

  it('says what to do where it can write the file nowhere', () => {
    const profile = write('a file', 'profile')
    expect(createPreload({ temporaryFolder: join(folder, 'nowhere'), profile }).provide).toThrow(
      /^could not write .* \(ENOENT, EEXIST\): make one of them writable, or set option preloadPath$/,
    )
  })

  it.skipIf(process.platform === 'win32')('writes it where only this user can reach it', () => {
    const path = createPreload().provide()
    const modeOf = (of: string): string => (statSync(of).mode & 0o777).toString(8)
    expect([modeOf(dirname(path)), modeOf(path)]).toEqual(['700', '600'])
  })
})
