import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { createKeySealer } from '../../ledger/key-secrets.js'
import { type Ledger, ledger } from '../../ledger/ledger.js'
import type { ImportedLicense, ImportedTerms } from '../../ledger/transfer/imported-license.js'
import { type NamedLicense, nameLicense, openTransfer } from '../../ledger/transfer/open-transfer.js'
import type { LicenseWithSeats } from '../../ledger/transfer/transfer-books.js'
import { databaseAt, type TestDatabases, testDatabases } from './test-books.js'

const AT = Date.UTC(2030, 0, 1)
const DAY = 86_400_000
const ENCRYPTION_KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const CALL = { fetch: globalThis.fetch }
const KEY = '38B1460A-5104-4067-A91D-81144C51D1DA'

const terms: ImportedTerms = {
  reference: 'lemon-squeezy:1',
  disabled: false,
  seatsLimit: 2,
  expiresAt: AT + DAY,
  testMode: false,
  storeId: '12345',
  productId: '67890',
  variantId: null,
  orderId: '500001',
  orderItemId: null,
  customerId: '700001',
  productName: 'Margin Notes',
  variantName: null,
  createdAt: AT - DAY,
}
const seats = [{ id: 'seat-1', name: 'Desk', createdAt: AT - DAY }]

async function named(license: Partial<ImportedLicense> = {}): Promise<NamedLicense> {
  const found = await nameLicense({ key: KEY, terms, seats, ...license })
  if ('fault' in found) throw new Error(found.fault)
  return found.named
}

