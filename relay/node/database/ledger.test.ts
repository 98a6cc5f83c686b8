import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import { describeProviderContract } from '../../../testing/provider-contract.js'
import { demoKeys } from '../../../testing/store/demo-keys.js'
import type { NewKeyOptions } from '../../ledger/create-key.js'
import { ledger } from '../../ledger/ledger.js'
import {
  createLedgers,
  databaseAt,
  LEDGER_AT,
  type TestDatabases,
  testDatabasesWithD1,
} from './test-books.js'

const AT = LEDGER_AT
const APP_ID = 'Margin Notes'
const UNKNOWN = '11111111-2222-4333-8444-555555555555'
const NO_CALL = { fetch: globalThis.fetch }

const call = (computer: string) => ({
  ...NO_CALL,
  computer: { appId: APP_ID, deviceId: computer.padEnd(64, '0') },
})

function seatIn(answer: ProviderAnswer<SeatGrant>) {
  if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
  return answer.value.seat
}

describe.each(testDatabasesWithD1(inject('postgresFolder')))('a ledger in %s', (title, isHere, start) => {
  describe.skipIf(!isHere)('where the computer has it', () => {
    let databases: TestDatabases
    let address: ReturnType<TestDatabases['create']>
    beforeAll(async () => {
      databases = await start()
      address = databases.create()
    }, 60_000)
    afterAll(() => databases.close())

    const { createLedger, createKeyed } = createLedgers(() => address, onTestFinished)

    describeProviderContract(
      title,
      async () => {
        const books = ledger({
          database: databaseAt(databases.create()),
          now: () => AT,
          productIds: ['67890'],
        })
        const add = (key: string, options: NewKeyOptions) => books.createKey({ key, ...options })
        const { unlimited, full, disabled, expired, otherProduct, testMode } = demoKeys
        await add(unlimited, { seatsLimit: null })
        await add(full, {})
        await books.activate({ key: full, seatName: 'Another computer' }, NO_CALL)
        const { id } = await add(disabled, {})
        await books.updateKey(id, { disabled: true })
        await add(expired, { expiresAt: AT })
        await add(otherProduct, { productId: '67891' })
        await add(testMode, { testMode: true })
        return {
          provider: books,
          fetch: NO_CALL.fetch,
          keys: { ...demoKeys, working: unlimited, unknown: UNKNOWN },
          async seatsUsed(key) {
            const answer = await books.inspect({ key }, NO_CALL)
            const facts =
              answer.kind === 'granted' ? answer.value : 'facts' in answer ? answer.facts : undefined
            return Number(facts?.seatsUsed ?? 0)
          },
          disturb() {},
          close: () => books.close(),
        }
      },
      { hasNetwork: false },
    )

    describe('its seats', () => {
      it('are one for each computer: activating again gives the same one, by its present name', async () => {
        const { books, key } = await createKeyed()
        const first = seatIn(await books.activate({ key, seatName: 'Studio' }, call('a')))
        const again = seatIn(await books.activate({ key, seatName: 'Kitchen' }, call('a')))
        expect(again).toEqual({ ...first, name: 'Kitchen' })
        const other = await books.activate({ key, seatName: 'Studio' }, call('b'))
        expect(other).toMatchObject({ kind: 'refused', reason: 'no-seats-left', facts: { seatsUsed: 1 } })
        const otherApp = { ...NO_CALL, computer: { appId: 'Other', deviceId: 'a'.padEnd(64, '0') } }
        expect(await books.activate({ key, seatName: 'Studio' }, otherApp)).toMatchObject({ kind: 'refused' })
      })

      it('are as many as the limit when all computers ask at once', async () => {
        const { books, key } = await createKeyed({ seatsLimit: 3 })
        const asking = Array.from({ length: 12 }, (_, index) =>
          books.activate({ key, seatName: `PC ${index}` }, call(index.toString(16))),
        )
        const kinds = (await Promise.all(asking)).map(({ kind }) => kind)
        expect(kinds.filter((kind) => kind === 'granted')).toHaveLength(3)
        expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(9)
      })

      it('are free for another computer after a release, also of a key that has ended', async () => {
        const { books, key, id } = await createKeyed()
        const { instanceId } = seatIn(await books.activate({ key, seatName: 'Old' }, call('a')))
        await books.updateKey(id, { disabled: true })
        const release = { key, instanceId, idempotencyKey: 'one' }
        expect(await books.deactivate(release, NO_CALL)).toMatchObject({ kind: 'granted' })
        expect(await books.deactivate(release, NO_CALL)).toMatchObject({ kind: 'granted' })
        expect(await books.deactivate({ ...release, idempotencyKey: 'two' }, NO_CALL)).toMatchObject({
          reason: 'instance-not-found',
        })
        await books.updateKey(id, { disabled: false })
        const { instanceId: next } = seatIn(await books.activate({ key, seatName: 'New' }, call('b')))
        expect(next).not.toBe(instanceId)
        // the answer to the release was lost, and it is repeated after the seat went to somebody else
        expect(await books.deactivate(release, NO_CALL)).toMatchObject({ kind: 'granted' })
        expect(await books.validate({ key, instanceId: next }, NO_CALL)).toMatchObject({ kind: 'granted' })
      })

      it('belong to their key: with another one they cannot be used or freed', async () => {
        const { books, key } = await createKeyed()
        const { key: otherKey = '' } = await books.createKey()
        const { instanceId } = seatIn(await books.activate({ key, seatName: 'Studio' }, call('a')))
        const request = { key: otherKey, instanceId, idempotencyKey: 'x' }
        expect(await books.validate(request, NO_CALL)).toMatchObject({ reason: 'instance-not-found' })
        expect(await books.deactivate(request, NO_CALL)).toMatchObject({ reason: 'instance-not-found' })
        expect(await books.validate({ key, instanceId }, NO_CALL)).toMatchObject({ kind: 'granted' })
      })

      it('stay where the limit falls below them, and no other is taken', async () => {
        const { books, key, id } = await createKeyed({ seatsLimit: 2 })
        const seats = [
          seatIn(await books.activate({ key, seatName: 'A' }, call('a'))),
          seatIn(await books.activate({ key, seatName: 'B' }, call('b'))),
        ]
        await books.updateKey(id, { seatsLimit: 1 })
        for (const { instanceId } of seats)
          expect(await books.validate({ key, instanceId }, NO_CALL)).toMatchObject({ kind: 'granted' })
        expect(seatIn(await books.activate({ key, seatName: 'A' }, call('a'))).instanceId).toBe(
          seats[0]?.instanceId,
        )
        expect(await books.activate({ key, seatName: 'C' }, call('c'))).toMatchObject({
          reason: 'no-seats-left',
        })
      })

      it('that came without a computer are known by the tag in their names', async () => {
        const { books, key } = await createKeyed()
        const name = 'Studio-PC 3F9A1C-7A2B'
        const imported = seatIn(await books.activate({ key, seatName: name }, NO_CALL))
        const taken = seatIn(await books.activate({ key, seatName: 'Studio-PC 3F9A1C-0001' }, call('3f9a1c')))
        expect(taken.instanceId).toBe(imported.instanceId)
        expect(await books.activate({ key, seatName: name }, call('3f9a1d'))).toMatchObject({
          kind: 'refused',
        })
      })
    })

    describe('its verdicts', () => {
      it.each([
        [-1, 'granted'],
        [0, 'key-expired'],
        [1, 'key-expired'],
      ])('of a key %i ms after its end is %s', async (ms, expected) => {
        const time = { at: AT }
        const { books, key } = await createKeyed({ expiresAt: AT + 1_000 }, { now: () => time.at })
        const { instanceId } = seatIn(await books.activate({ key, seatName: 'A' }, call('a')))
        time.at += 1_000 + ms
        const answers = [
          await books.inspect({ key }, NO_CALL),
          await books.validate({ key, instanceId }, NO_CALL),
          await books.activate({ key, seatName: 'A' }, call('a')),
        ]
        const words = answers.map((answer) => ('reason' in answer ? answer.reason : answer.kind))
        expect(words).toEqual([expected, expected, expected])
      })

      it('of a key that is for nothing known is no yes where only some products are granted', async () => {
        const { key } = await createKeyed()
        const books = createLedger({ productIds: ['1', '2'] })
        expect(await books.inspect({ key }, NO_CALL)).toMatchObject({ reason: 'wrong-product' })
        const { key: second = '' } = await books.createKey({ productId: '2' })
        expect(await books.inspect({ key: second }, NO_CALL)).toMatchObject({ kind: 'granted' })
      })

      it('do not depend on the case in which a key is typed', async () => {
        const { books, key } = await createKeyed()
        expect(await books.inspect({ key: ` ${key.toLowerCase()} ` }, NO_CALL)).toMatchObject({
          kind: 'granted',
        })
      })

      it('are the same after the database was closed', async () => {
        const { books, key } = await createKeyed()
        await books.close()
        expect(await books.inspect({ key }, NO_CALL)).toMatchObject({ kind: 'granted' })
      })

      it('are not waited for by a caller who gives up', async () => {
        const { books, key } = await createKeyed()
        const controller = new AbortController()
        const asking = books.inspect({ key }, { ...NO_CALL, signal: controller.signal })
        const reason = new Error('the window was closed')
        controller.abort(reason)
        await expect(asking).rejects.toBe(reason)
      })
    })
  })
})
