import { spawn } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { openTransfer } from '../../relay/ledger/transfer/open-transfer.js'
import { sqliteDatabase } from '../../relay/node/database/sqlite-database.js'
import { useChildProgram } from '../../testing/crash/build-child.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { openStore } from '../store/store-access.js'
import { createTestWorld } from '../test-world.js'
import { createImportReport } from './import-report.js'
import { runImport } from './import-run.js'
import { createStoreSource } from './store-source.js'
import {
  contentOf,
  createImportFolder,
  failStatements,
  hasSqlite,
  importAt,
  runImportCommand,
} from './test-import.js'

const folder = createImportFolder(afterAll)
const program = useChildProgram('../../cli/license-gate.ts')

async function startStore(count: number) {
  const keys = Array.from({ length: count }, (_, index) => ({
    key: `A1B2C3D4-0000-4000-8000-${String(index).padStart(12, '0')}`,
    activationLimit: 3,
    createdAt: importAt,
    instances: Array.from({ length: index % 4 }, (_seat, seat) => ({ id: `${index}-${seat}`, name: 'Desk' })),
  }))
  const store = await startLicenseStore({ now: () => importAt, keys, rateLimitPerMinute: 100_000 })
  onTestFinished(() => store.close())
  return store
}

type Trouble = 'stopped' | 'network' | 'disk'
/** Which trouble comes with which request to the store, or statement of the database. */
type Interruption = readonly [Trouble, number]

const interruptions = fc.array(
  fc.tuple(fc.constantFrom<Trouble>('stopped', 'network', 'disk'), fc.integer({ min: 1, max: 60 })),
  { minLength: 1, maxLength: 6 },
)

/** One process that imports in small pages, until it is interrupted. Whether it came to the end. */
async function importOnce(
  store: Awaited<ReturnType<typeof startStore>>,
  file: string,
  interruption: Interruption | undefined,
): Promise<boolean> {
  const [trouble, when] = interruption ?? [undefined, 0]
  let requests = 0
  const world = createTestWorld({
    now: () => importAt,
    environment: { LEMON_SQUEEZY_API_KEY: store.management.apiKey },
  })
  const failingFetch: typeof fetch = async (input, init) => {
    requests += 1
    // for good: five tries in a row
    if (trouble === 'network' && requests >= when / 6) throw new TypeError('fetch failed')
    if (trouble === 'stopped' && requests >= when / 6) world.pressCtrlC()
    return fetch(input, init)
  }
  const choice = { store: 'lemon-squeezy', 'base-url': store.management.baseUrl }
  const access = await openStore(choice, { ...world, fetch: failingFetch })
  const transfer = await openTransfer({
    database: sqliteDatabase({ file }),
    sealer: undefined,
    now: world.now,
  })
  const restore = trouble === 'disk' ? failStatements(when) : () => {}
  try {
    const source = createStoreSource(access, {
      name: 'lemon-squeezy',
      filter: {},
      host: undefined,
      now: world.now,
      pageSize: 7,
    })
    const report = createImportReport(world, { json: true })
    const counts = await runImport({
      source,
      transfer,
      isTrial: false,
      restart: false,
      freesSeats: false,
      report,
      world,
    })
    expect([counts.keys, counts.added + counts.same]).toEqual([60, 60])
    return true
  } catch {
    return false
  } finally {
    restore()
    await transfer.close()
  }
}

describe.skipIf(!hasSqlite)('an import that is interrupted', () => {
  it('again and again, by whatever, brings the same as one that is not', { timeout: 120_000 }, async () => {
    const store = await startStore(60)
    const whole = folder.newFile('db')
    expect(await importOnce(store, whole, undefined)).toBe(true)
    const expected = contentOf(whole)
    const ends = { interrupted: 0, whole: 0 }
    await fc.assert(
      fc.asyncProperty(interruptions, async (list) => {
        const file = folder.newFile('db')
        for (const interruption of list)
          ends[(await importOnce(store, file, interruption)) ? 'whole' : 'interrupted'] += 1
        expect(await importOnce(store, file, undefined)).toBe(true)
        expect(contentOf(file)).toEqual(expected)
      }),
      { numRuns: 12 },
    )
    expect(ends.interrupted).toBeGreaterThan(ends.whole)
  })

  it('by SIGKILL at any moment goes on where it was', { timeout: 120_000 }, async () => {
    const store = await startStore(600)
    const file = folder.newFile('db')
    const args = [
      'ledger',
      'import',
      '--from',
      'lemon-squeezy',
      '--base-url',
      store.management.baseUrl,
      '--no-check',
    ]
    const environment = { LEMON_SQUEEZY_API_KEY: store.management.apiKey }
    const ends = { killed: 0, whole: 0 }
    for (const [requests, delayMs] of [
      [1, 0],
      [2, 15],
      [2, 40],
      [3, 5],
      [2, 90],
    ] as const) {
      store.requests.clear()
      const child = spawn(process.execPath, ['--no-warnings', program.path, ...args, '--database', file], {
        env: environment,
        stdio: 'ignore',
      })
      const ended = new Promise<string | null>((resolve) =>
        child.once('exit', (_code, signal) => resolve(signal)),
      )
      await expect
        .poll(() => store.requests.count('list-keys') >= requests || child.exitCode !== null, {
          timeout: 30_000,
          interval: 2,
        })
        .toBe(true)
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      child.kill('SIGKILL')
      ends[(await ended) === 'SIGKILL' ? 'killed' : 'whole'] += 1
    }
    expect(ends.killed).toBeGreaterThan(2)
    const last = await runImportCommand([...args, '--database', file], { environment })
    expect(last.code).toBe(0)
    const other = folder.newFile('db')
    await runImportCommand([...args, '--database', other], { environment })
    expect(contentOf(file)).toEqual(contentOf(other))
  })
})
