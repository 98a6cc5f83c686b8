import { describe, expect, it } from 'vitest'
import { createCountingRandom, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { nextRecord, trimRecord } from './next-record.js'
import type { VaultContent } from './vault-content.js'
import { EMPTY_RECORD, plainRecord, type VaultRecord } from './vault-record.js'

const random = createCountingRandom()

function write(record: VaultRecord, name: string, content: VaultContent = SAMPLE_CONTENT): VaultRecord {
  const device = sampleDevice(name)
  return nextRecord(record, { device, content, formerId: null, hasHeld: false, appId: 'app', random })
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

  it('never lets go of this computer', () => {
    const alone = write(EMPTY_RECORD, 'two')
    expect(idsOf(trimRecord(record, idOf('two'), sizeOf(alone)))).toEqual([idOf('two')])
    expect(() => trimRecord(record, idOf('two'), sizeOf(alone) - 1)).toThrow(RangeError)
  })
})
