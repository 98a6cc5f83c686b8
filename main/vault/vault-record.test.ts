import { assert, json, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_DEVICE, plainRecord } from './plain-record.js'
import { parseRecord, RECORD_VERSION, type RecordMigration } from './vault-record.js'

const FILE = {
  version: 1,
  identity: 'v1.identity',
  devices: {
    one: { credentials: 'v1.c', entitlement: 'v1.e', journal: 'v1.j', order: 3, lease: 'kept' },
    two: { entitlement: 'v1.e', order: 4 },
  },
  certificate: { kept: true },
}

describe('parseRecord', () => {
  it('reads a record, and writes it back with the fields that it does not know', () => {
    const record = parseRecord(JSON.stringify(FILE))
    expect(record?.devices.get('two')).toEqual({
      credentials: null,
      entitlement: 'v1.e',
      journal: null,
      identity: null,
      app: null,
      order: 4,
      otherFields: new Map(),
    })
    expect(record && plainRecord(record)).toEqual(FILE)
  })

  it('reads a file with a byte order mark, which some editors add', () => {
    expect(parseRecord(`\uFEFF${JSON.stringify(FILE)}`)?.identity).toBe('v1.identity')
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['a cut record', JSON.stringify(FILE).slice(0, -10)],
    ['NULs', '\0'.repeat(200)],
    ['a record and NULs', `${JSON.stringify(FILE)}\0\0`],
    ['a list', '[1]'],
    ['null', 'null'],
    ['a text', '"text"'],
    ['a number', '1'],
    ['no version', '{"devices":{}}'],
    ['a text as version', '{"version":"1","devices":{}}'],
    ['version 0', '{"version":0,"devices":{}}'],
    ['half a version', '{"version":1.5,"devices":{}}'],
    ['no devices', '{"version":1}'],
    ['a list of devices', '{"version":1,"devices":[]}'],
    ['a version from a prototype', '{"__proto__":{"version":1,"devices":{}}}'],
  ])('answers null for %s', (_what, text) => {
    expect(parseRecord(text)).toBeNull()
  })

  it('leaves out what has the wrong form, and keeps the rest', () => {
    const devices = { bad: 7, none: null, list: [], good: { credentials: 5, entitlement: 'v1.e', order: -1 } }
    const record = parseRecord(JSON.stringify({ version: 1, identity: {}, devices }))
    expect(record?.identity).toBeNull()
    expect([...(record?.devices ?? [])]).toEqual([['good', { ...EMPTY_DEVICE, entitlement: 'v1.e' }]])
  })

  it('lets no name of a field reach a prototype', () => {
    const text = `{"version":1,"__proto__":{"polluted":1},"devices":{"__proto__":{"order":1,"__proto__":{"polluted":1}}}}`
    const record = parseRecord(text)
    const plain = record && plainRecord(record)
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype)
    expect(JSON.stringify(plain)).not.toContain('polluted')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('never throws, and writes back what it can read', () => {
    const outcomes = (text: string): unknown => {
      const record = parseRecord(text)
      return record === null ? null : parseRecord(JSON.stringify(plainRecord(record)))?.devices
    }
    const isSound = (text: string): boolean => outcomes(text) !== undefined
    expect(() => assert(property(oneof(json(), string()), isSound), { numRuns: 300 })).not.toThrow()
  })

  it('reads what it knows of a newer version', () => {
    const newer = { ...FILE, version: RECORD_VERSION + 1, seats: [] }
    expect(parseRecord(JSON.stringify(newer))).toMatchObject({
      version: RECORD_VERSION + 1,
      identity: 'v1.identity',
    })
    const other = { version: RECORD_VERSION + 1, computers: {} }
    expect(parseRecord(JSON.stringify(other))?.devices.size).toBe(0)
  })
})

describe('migrations', () => {
  const rename: RecordMigration = ({ computers, ...rest }) => ({ ...rest, version: 2, devices: computers })
  const stamp: RecordMigration = (file) => ({ ...file, version: 3, stamped: true })
  const old = JSON.stringify({ version: 1, identity: 'v1.i', computers: { one: { order: 1 } } })

  it('lead from version to version', () => {
    const record = parseRecord(old, [rename, stamp])
    expect(record?.devices.get('one')?.order).toBe(1)
    expect(record?.otherFields).toEqual(new Map([['stamped', true]]))
  })

  it('begin at the version of the file', () => {
    const record = parseRecord(JSON.stringify({ ...FILE, version: 2 }), [rename, stamp])
    expect(record?.devices.get('one')?.order).toBe(3)
  })

  it('that throw leave a damaged file', () => {
    const broken: RecordMigration = () => {
      throw new TypeError('not that form')
    }
    expect(parseRecord(old, [broken])).toBeNull()
  })
})
