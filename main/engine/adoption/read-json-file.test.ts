import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from './read-fields.js'
import { readJsonFile } from './read-json-file.js'

const folder = mkdtempSync(join(tmpdir(), 'license-gate-former-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'config.json')
const KEY = '38B1460A-5104-4067-A91D-77B872934D51'

function read(content: unknown, fields: Parameters<typeof readJsonFile>[1]) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return readJsonFile(file, fields)
}

describe('readJsonFile', () => {
  it.each([
    ['flat names', { licenseKey: KEY, instance: 'seat' }, { key: 'licenseKey', instanceId: 'instance' }],
    [
      'paths',
      { license: { key: KEY, instance_id: 'seat' } },
      { key: 'license.key', instanceId: 'license.instance_id' },
    ],
    [
      'names with a dot',
      { 'license.key': KEY, 'license.id': 'seat' },
      { key: 'license.key', instanceId: 'license.id' },
    ],
    [
      'an item of a list',
      { seats: [{ key: KEY, id: 'seat' }] },
      { key: 'seats.0.key', instanceId: 'seats.0.id' },
    ],
  ])('reads by %s', async (_how, content, fields) => {
    expect(await read(content, fields)).toEqual({ key: KEY, instanceId: 'seat' })
  })

  it('reads a file with a byte order mark', async () => {
    expect(await read(`\uFEFF${JSON.stringify({ key: KEY })}`, { key: 'key' })).toEqual({ key: KEY })
  })

  it.each([
    ['nothing of it', {}],
    ['an empty key', { key: '' }],
    ['null', { key: null }],
    ['a field of a prototype', { toString: 1 }],
    ['a list', []],
    ['a number', 7],
  ])('answers null for a file with %s', async (_what, content) => {
    expect(await read(content, { key: 'key' })).toBeNull()
    expect(await read(content, { key: 'constructor.name' })).toBeNull()
  })

  it('answers null where there is no file, or no folder', async () => {
    expect(await readJsonFile(join(folder, 'gone.json'), { key: 'key' })).toBeNull()
    expect(await readJsonFile(join(folder, 'gone', 'config.json'), { key: 'key' })).toBeNull()
    writeFileSync(file, '{}')
    expect(await readJsonFile(join(file, 'config.json'), { key: 'key' })).toBeNull()
  })

  it.each([
    ['NOT_JSON', `{"key": "${KEY}"`],
    ['NOT_JSON', ''],
    ['NOT_JSON', '\u0000\u0001'],
    ['TOO_LARGE', 'a'.repeat(MAX_FILE_BYTES + 1)],
  ])('rejects with %s, and quotes nothing', async (code, text) => {
    const error: unknown = await read(text, { key: 'key' }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code })
    expect(String(error)).not.toContain(KEY)
  })

  it('reads a file of a megabyte', async () => {
    const padded = JSON.stringify({ key: KEY }).padEnd(MAX_FILE_BYTES)
    expect(await read(padded, { key: 'key' })).toEqual({ key: KEY })
  })

  it('rejects a folder, a path that is not absolute, and fields without a key', async () => {
    mkdirSync(join(folder, 'folder'), { recursive: true })
    const rejection = (path: unknown, fields: unknown) =>
      readJsonFile(path as string, fields as { key: string }).catch(({ code }) => code)
    expect(await rejection(join(folder, 'folder'), { key: 'key' })).toBe('EISDIR')
    expect(await rejection('config.json', { key: 'key' })).toBe('NOT_ABSOLUTE')
    expect(await rejection(undefined, { key: 'key' })).toBe('NOT_ABSOLUTE')
    expect(await rejection(file, {})).toBe('NO_KEY_FIELD')
    expect(await rejection(file, undefined)).toBe('NO_KEY_FIELD')
  })
})
