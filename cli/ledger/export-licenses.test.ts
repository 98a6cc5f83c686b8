import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { ledger } from '../../relay/ledger/ledger.js'
import { sqliteDatabase } from '../../relay/node/database/sqlite-database.js'
import {
  createImportFolder,
  hasSqlite,
  importAt,
  importCsvText,
  rowsOf,
  runImportCommand,
} from './test-import.js'

const { newFile } = createImportFolder(afterAll)
const ENCRYPTION_KEY = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const CALL = { fetch: globalThis.fetch }

/** A ledger in which everything has happened that can happen to a key and a seat. */
async function createBooks(encryptionKey?: string) {
  const file = newFile('db')
  const time = { at: importAt }
  const now = () => time.at
  const books = ledger({ database: sqliteDatabase({ file }), now, ...(encryptionKey && { encryptionKey }) })
  onTestFinished(() => books.close())
  await importCsvText(
    'key,seats_limit,reference,seat_id,seat_name\nIMPORTED-1,2,lemon-squeezy:1,seat-1,=1+1\n',
    { newFile, file },
  )
  const { key = '', id } = await books.createKey({ seatsLimit: null, reference: 'order-1', customerId: 'c' })
  const computer = { appId: 'Margin Notes', deviceId: 'a'.repeat(64) }
  const names = ["'@SUM(A1)", ' blanks and "quotes", ', 'two\nlines', '-5', '']
  for (const [index, seatName] of names.entries())
    await books.activate(
      { key, seatName },
      { ...CALL, computer: { ...computer, deviceId: `${index}`.repeat(64) } },
    )
  await books.deactivate({ key: 'IMPORTED-1', instanceId: 'seat-1', idempotencyKey: 'once' }, CALL)
  time.at += 5
  await books.updateKey(id, { disabled: true, expiresAt: importAt + 1 })
  return { file, books, key }
}

describe.skipIf(!hasSqlite)('license-gate ledger export', () => {
  it('writes a file that only its owner can read, of which an import makes the same books', async () => {
    const { file } = await createBooks()
    const out = newFile('csv')
    const { code, ofKind } = await runImportCommand(['ledger', 'export', '--database', file, '--out', out])
    expect([code, statSync(out).mode & 0o777, existsSync(`${out}.partial`)]).toEqual([0, 0o600, false])
    expect(ofKind('exported')).toMatchObject([{ keys: 2, seats: 6 }])
    const copy = newFile('db')
    const load = () => runImportCommand(['ledger', 'import', '--from', 'csv', out, '--database', copy])
    expect((await load()).ofKind('checked')).toMatchObject([{ differences: 0 }])
    expect(rowsOf(copy)).toEqual(rowsOf(file))
    expect((await load()).ofKind('imported')).toMatchObject([{ same: 2, seatsAdded: 0 }])
    expect(rowsOf(copy)).toEqual(rowsOf(file))
    expect(readFileSync(out, 'utf8')).not.toMatch(/(?:^|,)"?[=@-](?!\d)/m)
  })

  it('has the keys in full where the ledger has an encryption key, and then so has its copy', async () => {
    const { file, key } = await createBooks(ENCRYPTION_KEY)
    const out = newFile('csv')
    const environment = { LICENSE_RELAY_ENCRYPTION_KEY: ENCRYPTION_KEY }
    await runImportCommand(['ledger', 'export', '--database', file, '--out', out], { environment })
    expect(readFileSync(out, 'utf8')).toContain(key)
    const copy = newFile('db')
    await runImportCommand(['ledger', 'import', '--from', 'csv', out, '--database', copy], { environment })
    const books = ledger({ database: sqliteDatabase({ file: copy }), encryptionKey: ENCRYPTION_KEY })
    onTestFinished(() => books.close())
    expect(await books.createKey({ reference: 'order-1' })).toMatchObject({ key, isNew: false })
    const sealedOnly = newFile('csv')
    await runImportCommand(['ledger', 'export', '--database', file, '--out', sealedOnly])
    expect(readFileSync(sealedOnly, 'utf8')).not.toContain(key)
  })

  it('replaces no file, and leaves none that is not whole', async () => {
    const { file } = await createBooks()
    const out = newFile('csv')
    writeFileSync(out, 'mine')
    const taken = await runImportCommand(['ledger', 'export', '--database', file, '--out', out])
    expect([taken.code, taken.warned]).toEqual([1, expect.stringContaining('(it already exists)')])
    expect(readFileSync(out, 'utf8')).toBe('mine')
    const stopped = newFile('csv')
    const { code } = await runImportCommand(['ledger', 'export', '--database', file, '--out', stopped], {
      adapt: (world) => {
        world.pressCtrlC()
        return {}
      },
    })
    expect([code, existsSync(stopped), existsSync(`${stopped}.partial`)]).toEqual([130, false, false])
  })
})
