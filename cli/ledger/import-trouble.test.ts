import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  contentOf,
  createImportFolder,
  failStatements,
  hasSqlite,
  runImportCommand,
  startImportStore,
} from './test-import.js'

const { newFile } = createImportFolder(afterAll)
const GO_ON = 'What was imported stays. The same command goes on from there.'

interface Database {
  exec(sql: string): void
  close(): void
}

function change(file: string, sql: string): void {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly DatabaseSync: new (file: string) => Database
  }
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

describe.skipIf(!hasSqlite)('trouble with the database of an import', () => {
  it('that comes in the middle ends with 3, and the same command goes on', async () => {
    const { file, run } = await startImportStore(350, newFile('db'), onTestFinished)
    const restore = failStatements(30)
    const full = await run('import', ['--no-check'])
    restore()
    expect([full.code, full.warned]).toEqual([3, expect.stringContaining('the disk is full')])
    expect(full.warned).toContain(GO_ON)
    const again = await run('import')
    expect(again.ofKind('resumed')).toHaveLength(1)
    expect(again.ofKind('imported')).toMatchObject([{ keys: 350, added: 350 }])
    const other = await startImportStore(350, newFile('db'), onTestFinished)
    await other.run('import')
    expect(contentOf(file)).toEqual(contentOf(other.file))
  })

  it('that a newer version has changed, or that is none, is told, and nothing is changed', async () => {
    const { file, run } = await startImportStore(3, newFile('db'), onTestFinished)
    await run('import')
    change(file, 'UPDATE license_gate_schema SET version = version + 97')
    const before = contentOf(file)
    for (const command of ['import', 'check'] as const) {
      const { code, warned } = await run(command)
      expect([code, warned]).toEqual([1, expect.stringContaining('Update license-gate here too')])
    }
    expect(contentOf(file)).toEqual(before)
    const none = newFile('db')
    writeFileSync(none, 'my shopping list, which is longer than a header of SQLite would be'.repeat(20))
    const other = await startImportStore(3, none, onTestFinished)
    expect(await other.run('import')).toMatchObject({
      code: 1,
      warned: expect.stringContaining('is not an SQLite database') as string,
    })
    expect(readFileSync(none, 'utf8')).toMatch(/^my shopping list/)
  })

  it('that was deleted in the middle is told as what it is', async () => {
    const { run, file } = await startImportStore(250, newFile('db'), onTestFinished)
    let requests = 0
    const { code, warned } = await run('import', [], {
      adapt: () => ({
        fetch: async (input, init) => {
          requests += 1
          if (requests === 2) change(file, 'DROP TABLE license_gate_seats; DROP TABLE license_gate_imports')
          return fetch(input, init)
        },
      }),
    })
    expect([code, warned]).toEqual([3, expect.stringContaining(GO_ON)])
    expect(warned).not.toMatch(/^\s+at /m)
  })

  it('with an address or a key that is none is wrong use', async () => {
    const csv = newFile('csv')
    writeFileSync(csv, 'key,seats_limit\nA,1\n')
    const from = ['ledger', 'import', '--from', 'csv', csv]
    const folder = newFile('db')
    mkdirSync(folder)
    for (const [args, environment, code, words] of [
      [[], {}, 2, 'no ledger: set LICENSE_RELAY_DATABASE'],
      [
        ['--database', 'postgres://u:hunter2@h/d'],
        {},
        2,
        'a PostgreSQL URL goes into LICENSE_RELAY_DATABASE',
      ],
      [['--database', join(folder, 'none', 'x.db')], {}, 1, 'cannot be opened (ENOENT)'],
      [
        ['--database', newFile('db')],
        { LICENSE_RELAY_ENCRYPTION_KEY: 'short' },
        2,
        'LICENSE_RELAY_ENCRYPTION_KEY: expected',
      ],
    ] as const) {
      const ended = await runImportCommand([...from, ...args], { environment })
      expect([ended.code, ended.warned]).toEqual([code, expect.stringContaining(words)])
      expect(ended.warned).not.toContain('hunter2')
    }
  })
})
