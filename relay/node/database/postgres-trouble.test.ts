import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { type Ledger, ledger } from '../../ledger/ledger.js'
import { postgresDatabase } from './postgres-database.js'
import { startTestPostgres, type TestPostgres } from './test-postgres.js'
import { CALL, causesOf, wordsOf } from './test-trouble.js'

const AT = Date.UTC(2030, 0, 1)
const programs = inject('postgresFolder')

async function expectTrouble(books: Ledger, cause: string, words: string): Promise<void> {
  const said = expect.stringContaining(words) as string
  const found = await wordsOf(books)
  expect(found).toEqual([said, said, said, said])
  expect(found.filter((word) => !word.startsWith(`${cause}: `))).toEqual([])
  expect(await causesOf(books)).toEqual([cause, cause, said])
}

function createBooks(database: ReturnType<typeof postgresDatabase>): Ledger {
  const books = ledger({ database, now: () => AT })
  onTestFinished(() => books.close())
  return books
}

describe.skipIf(programs === '')('trouble with PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres(programs)
  }, 60_000)
  afterAll(() => server.remove())

  it('that is gone is said, and is over when it is back', { timeout: 60_000 }, async () => {
    const books = createBooks(postgresDatabase({ url: server.createDatabase() }))
    const { key = '' } = await books.createKey()
    const taken = await books.activate({ key, seatName: 'Studio' }, CALL)
    await server.stop()
    for (const words of await wordsOf(books, { key, instanceId: 'a-seat' }))
      expect(words).toMatch(/^(server-error|misconfigured): /)
    await server.start()
    expect(taken).toMatchObject({ kind: 'granted' })
    expect(await books.inspect({ key }, CALL)).toMatchObject({ kind: 'granted', value: { seatsUsed: 1 } })
  })

  it('without the database, and where nothing answers, is said without the password', async () => {
    const url = new URL(server.createDatabase())
    url.pathname = '/no_such_database'
    await expectTrouble(
      createBooks(postgresDatabase({ url: url.href })),
      'misconfigured',
      'it has no such database',
    )
    const nobody = 'postgres://somebody:hunter2@127.0.0.1:1/books'
    await expectTrouble(createBooks(postgresDatabase({ url: nobody })), 'server-error', 'nothing answers')
    expect((await wordsOf(createBooks(postgresDatabase({ url: nobody })))).join()).not.toContain('hunter2')
  })

  it('whose tables a newer package has changed, or that somebody has dropped, is said', async () => {
    const url = server.createDatabase()
    const { default: pg } = await import('pg')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    onTestFinished(() => client.end())
    await createBooks(postgresDatabase({ url })).connect()
    await client.query('UPDATE license_gate_schema SET version = version + 97')
    await expectTrouble(
      createBooks(postgresDatabase({ url })),
      'misconfigured',
      'Update license-gate here too',
    )
    await client.query('UPDATE license_gate_schema SET version = version - 97')
    await client.query('DROP TABLE license_gate_licenses CASCADE')
    await expectTrouble(
      createBooks(postgresDatabase({ url })),
      'misconfigured',
      'the ledger’s tables are missing',
    )
  })

  it('that is set to be read only refuses nobody', async () => {
    const url = server.createDatabase()
    const first = createBooks(postgresDatabase({ url }))
    const { key = '' } = await first.createKey()
    const reading = createBooks(
      postgresDatabase({ url: `${url}&options=-c%20default_transaction_read_only%3Don` }),
    )
    expect(await reading.activate({ key, seatName: 'Studio' }, CALL)).toMatchObject({
      kind: 'unreachable',
      cause: 'misconfigured',
      hint: expect.stringContaining('read-only'),
    })
  })
})