describe.each(testDatabases(inject('postgresFolder')))(
  'licenses that come into a ledger in %s',
  (_title, isHere, start) => {
    describe.skipIf(!isHere)('where the computer has it', () => {
      let databases: TestDatabases
      beforeAll(async () => {
        databases = await start()
      }, 60_000)
      afterAll(() => databases.close())

      async function createBooks({ isSealed = false } = {}) {
        const database = databaseAt(databases.create())
        const time = { at: AT }
        const now = () => time.at
        const sealer = isSealed ? createKeySealer(ENCRYPTION_KEY) : undefined
        const transfer = await openTransfer({ database, sealer, now })
        const books: Ledger = ledger({ database, now })
        onTestFinished(async () => {
          await books.close()
          await transfer.close()
        })
        const take = async (licenses: readonly NamedLicense[], isTrial = false) =>
          transfer.take({
            licenses,
            progress: { importId: 'test', state: (rows) => JSON.stringify(rows) },
            isTrial,
          })
        const all = async () => {
          const found: LicenseWithSeats[] = []
          for await (const page of transfer.pages()) found.push(...page)
          return found
        }
        return { books, transfer, take, all, time }
      }

      it('work with their seats at once, and are taken once however often they come', async () => {
        const { books, take, all, transfer } = await createBooks()
        const license = await named()
        expect(await take([license], true)).toEqual([{ kind: 'added', seatsAdded: 1, seatsRefused: 0 }])
        expect([await all(), await transfer.state('test')]).toEqual([[], undefined])
        expect(await take([license])).toEqual([{ kind: 'added', seatsAdded: 1, seatsRefused: 0 }])
        const once = await all()
        const again = await take([license])
        expect(again).toEqual([{ kind: 'same', seatsAdded: 0, seatsRefused: 0 }])
        expect([await all(), await transfer.state('test')]).toEqual([once, JSON.stringify(again)])
        const answer = await books.validate({ key: KEY.toLowerCase(), instanceId: 'seat-1' }, CALL)
        const { seatsLimit, expiresAt, productId } = terms
        expect(answer).toMatchObject({
          kind: 'granted',
          value: {
            license: { seatsUsed: 1, seatsLimit, expiresAt, productId },
            seat: { instanceId: 'seat-1', name: 'Desk', createdAt: AT - DAY },
          },
        })
      })

      it('bring what the store has changed, and leave what the author has changed', async () => {
        const { books, take, all, time } = await createBooks()
        await take([await named()])
        const [
          {
            license: { id },
          } = { license: { id: '' } },
        ] = await all()
        await books.updateKey(id, { disabled: true, seatsLimit: 5 })
        time.at += 1
        const renewed = await named({ terms: { ...terms, expiresAt: AT + 2 * DAY } })
        expect(await take([renewed])).toMatchObject([{ kind: 'changed' }])
        const expected = { disabled: true, seatsLimit: 5, expiresAt: AT + 2 * DAY, updatedAt: AT + 1 }
        expect(await all()).toMatchObject([{ license: { id, ...expected } }])
        time.at += 1
        expect(await take([renewed])).toMatchObject([{ kind: 'same' }])
        expect(await all()).toMatchObject([{ license: { id, ...expected } }])
      })

      it('are not taken for a key that the author has made, but for what is not known of it', async () => {
        const { books, take, all } = await createBooks()
        await books.createKey({ key: KEY, seatsLimit: 9, reference: 'order-1', customerId: 'own' })
        expect(await take([await named()])).toMatchObject([{ kind: 'changed', seatsAdded: 1 }])
        const { productId, storeId } = terms
        const kept = { seatsLimit: 9, expiresAt: null, reference: 'order-1', customerId: 'own' }
        expect(await all()).toMatchObject([{ license: { ...kept, productId, storeId } }])
      })

      it('bring no seat back that its computer has given back', async () => {
        const { books, take, all } = await createBooks()
        await take([await named()])
        await books.deactivate({ key: KEY, instanceId: 'seat-1', idempotencyKey: 'once' }, CALL)
        expect(await take([await named()])).toEqual([{ kind: 'same', seatsAdded: 0, seatsRefused: 0 }])
        expect(await all()).toMatchObject([{ license: { seatsUsed: 0 }, seats: [{ releaseId: 'once' }] }])
      })

      it('keep all of their seats, also above their limit', async () => {
        const { books, take } = await createBooks()
        const many = Array.from({ length: 1_200 }, (_, index) => ({ id: `many-${index}`, name: 'Desk' }))
        expect(await take([await named({ seats: many })])).toMatchObject([{ seatsAdded: 1_200 }])
        expect(await books.validate({ key: KEY, instanceId: 'many-1199' }, CALL)).toMatchObject({
          kind: 'granted',
        })
        expect(await books.activate({ key: KEY, seatName: 'New' }, CALL)).toMatchObject({
          reason: 'no-seats-left',
        })
      })

      it('have a new key where the store has given them one, and the seats that they had', async () => {
        const { books, take, all } = await createBooks()
        await take([await named()])
        const key = 'B1B2C3D4-0000-4000-8000-00000000BCDE'
        expect(await take([await named({ key })])).toMatchObject([{ kind: 'changed' }])
        expect(await all()).toHaveLength(1)
        expect(await books.validate({ key, instanceId: 'seat-1' }, CALL)).toMatchObject({ kind: 'granted' })
        expect(await books.inspect({ key: KEY }, CALL)).toMatchObject({ reason: 'key-not-found' })
      })

      it('are refused where they are not one license, and the others of the batch are taken', async () => {
        const { take, all } = await createBooks()
        const other = { key: 'B1B2C3D4-0000-4000-8000-00000000BCDE', terms: { ...terms, reference: 'a:2' } }
        await take([await named(), await named({ ...other, seats: [] })])
        const third = { key: 'C1B2C3D4-0000-4000-8000-00000000CDEF', terms: { ...terms, reference: 'a:3' } }
        const { terms: _terms, ...seatsOnly } = await named({ key: 'UNKNOWN-KEY-00000000' })
        const results = await take([
          await named({ terms: { ...terms, reference: 'a:2' } }),
          await named({ ...third, seats }),
          await named({ ...third, key: 'D1B2C3D4-0000-4000-8000-00000000DEFA' }),
          await named({ terms: { ...terms, reference: 'lemon-squeezy:4' } }),
          await named({ key: third.key, terms: { ...terms, reference: 'a:5' } }),
          seatsOnly,
        ])
        expect(results).toEqual([
          { kind: 'refused', fault: 'other-key' },
          { kind: 'added', seatsAdded: 0, seatsRefused: 1 },
          { kind: 'refused', fault: 'other-key' },
          { kind: 'refused', fault: 'double-key' },
          { kind: 'refused', fault: 'double-key' },
          { kind: 'refused', fault: 'unknown-key' },
        ])
        expect(await all()).toHaveLength(3)
      })

      it('may be many of one moment, in any number of batches', { timeout: 60_000 }, async () => {
        const { take, all } = await createBooks()
        const { reference: _none, ...rest } = terms
        const batch = (from: number) =>
          Promise.all(
            Array.from({ length: 100 }, (_, index) =>
              named({
                key: `MANY-${from + index}-0000000000`,
                terms: { ...rest, reference: null },
                seats: [],
              }),
            ),
          )
        for (let from = 0; from < 3_000; from += 100) await take(await batch(from))
        const ids = (await all()).map(({ license: { id } }) => id)
        expect(new Set(ids).size).toBe(3_000)
        expect(ids).toEqual(ids.toSorted())
      })

      it('are kept in full with an encryption key, also those that came before there was one', async () => {
        const plain = await createBooks()
        await plain.take([await named()])
        expect((await plain.all()).map(({ license }) => license.sealedKey)).toEqual([null])
        const sealed = await createBooks({ isSealed: true })
        const { key: _key, ...hashed } = await named()
        await sealed.take([{ ...hashed, keyTail: 'D1DA' }])
        expect((await sealed.all())[0]?.license.sealedKey).toBe(null)
        expect(await sealed.take([await named()])).toMatchObject([{ kind: 'same' }])
        const [{ license } = { license: undefined }] = await sealed.all()
        expect(license && (await sealed.transfer.keyOf(license))).toBe(KEY)
      })
    })
  },
)
