import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { ledger } from '../../relay/ledger/ledger.js'
import { sqliteDatabase } from '../../relay/node/database/sqlite-database.js'
import { createImportFolder, hasSqlite, importAt, keyOf, rowsOf, startImportStore } from './test-import.js'

const { newFile } = createImportFolder(afterAll)
const startStore = (count: number) => startImportStore(count, newFile('db'), onTestFinished)

describe.skipIf(!hasSqlite)('license-gate ledger check', () => {
  it('tells keys, seats and terms that are not the same, and changes nothing', async () => {
    const { store, file, run } = await startStore(8)
    await run('import')
    store.keys.update(keyOf(1), { activationLimit: 9 })
    store.keys.update(keyOf(5), { expiresAt: importAt })
    store.keys.addInstance(keyOf(2), { id: 'new-seat', name: 'New' })
    store.keys.releaseInstance(keyOf(3), 'seat-3-1')
    store.keys.add({ key: keyOf(99) })
    store.keys.remove(keyOf(7))
    const before = rowsOf(file)
    const { code, ofKind, warned } = await run('check')
    expect([code, warned]).toEqual([1, ''])
    expect(ofKind('difference').map(({ place, what, there, here }) => [place, what, there, here])).toEqual([
      ['key 2', 'seatsLimit', 9, 3],
      ['key 3', 'seat', 'new-seat', null],
      ['key 4', 'seat', null, 'seat-3-1'],
      ['key 6', 'expiresAt', importAt, importAt + 5 * DAY_MS],
      ['key 9', 'key', 'here', null],
      ['key 8', 'key', null, expect.any(String)],
    ])
    expect(rowsOf(file)).toEqual(before)
    const left = [{ place: 'key 4' }, { place: 'key 8' }]
    expect((await run('import')).ofKind('difference')).toMatchObject(left)
    const told = await run('check', [], { columns: 80 })
    expect(told.warned.split('\n')).toEqual([
      'key 4 (****-0003): only the ledger has its seat seat-3-1',
      'key 8 (****-0007): only in the ledger',
    ])
  })

  it('is put right by --free-seats, but for what a computer has taken at the relay', async () => {
    const { store, file, run } = await startStore(8)
    await run('import')
    const books = ledger({ database: sqliteDatabase({ file }), now: () => importAt })
    onTestFinished(() => books.close())
    const computer = { appId: 'Margin Notes', deviceId: 'a'.repeat(64) }
    await books.activate({ key: keyOf(2), seatName: 'Studio' }, { fetch, computer })
    store.keys.releaseInstance(keyOf(3), 'seat-3-1')
    const { code, ofKind } = await run('import', ['--free-seats'])
    expect([code, ofKind('imported')]).toEqual([0, [expect.objectContaining({ seatsFreed: 1, same: 8 })]])
    const taken = rowsOf(file)['seats']?.filter(({ released_at: at }) => at === null)
    expect(taken?.map(({ id }) => id)).toHaveLength(12)
    expect(taken?.map(({ id }) => id)).not.toContain('seat-3-1')
    expect(taken?.filter(({ name }) => name === 'Studio')).toHaveLength(1)
    expect((await run('import', ['--free-seats'])).ofKind('imported')).toMatchObject([{ seatsFreed: 0 }])
  })

  it('needs a ledger that is there', async () => {
    const { file, run } = await startStore(1)
    const { code, warned } = await run('check')
    expect([code, warned]).toEqual([1, expect.stringContaining(`there is no ledger at ${file}`)])
    expect(existsSync(file)).toBe(false)
  })
})
