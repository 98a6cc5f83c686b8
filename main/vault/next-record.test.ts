import { describe, expect, it, vi } from 'vitest'
import { createCountingRandom, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { viewRecord } from './device-view.js'
import { MAX_RECORD_BYTES, nextRecord, trimRecord, withoutForeignBulk } from './next-record.js'
import { open } from './open-sealed.js'
import { EMPTY_DEVICE, plainRecord } from './plain-record.js'
import { EMPTY_CONTENT, type VaultContent } from './vault-content.js'
import { type DeviceRecord, EMPTY_RECORD, type VaultRecord } from './vault-record.js'

vi.mock('./open-sealed.js', { spy: true })

const random = createCountingRandom()

function write(record: VaultRecord, name: string, content: VaultContent = SAMPLE_CONTENT): VaultRecord {
  const device = sampleDevice(name)
  const own = { device, slot: device.id, content, formerId: null, hasHeld: false }
  return nextRecord(record, { ...own, appId: 'app', random })
}

const sizeOf = (record: VaultRecord): number => JSON.stringify(plainRecord(record)).length
const idsOf = (record: VaultRecord): string[] => [...record.devices.keys()]
const idOf = (name: string): string => sampleDevice(name).id

describe('nextRecord', () => {
  it('seals the same content in another way each time', () => {
    const first = write(EMPTY_RECORD, 'here').devices.get(idOf('here'))
    const second = write(EMPTY_RECORD, 'here').devices.get(idOf('here'))
    expect(first?.credentials).not.toBe(second?.credentials)
    expect(first?.entitlement).not.toBe(second?.entitlement)
  })

  it('throws rather than keep what could not be read back', () => {
    const broken = { ...SAMPLE_CONTENT, time: { highWaterAt: Number.NaN, clockOffsetMs: 0 } }
    expect(() => write(EMPTY_RECORD, 'here', broken)).toThrow(TypeError)
  })
})

describe('trimRecord', () => {
  const record = ['one', 'two', 'three', 'one'].reduce((older, name) => write(older, name), EMPTY_RECORD)

  it('keeps all records that fit', () => {
    expect(idsOf(trimRecord(record, idOf('three'), sizeOf(record)))).toEqual(idsOf(record))
  })

  it('lets go of the one that was written longest ago', () => {
    expect(idsOf(trimRecord(record, idOf('three'), sizeOf(record) - 1))).toEqual([idOf('three'), idOf('one')])
  })

  it.each(['', '~2', '~999'])('lets go of other products on this computer last: own record %j', (suffix) => {
    const [first, ...rest] = [...record.devices]
    if (first === undefined) throw new TypeError('expected a record')
    const here = ['', '~2', '~999'].map((each) => [idOf('one') + each, first[1]] as const)
    const crowded = { ...record, devices: new Map([...here, ...rest]) }
    const own = idOf('one') + suffix
    const onlyHere = { ...record, devices: new Map(here) }
    expect(idsOf(trimRecord(crowded, own, sizeOf(onlyHere)))).toEqual(idsOf(onlyHere))
    expect(idsOf(trimRecord(crowded, own, sizeOf(onlyHere) - 1))).toHaveLength(2)
    expect(idsOf(trimRecord(crowded, own, sizeOf(onlyHere) - 1))).toContain(own)
  })

  it('never lets go of this computer', () => {
    const alone = write(EMPTY_RECORD, 'two')
    expect(idsOf(trimRecord(record, idOf('two'), sizeOf(alone)))).toEqual([idOf('two')])
    expect(() => trimRecord(record, idOf('two'), sizeOf(alone) - 1)).toThrow(RangeError)
  })
})

describe('a file that was made to keep a write busy', () => {
  const own = sampleDevice('own').id
  /** Records that have our form but belong to nobody: the smallest of which a file under the limit can hold thousands. */
  function crowded(count: number, otherFields: VaultRecord['otherFields'] = new Map()): VaultRecord {
    const record = write(EMPTY_RECORD, 'own')
    const others = Array.from({ length: count }, (_, index) => {
      const other: DeviceRecord = { ...EMPTY_DEVICE, credentials: 'v1.AAAA', order: index + 2 }
      return [`computer ${index}`, other] as const
    })
    return { ...record, otherFields, devices: new Map([...record.devices, ...others]) }
  }

  it('is trimmed in one pass, however many records it has', () => {
    const record = crowded(12_000)
    const measured = vi.spyOn(JSON, 'stringify')
    const trimmed = trimRecord(record, own)
    // one time for the whole, and one or two for each that gives way
    expect(measured.mock.calls.length).toBeLessThan(2 * record.devices.size + 3)
    const wholes = measured.mock.calls.filter(([value]) => Reflect.has(Object(value), 'devices'))
    measured.mockRestore()
    expect(wholes).toHaveLength(1)
    expect(sizeOf(trimmed)).toBeLessThanOrEqual(MAX_RECORD_BYTES)
    expect(sizeOf(trimmed)).toBeGreaterThan(MAX_RECORD_BYTES - 200)
    expect(trimmed.devices.has(own)).toBe(true)
    expect(trimmed.devices.has('computer 11999')).toBe(true)
    expect(trimmed.devices.has('computer 0')).toBe(false)
  })

  it('is measured in bytes, as it is written', () => {
    const name = '\u6c49'.repeat(100_000)
    const record = crowded(3, new Map([['foreign', name]]))
    expect(sizeOf(record)).toBeLessThan(MAX_RECORD_BYTES)
    expect(withoutForeignBulk(record, own).otherFields.size).toBe(0)
  })

  it('keeps fields of others up to half of what there is room for', () => {
    const room = MAX_RECORD_BYTES / 2 - '[{"foreign":""},{}]'.length
    const fits = crowded(1, new Map([['foreign', 'x'.repeat(room)]]))
    expect(withoutForeignBulk(fits, own)).toBe(fits)
    const over = crowded(1, new Map([['foreign', 'x'.repeat(room + 1)]]))
    expect(withoutForeignBulk(over, own)).toEqual({ ...over, otherFields: new Map() })
  })

  it('is looked through only so far on a computer that it does not know', () => {
    const record = crowded(8_000)
    vi.mocked(open).mockClear()
    const view = viewRecord(record, sampleDevice('another'), {
      appId: 'app',
      createIdentity: () => sampleDevice('another'),
    })
    expect(view.content).toEqual(EMPTY_CONTENT)
    expect(vi.mocked(open).mock.calls.length).toBeLessThan(250)
  })
})
