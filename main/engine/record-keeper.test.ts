import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { SAMPLE_LICENSE } from '../../testing/sample-activation.js'
import { SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import { transition } from '../core/transition.js'
import { silentLog } from '../ports/log.js'
import type { LicenseVault, VaultWriteOutcome } from '../vault/license-vault.js'
import { EMPTY_CONTENT, type VaultContent } from '../vault/vault-content.js'
import { createLicenseRecord } from './license-record.js'
import { createRecordKeeper } from './record-keeper.js'
import { WRITE_LIMIT_MS } from './record-writer.js'
import { createStoreClock } from './store-clock.js'
import { createTrustedClock } from './trusted-clock.js'

const lostSeat = { seatName: 'Studio 1', keyTail: '4D51', since: 1 }

/** A vault whose writes end when the test says so. */
function createKeeper() {
  const writes: { readonly content: VaultContent; readonly end: (outcome: VaultWriteOutcome) => void }[] = []
  const vault: LicenseVault = {
    read: () => {
      throw new Error('not read here')
    },
    write: (_device, content) => new Promise((resolve) => void writes.push({ content, end: resolve })),
  }
  const clock = createFakeClock()
  let changes = 0
  const time = createStoreClock(clock, createTrustedClock(clock, 0))
  const ports = { vault, clock, time, log: silentLog, acceptsTestKeys: false }
  const record = createRecordKeeper(createLicenseRecord(), ports)
  record.onChanged(() => {
    changes += 1
  })
  const device = sampleDevice('this computer')
  record.open({ device, content: EMPTY_CONTENT, elsewhere: null, problem: null, deviceChanged: false })
  const endNext = async (outcome: VaultWriteOutcome = { kind: 'written' }): Promise<void> => {
    writes.at(-1)?.end(outcome)
    await clock.advance(0)
  }
  return { record, writes, clock, endNext, changes: () => changes }
}

describe('createRecordKeeper', () => {
  it('holds a change at once, and tells of it once it is written', async () => {
    const { record, endNext, changes, clock } = createKeeper()
    const changed = record.change({ lostSeats: [lostSeat] })
    expect([record.content.lostSeats, changes()]).toEqual([[lostSeat], 0])
    await clock.advance(0)
    await endNext()
    await changed
    expect(changes()).toBe(1)
  })

  it('loses no field of two changes that are made at the same time', async () => {
    const { record, writes, endNext, clock } = createKeeper()
    const { credentials } = SAMPLE_CONTENT
    const both = [record.change({ lostSeats: [lostSeat] }), record.change({ credentials })]
    await clock.advance(0)
    expect(writes).toHaveLength(1)
    await endNext()
    await endNext()
    await Promise.all(both)
    expect(writes.map(({ content }) => content)).toMatchObject([
      { lostSeats: [lostSeat], credentials },
      { lostSeats: [lostSeat], credentials },
    ])
  })

  it('writes one after the other, so that the outcome of the last is the one that counts', async () => {
    const { record, writes, endNext, clock } = createKeeper()
    const first = record.change({ lostSeats: [lostSeat] })
    const second = record.change({ lostSeats: [] })
    await clock.advance(0)
    await endNext({ kind: 'written' })
    await first
    expect([writes.length, record.persisted]).toEqual([2, true])
    await endNext({ kind: 'failed', cause: 'ENOSPC' })
    await second
    expect(record.persisted).toBe(false)
    const saved = record.save()
    await clock.advance(0)
    await endNext()
    await saved
    expect([record.persisted, writes.at(-1)?.content.lostSeats]).toEqual([true, []])
  })

  it('forgets the record of another computer once a license is taken up here', async () => {
    const { record, endNext, clock } = createKeeper()
    const { device } = record
    const elsewhere = SAMPLE_CONTENT.credentials
    const problem = { kind: 'restored' } as const
    record.open({ device, content: EMPTY_CONTENT, elsewhere, problem, deviceChanged: false })
    const told = record.change({ lostSeats: [lostSeat] })
    await clock.advance(0)
    await endNext()
    await told
    expect([record.elsewhere, record.problem]).toEqual([elsewhere, problem])
    const event = {
      type: 'granted',
      at: clock.now(),
      license: SAMPLE_LICENSE,
      nextCheckAt: clock.now(),
    } as const
    const granted = record.change({ activationState: transition(record.activationState, event) })
    await clock.advance(0)
    await endNext()
    await granted
    expect([record.elsewhere, record.problem]).toEqual([null, null])
  })

  it('goes on where a write never ends, writes nothing that could overtake it, and writes again once it has', async () => {
    const { record, writes, clock, endNext } = createKeeper()
    const first = record.change({ lostSeats: [] })
    await clock.advance(WRITE_LIMIT_MS - 1)
    expect(record.persisted).toBe(true)
    await clock.advance(1)
    await first
    expect(record.persisted).toBe(false)
    await record.save()
    expect([writes.length, record.persisted]).toEqual([1, false])
    await endNext()
    void record.save()
    await clock.advance(0)
    await endNext()
    expect([writes.length, record.persisted]).toEqual([2, true])
  })
})
