import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { ledger } from '../../../ledger/ledger.js'
import { type DatabaseAddress, databaseAt, type TestDatabases, testDatabases } from '../test-books.js'

const AT = Date.UTC(2030, 0, 1)
const CALL = { fetch: globalThis.fetch }
/** Written by the ledger of the version that made these tables. It never changes. */
const VERSION_1 = readFileSync(new URL('version-1.sql', import.meta.url), 'utf8')
const KEY = '11111111-1111-4111-8111-111111111111'
const SEAT = '4a349af7-8f57-4f13-8f8d-936e4ebdea86'

async function fill(address: DatabaseAddress, text: string): Promise<void> {
  if ('url' in address) {
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: address.url })
    await client.connect()
    await client.query(text)
    return client.end()
  }
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly DatabaseSync: new (file: string) => { exec(sql: string): void; close(): void }
  }
  const database = new DatabaseSync('file' in address ? address.file : address.d1)
  database.exec(text)
  database.close()
}

describe.each(testDatabases(inject('postgresFolder')))('older tables in %s', (_title, isHere, start) => {
  describe.skipIf(!isHere)('where the computer has it', () => {
    let databases: TestDatabases
    beforeAll(async () => {
      databases = await start()
    }, 60_000)
    afterAll(() => databases.close())

    function open(address: DatabaseAddress) {
      const books = ledger({ database: databaseAt(address), now: () => AT })
      onTestFinished(() => books.close())
      return books
    }

    it('of version 1 are brought up to date by several ledgers at once, and nothing is lost', async () => {
      const address = databases.create()
      await fill(address, VERSION_1)
      const [books, ...others] = Array.from({ length: 4 }, () => open(address))
      await Promise.all([books, ...others].map((each) => each?.connect()))
      const keys = []
      for await (const { id, status, seatsUsed, seatsLimit } of books?.keys() ?? [])
        keys.push({ id, status, seatsUsed, seatsLimit })
      expect(keys).toEqual([
        { id: '1893456000000148', status: 'inactive', seatsUsed: 0, seatsLimit: null },
        { id: '1893456000000635', status: 'active', seatsUsed: 1, seatsLimit: 2 },
        { id: '1893456000000709', status: 'disabled', seatsUsed: 0, seatsLimit: 1 },
      ])
      const seat = { instanceId: SEAT, name: 'Studio-PC A00000-0001', createdAt: AT }
      const asked = { key: KEY, instanceId: SEAT }
      expect(await books?.validate(asked, CALL)).toMatchObject({ kind: 'granted', value: { seat } })
      const computer = { appId: 'Margin Notes', deviceId: 'a'.padEnd(64, '0') }
      const again = await books?.activate({ key: KEY, seatName: seat.name }, { ...CALL, computer })
      expect(again).toMatchObject({ kind: 'granted', value: { seat } })
      expect(await books?.createKey({ reference: 'sale-1' })).toMatchObject({ isNew: false, keyTail: '1111' })
      const repeated = {
        ...asked,
        instanceId: '681e8389-0f2a-44a9-a245-e38d232a65ae',
        idempotencyKey: 'once',
      }
      expect(await books?.deactivate(repeated, CALL)).toMatchObject({ kind: 'granted' })
    })
  })
})
