import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { STORE_NAMES } from '../../providers/stores.js'
import { ledger } from '../../relay/ledger/ledger.js'
import { sqliteDatabase } from '../../relay/node/database/sqlite-database.js'
import { annasKey, annasSeat, bensKey, startStoreFor, storeAt } from '../test-store.js'
import { createImportFolder, hasSqlite, rowsOf } from './test-import.js'

const { newFile } = createImportFolder(afterAll)
const CALL = { fetch: globalThis.fetch }

describe.skipIf(!hasSqlite).each(STORE_NAMES)('license-gate ledger import --from %s', (name) => {
  async function startStore() {
    const started = await startStoreFor(name, onTestFinished)
    const file = newFile('db')
    const run = (command: string, ...more: readonly string[]) =>
      started.run(['ledger', command, '--from', name, '--json', ...more])
    return { ...started, file, run }
  }

  it('takes keys, limits, switches and seats with the ids that apps know', async () => {
    const { file, run, idOf, seatOf } = await startStore()
    const { exitCode, printed, warned } = await run('import', '--database', file)
    expect([exitCode, warned]).toEqual([0, ''])
    expect(printed).toContain('{"event":"checked","keys":2,"seats":2,"differences":0}')
    const { licenses } = rowsOf(file)
    expect(licenses?.map(({ reference }) => reference).sort()).toEqual(
      [annasKey, bensKey].map((key) => `${name}:${idOf(key)}`).sort(),
    )
    const books = ledger({ database: sqliteDatabase({ file }), now: () => storeAt })
    onTestFinished(() => books.close())
    const seat = { key: annasKey, instanceId: seatOf(annasSeat) }
    expect(await books.validate(seat, CALL)).toMatchObject({
      kind: 'granted',
      value: {
        license: { seatsUsed: 2, seatsLimit: 3, expiresAt: null },
        seat: { instanceId: seatOf(annasSeat) },
      },
    })
    expect(await books.inspect({ key: bensKey }, CALL)).toMatchObject({ reason: 'key-disabled' })
  })

  it('takes the keys of one product, and is an export too', async () => {
    const { file, run, idsOf } = await startStore()
    await run('import', '--database', file, '--product', idsOf(annasKey).productId)
    expect(rowsOf(file)['licenses']).toHaveLength(1)
    const out = newFile('csv')
    const { exitCode, printed } = await run('export', '--out', out)
    expect([exitCode, printed]).toEqual([0, expect.stringContaining('"keys":2,"seats":2,"refused":0')])
  })
})
