import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Ledger, ledger } from '../../ledger/ledger.js'
import { sqliteDatabase } from './sqlite-database.js'
import { CALL, causesOf, wordsOf } from './test-trouble.js'

const AT = Date.UTC(2030, 0, 1)

async function expectTrouble(books: Ledger, cause: string, words: string): Promise<void> {
  const said = expect.stringContaining(words) as string
  const found = await wordsOf(books)
  expect(found).toEqual([said, said, said, said])
  expect(found.filter((word) => !word.startsWith(`${cause}: `))).toEqual([])
  expect(await causesOf(books)).toEqual([cause, cause, said])
}

function createBooks(database: ReturnType<typeof sqliteDatabase>): Ledger {
  const books = ledger({ database, now: () => AT })
  onTestFinished(() => books.close())
  return books
}

const { DatabaseSync } = (process.getBuiltinModule?.('node:sqlite' as 'node:fs') ?? {}) as unknown as {
  readonly DatabaseSync: new (file: string) => { exec(sql: string): void; close(): void }
}

describe.skipIf(DatabaseSync === undefined)('trouble with the file of a ledger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-ledger-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let files = 0
  const newFile = () => join(folder, `${(files += 1)}.db`)

  it('is none at first: the file is made, for its owner alone', async () => {
    const file = newFile()
    await createBooks(sqliteDatabase({ file })).connect()
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('that another process locks is said after the time to wait, and is over with the lock', async () => {
    const file = newFile()
    const books = createBooks(sqliteDatabase({ file, lockWaitMs: 0 }))
    const { key = '' } = await books.createKey()
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const answer = await books.activate({ key, seatName: 'Studio' }, CALL)
    expect(answer).toEqual({
      kind: 'unreachable',
      cause: 'server-error',
      hint: 'the ledger cannot be asked: another process holds the lock on the file',
    })
    // who only reads does not wait
    expect(await books.inspect({ key }, CALL)).toMatchObject({ kind: 'granted', value: { seatsUsed: 0 } })
    const patient = createBooks(sqliteDatabase({ file }))
    const waiting = patient.activate({ key, seatName: 'Studio' }, CALL)
    other.exec('COMMIT')
    other.close()
    expect(await waiting).toMatchObject({ kind: 'granted' })
  })

  it('without room takes no seat, and tells so until there is some', async () => {
    const file = newFile()
    const books = createBooks(sqliteDatabase({ file }))
    const { key = '' } = await books.createKey({ seatsLimit: null })
    const activate = (seatName: string) => books.activate({ key, seatName }, CALL)
    await activate('before')
    const restore = failAll(Object.assign(new Error('database or disk is full'), { errcode: 13 }))
    const answers = [await activate('while'), await books.inspect({ key }, CALL)]
    restore()
    expect(answers).toMatchObject([
      { kind: 'unreachable', cause: 'server-error', hint: expect.stringContaining('the disk is full') },
      { kind: 'unreachable', cause: 'server-error' },
    ])
    expect(await books.inspect({ key }, CALL)).toMatchObject({ kind: 'granted', value: { seatsUsed: 1 } })
    expect(await activate('after')).toMatchObject({ kind: 'granted', value: { license: { seatsUsed: 2 } } })
  })

  it('that is none of SQLite is left as it is', async () => {
    const file = newFile()
    writeFileSync(file, 'my shopping list, which is longer than a header of SQLite would be'.repeat(20))
    const before = readFileSync(file)
    await expectTrouble(createBooks(sqliteDatabase({ file })), 'misconfigured', 'is not an SQLite database')
    expect(readFileSync(file)).toEqual(before)
  })

  it('in a folder that is not there makes none', async () => {
    const file = join(folder, 'no-such-folder', 'ledger.db')
    await expectTrouble(createBooks(sqliteDatabase({ file })), 'misconfigured', 'cannot be opened (ENOENT)')
    expect(existsSync(file)).toBe(false)
  })

  it('that holds no key at all is no reason to refuse one: it is not the right file', async () => {
    const books = createBooks(sqliteDatabase({ file: newFile() }))
    const answer = await books.inspect({ key: 'A-KEY-OF-SOMEBODY' }, CALL)
    expect(answer).toMatchObject({ cause: 'misconfigured', hint: expect.stringContaining('holds no keys') })
    await books.createKey()
    expect(await books.inspect({ key: 'A-KEY-OF-SOMEBODY' }, CALL)).toMatchObject({ reason: 'key-not-found' })
  })

  it('whose tables a newer package has changed is said, and nothing is changed back', async () => {
    const file = newFile()
    const first = createBooks(sqliteDatabase({ file }))
    const { key = '' } = await first.createKey()
    await first.close()
    const later = new DatabaseSync(file)
    later.exec('UPDATE license_gate_schema SET version = version + 97')
    await expectTrouble(
      createBooks(sqliteDatabase({ file })),
      'misconfigured',
      'Update license-gate here too',
    )
    later.exec('UPDATE license_gate_schema SET version = version - 97')
    later.close()
    expect(await createBooks(sqliteDatabase({ file })).inspect({ key }, CALL)).toMatchObject({
      kind: 'granted',
    })
  })
})

/** All statements fail, and their transactions are rolled back by the next `ROLLBACK`, as SQLite does. */
function failAll(error: Error): () => void {
  const { StatementSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly StatementSync: {
      readonly prototype: { all: (this: { sourceSQL: string }, ...values: unknown[]) => unknown }
    }
  }
  const { all } = StatementSync.prototype
  StatementSync.prototype.all = function failing(...values) {
    if (/^(begin|rollback)/i.test(this.sourceSQL)) return all.apply(this, values)
    throw error
  }
  return () => {
    StatementSync.prototype.all = all
  }
}
