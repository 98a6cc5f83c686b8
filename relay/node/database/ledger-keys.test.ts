import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import type { DirectoryKey } from '../../../providers/license-directory.js'
import type { NewKeyOptions } from '../../ledger/create-key.js'
import { type Ledger, ledger } from '../../ledger/ledger.js'
import type { LedgerOptions } from '../../ledger/options.js'
import {
  createLedgers,
  databaseAt,
  LEDGER_AT,
  type TestDatabases,
  testDatabasesWithD1,
} from './test-books.js'

const AT = LEDGER_AT
const ENCRYPTION_KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const NO_CALL = { fetch: globalThis.fetch }

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

describe.each(testDatabasesWithD1(inject('postgresFolder')))(
  'the keys of a ledger in %s',
  (title, isHere, start) => {
    describe.skipIf(!isHere)('where the computer has it', () => {
      let databases: TestDatabases
      let address: ReturnType<TestDatabases['create']>
      beforeAll(async () => {
        databases = await start()
        address = databases.create()
      }, 60_000)
      afterAll(() => databases.close())

      const { createLedger, createKeyed } = createLedgers(() => address, onTestFinished)

      describe('its keys', () => {
        it('are made once for each sale, however often its webhook comes', async () => {
          const books = createLedger()
          const reference = `cs_${title}`
          const made = await Promise.all(
            Array.from({ length: 6 }, () => books.createKey({ reference, orderId: '7' })),
          )
          const [first] = made.filter(({ isNew }) => isNew)
          expect(made.filter(({ isNew }) => isNew)).toHaveLength(1)
          expect(first?.key).toMatch(/^[0-9A-F]{8}-/)
          for (const { isNew: _isNew, key: _key, ...rest } of made)
            expect(rest).toEqual({ id: first?.id, keyTail: first?.key?.slice(-4) })
          expect(made.filter(({ key }) => key !== undefined)).toEqual([first])
          expect(await collect(books.keys({ orderId: '7' }))).toHaveLength(1)
        })

        it('are kept in full only with an encryption key, and told only with the same one', async () => {
          const { id, key } = await createKeyed(
            { reference: `sealed ${title}`.replace(' ', '-') },
            { encryptionKey: ENCRYPTION_KEY },
          )
          const shownBy = async (options: Partial<LedgerOptions>) => {
            const answer = await createLedger(options).key(id)
            return (answer as { readonly value: DirectoryKey }).value.key
          }
          expect(await shownBy({ encryptionKey: ENCRYPTION_KEY })).toBe(key)
          expect(await shownBy({})).toBeUndefined()
          expect(await shownBy({ encryptionKey: ENCRYPTION_KEY.replace('A', 'B') })).toBeUndefined()
          const again = createLedger({ encryptionKey: ENCRYPTION_KEY })
          const repeated = await again.createKey({ reference: `sealed-${title}` })
          expect(repeated).toMatchObject({ key, isNew: false })
        })

        it('may be many more in a moment than a millisecond has numbers', { timeout: 120_000 }, async () => {
          const books = ledger({ database: databaseAt(databases.create()), now: () => AT })
          onTestFinished(() => books.close())
          const ids = new Set<string>()
          for (let count = 0; count < 1_100; count += 1) ids.add((await books.createKey()).id)
          expect(ids.size).toBe(1_100)
        })

        it('of one’s own are new ones, long enough and without blanks', async () => {
          const books = createLedger()
          const key = `OWN-${title}-0123456789`
          expect(await books.createKey({ key })).toMatchObject({ key, isNew: true })
          await expect(books.createKey({ key: key.toLowerCase() })).rejects.toThrow('must be new')
          await expect(books.createKey({ key: 'short' })).rejects.toThrow('option "key" must be a text of 16')
          await expect(books.createKey({ seatsLimit: -1 })).rejects.toThrow('seatsLimit')
          await expect(books.createKey({ seats: 3 } as never)).rejects.toThrow('unknown option "seats"')
        })
      })

      describe('its directory', () => {
        it('lists all keys in the order in which they were made, and once though others are added', async () => {
          const time = { at: AT }
          const books = ledger({ database: databaseAt(databases.create()), now: () => (time.at += 1) })
          onTestFinished(() => books.close())
          const ids: string[] = []
          for (let count = 0; count < 7; count += 1) ids.push((await books.createKey()).id)
          for (const pageSize of [1, 3, 100])
            expect((await collect(books.keys({}, { pageSize }))).map(({ id }) => id)).toEqual(ids)
          const seen: string[] = []
          for await (const { id } of books.keys({}, { pageSize: 2 })) {
            seen.push(id)
            if (seen.length === 1) await books.createKey()
          }
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toEqual(expect.arrayContaining(ids))
        })

        it('finds keys by product, store, order and status', async () => {
          const books = ledger({ database: databaseAt(databases.create()), now: () => AT })
          onTestFinished(() => books.close())
          const add = async (options: NewKeyOptions) => (await books.createKey(options)).id
          const ended = await add({ productId: '1', expiresAt: AT })
          const other = await add({ productId: '2', storeId: '9', orderId: '5' })
          const off = await add({ productId: '1' })
          await books.updateKey(off, { disabled: true })
          const found = async (filter: Parameters<Ledger['keys']>[0]) =>
            (await collect(books.keys(filter))).map(({ id }) => id)
          expect(await found({ productId: '2' })).toEqual([other])
          expect(await found({ storeId: '9' })).toEqual([other])
          expect(await found({ orderId: '5' })).toEqual([other])
          expect(await found({ status: 'expired' })).toEqual([ended])
          expect(await found({ status: 'disabled', productId: '1' })).toEqual([off])
          expect(await found({ status: 'inactive' })).toEqual([other])
          expect(await found({ orderItemId: '5' })).toEqual([])
        })

        it('changes what is given and nothing else: a disabled key stays disabled', async () => {
          const { books, id } = await createKeyed({ seatsLimit: 5, productId: '1', customerId: 'c' })
          const before = {
            id,
            seatsLimit: 5,
            expiresAt: null,
            productId: '1',
            customerId: 'c',
            createdAt: AT,
          }
          expect(await books.updateKey(id, { disabled: true })).toMatchObject({
            value: { ...before, disabled: true },
          })
          const changed = await books.updateKey(id, { seatsLimit: null, expiresAt: AT + 1 })
          expect(changed).toMatchObject({
            kind: 'answered',
            value: { ...before, seatsLimit: null, expiresAt: AT + 1, disabled: true, status: 'disabled' },
          })
          expect(await books.updateKey('999', { disabled: true })).toEqual({
            kind: 'refused',
            reason: 'not-found',
          })
          expect(await books.key('999')).toEqual({ kind: 'refused', reason: 'not-found' })
          expect(() => books.updateKey(id, {})).toThrow('at least one of')
        })

        it('shows the seats that are taken, by which they can be freed', async () => {
          const { books, key, id: keyId } = await createKeyed({ seatsLimit: null })
          for (const seatName of ['Desk', 'Laptop']) await books.activate({ key, seatName }, NO_CALL)
          const seats = await collect(books.instances({ keyId }, { pageSize: 1 }))
          expect(seats.map(({ name }) => name).sort()).toEqual(['Desk', 'Laptop'])
          for (const seat of seats) {
            const shown = { kind: 'answered', value: seat }
            expect(await books.instance({ id: seat.id, keyId })).toEqual(shown)
            expect(await books.instance({ id: seat.id })).toEqual(shown)
            expect(await books.instance({ id: seat.id, keyId: '1' })).toMatchObject({ reason: 'not-found' })
          }
          const [{ instanceId, id } = { instanceId: '', id: '' }] = seats
          await books.deactivate({ key, instanceId, idempotencyKey: 'once' }, NO_CALL)
          expect(await collect(books.instances({ keyId }))).toEqual(seats.slice(1))
          expect(await books.instance({ id })).toMatchObject({ reason: 'not-found' })
        })

        it('reads all keys with their seats, and goes on after the page where another reader stopped', async () => {
          const time = { at: AT }
          const books = ledger({ database: databaseAt(databases.create()), now: () => (time.at += 1) })
          onTestFinished(() => books.close())
          const keys: string[] = []
          for (let count = 0; count < 5; count += 1)
            keys.push((await books.createKey({ seatsLimit: null })).key ?? '')
          const [key = ''] = keys
          for (const seatName of ['Desk', 'Laptop', 'Phone']) await books.activate({ key, seatName }, NO_CALL)
          const pages = await collect(books.keysWithSeats({}, { pageSize: 2 }))
          const counts = pages.map((page) => page.keys.map(({ seats }) => seats.length))
          expect(counts).toEqual([[3, 0], [0, 0], [0]])
          expect(pages.flatMap((page) => page.keys.map((each) => each.key))).toEqual(
            await collect(books.keys()),
          )
          for (const [index, { cursor }] of pages.slice(0, -1).entries()) {
            const rest = books.keysWithSeats({}, { after: cursor ?? '', pageSize: 2 })
            expect(await collect(rest)).toEqual(pages.slice(index + 1))
          }
          expect(pages.at(-1)?.cursor).toBeNull()
        })

        it.each([0, 101, 1.5])('refuses pages of %s, and a caller who has given up', async (pageSize) => {
          const books = createLedger()
          expect(() => books.keys({}, { pageSize })).toThrow('pageSize: expected')
          const signal = AbortSignal.abort(new Error('enough'))
          await expect(books.key('1', { signal })).rejects.toThrow('enough')
          await expect(collect(books.keys({}, { signal }))).rejects.toThrow('enough')
        })
      })
    })
  },
)
