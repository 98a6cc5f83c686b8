import { existsSync } from 'node:fs'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
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
    store.keys.add({ key: keyOf(99) })
    store.keys.remove(keyOf(7))
    const before = rowsOf(file)
    const { code, ofKind, warned } = await run('check')
    expect([code, warned]).toEqual([1, ''])
    expect(ofKind('difference').map(({ place, what, there, here }) => [place, what, there, here])).toEqual([
      ['key 2', 'seatsLimit', 9, 3],
      ['key 3', 'seat', 'new-seat', null],
      ['key 6', 'expiresAt', importAt, importAt + 5 * DAY_MS],
      ['key 9', 'key', 'here', null],
      ['key 8', 'key', null, expect.any(String)],
    ])
    expect(rowsOf(file)).toEqual(before)
    expect((await run('import')).ofKind('difference')).toMatchObject([{ place: 'key 8' }])
    const told = await run('check', [], { columns: 80 })
    expect(told.warned).toBe('key 8 (****-0007): only in the ledger')
  })

  it('needs a ledger that is there', async () => {
    const { file, run } = await startStore(1)
    const { code, warned } = await run('check')
    expect([code, warned]).toEqual([1, expect.stringContaining(`there is no ledger at ${file}`)])
    expect(existsSync(file)).toBe(false)
  })
})
