import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHash } from './stamps.mjs'

let folder
const write = (path, text) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const hash = () => contentHash(folder, ['source', 'file.json', 'absent'])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamps-test-'))
  write('source/a.ts', 'one')
  write('source/sub/b.ts', 'two')
  write('file.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('contentHash', () => {
  it.each([
    ['a changed file', () => write('source/a.ts', 'other')],
    ['a new file', () => write('source/c.ts', '')],
    ['a removed file', () => rmSync(join(folder, 'source/sub/b.ts'))],
    [
      'text that moves from one file to the next',
      () => {
        write('source/a.ts', 'onetwo')
        write('source/sub/b.ts', '')
      },
    ],
  ])('differs after %s', (_, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  it.each([
    ['a test', () => write('source/a.test.ts', 'x')],
    ['an installed package', () => write('source/node_modules/p/index.js', 'x')],
    ['an output', () => write('source/out/index.js', 'x')],
    ['a file elsewhere', () => write('other/a.ts', 'x')],
    ['a file written again unchanged', () => write('source/a.ts', 'one')],
  ])('stays the same with %s', (_, change) => {
    const before = hash()
    change()
    expect(hash()).toBe(before)
  })
})
