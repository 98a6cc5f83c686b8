import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Log } from '../../ports/log.js'
import { type DialogPreloadOptions, provideDialogPreload } from './dialog-preload-path.js'

const source = "'use strict'; /* ours */"
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preload-path-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(text: string, ...steps: string[]): string {
  const path = join(folder, ...steps)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

function provide(overrides: Partial<DialogPreloadOptions> = {}) {
  const lines: string[] = []
  const log: Log = { write: (level, message) => void lines.push(`${level}: ${message}`) }
  const options = { given: undefined, ownFolder: undefined, source, temporaryFolder: folder, log }
  return { lines, ...provideDialogPreload({ ...options, ...overrides }) }
}

describe('provideDialogPreload()', () => {
  it('takes the file that the host names before any other', () => {
    const given = write('anything', 'app', 'copied.cjs')
    write(source, 'dist', 'preload', 'dialog.cjs')
    const { path, lines } = provide({ given, ownFolder: join(folder, 'dist', 'main') })
    expect({ path, lines }).toEqual({ path: given, lines: [] })
  })

  it('says so when the host names a file that is not there', () => {
    const given = join(folder, 'missing.cjs')
    const { path, lines } = provide({ given })
    expect({ path, lines }).toEqual({
      path: given,
      lines: ['error: option "preloadPath" names a file that cannot be read'],
    })
  })

  it.each([
    ['the entry', ['dist', 'main']],
    ['a chunk', ['dist', 'main', 'chunks']],
  ])('finds the file beside %s', (_from, steps) => {
    const beside = write(source, 'dist', 'preload', 'dialog.cjs')
    expect(provide({ ownFolder: join(folder, ...steps) }).path).toBe(beside)
  })

  it("does not take a bundled host's own file of that name", () => {
    const hosts = write('// a preload of the host', 'out', 'preload', 'dialog.cjs')
    const { path } = provide({ ownFolder: join(folder, 'out', 'main') })
    expect(path).not.toBe(hosts)
    expect(readFileSync(path, 'utf8')).toBe(source)
  })

  it('else writes it, and takes it away again', () => {
    const { path, dispose } = provide()
    expect(readFileSync(path, 'utf8')).toBe(source)
    dispose()
    dispose()
    expect(existsSync(dirname(path))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('writes it where only this user can reach it', () => {
    const { path } = provide()
    const modeOf = (of: string): string => (statSync(of).mode & 0o777).toString(8)
    expect([modeOf(dirname(path)), modeOf(path)]).toEqual(['700', '600'])
  })
})
