import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { ledger } from '../../ledger/ledger.js'
import { type DatabaseAddress, databaseAt, testDatabases } from './test-books.js'
import { startTestPostgres, type TestPostgres } from './test-postgres.js'
import { CALL } from './test-trouble.js'

const [[, hasSqlite]] = testDatabases('')
const programs = inject('postgresFolder')
const page = readFileSync(new URL('../../../docs/ledger.md', import.meta.url), 'utf8')
const section = page.slice(page.indexOf('## Backup and restore'))
const [backUpFile = '', restoreFile = '', dump = '', restoreDump = ''] = [
  ...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm),
].map(([, command]) => command ?? '')

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What a seat from before the backup and one from after it are worth after the restore. */
async function tryBackup(address: DatabaseAddress, backUp: () => void, restore: () => void) {
  const books = ledger({ database: databaseAt(address) })
  const { key = '' } = await books.createKey({ seatsLimit: null })
  const seatOf = async (seatName: string) => {
    const answer = await books.activate({ key, seatName }, CALL)
    return answer.kind === 'granted' ? answer.value.seat.instanceId : ''
  }
  const before = await seatOf('before')
  backUp()
  const after = await seatOf('after')
  await books.close()
  restore()
  const restored = ledger({ database: databaseAt(address) })
  onTestFinished(() => restored.close())
  const validate = (instanceId: string) => restored.validate({ key, instanceId }, CALL)
  return [await validate(before), await validate(after)]
}

const RESTORED = [
  { kind: 'granted', value: { license: { seatsUsed: 1 } } },
  { kind: 'refused', reason: 'instance-not-found' },
]

describe('the backup of docs/ledger.md', () => {
  it.skipIf(!hasSqlite || !has('sqlite3'))('of SQLite is made while the ledger is open', async () => {
    const folder = createFolder()
    const run = (command: string) => () => void execFileSync('sh', ['-ec', command], { cwd: folder })
    const address = { file: join(folder, 'ledger.db') }
    expect(await tryBackup(address, run(backUpFile), run(restoreFile))).toMatchObject(RESTORED)
  })

  describe.skipIf(programs === '' || !has(join(programs, 'pg_dump')))('of PostgreSQL', () => {
    let server: TestPostgres
    beforeAll(async () => {
      server = await startTestPostgres(programs)
    }, 60_000)
    afterAll(() => server.remove())

    it('is made while the ledger is open', { timeout: 60_000 }, async () => {
      const folder = createFolder()
      const url = server.createDatabase()
      const env = { ...process.env, DATABASE: url, PATH: `${programs}:${process.env['PATH']}` }
      const run = (command: string) => () => void execFileSync('sh', ['-ec', command], { cwd: folder, env })
      expect(await tryBackup({ url }, run(dump), run(restoreDump))).toMatchObject(RESTORED)
    })
  })
})
