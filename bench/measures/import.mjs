import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { nodeWithSqlite } from '../../scripts/setup/runtimes.mjs'

const CLI = fileURLToPath(new URL('../../dist/license-gate/cli/license-gate.mjs', import.meta.url))
const KEYS = Number(process.env.BENCH_IMPORT_KEYS ?? 100_000)
const KILLS = 10
const LONGEST_LIFE_MS = 12_000
const HEAP_MB = 96
const PEAK_MB = 300
const environment = { ...process.env, LEMON_SQUEEZY_API_KEY: 'local-lemon-squeezy-key-opens-nothing-else' }

/**
 * 100,000 keys with 250,000 seats from the local store into a ledger, killed again and again; then a check, an export, and an import
 * of the file. All with a heap that is much smaller than the data.
 */
export async function measureImport({ workFolder }) {
  const file = (name) => path.join(workFolder, name)
  writeFileSync(file('keys.json'), JSON.stringify(makeKeys()))
  const store = await startStore(file('keys.json'))
  try {
    return rowsOf(await runAll(store.url, file), file)
  } finally {
    store.child.kill()
    await once(store.child, 'exit')
  }
}

async function runAll(url, file) {
  const [database, copy, csv] = ['ledger.db', 'copy.db', 'out.csv'].map(file)
  const from = ['--from', 'lemon-squeezy', '--base-url', url, '--database', database, '--json']
  const imported = await runKilled(['ledger', 'import', ...from, '--no-check'])
  const checked = await run(['ledger', 'check', ...from])
  const exported = await run(['ledger', 'export', '--database', database, '--out', csv, '--json'])
  const loaded = await run(['ledger', 'import', '--from', 'csv', csv, '--database', copy, '--json'])
  return { imported, checked, exported, loaded }
}

function rowsOf(runs, file) {
  const { imported, checked, exported, loaded } = runs
  const last = ({ events }, event) => events.findLast((each) => each.event === event) ?? {}
  const sizeOf = (name) => `${Math.round(statSync(file(name)).size / 1e6)} MB`
  const each = (of) =>
    Object.entries(runs)
      .map(([name, result]) => `${name} ${of(result)}`)
      .join(', ')
  const seats = seatsOf(KEYS)
  const isWhole =
    last(imported, 'imported').added === KEYS &&
    last(checked, 'checked').seats === seats &&
    last(exported, 'exported').seats === seats &&
    last(loaded, 'imported').seatsAdded === seats
  const differences =
    (last(checked, 'checked').differences ?? KEYS) + (last(loaded, 'checked').differences ?? KEYS)
  return [
    {
      what: `peak memory of an import of ${KEYS} keys with ${seats} seats, MB`,
      value: Math.max(...Object.values(runs).map(({ peakMb }) => peakMb)),
      budget: PEAK_MB,
      detail: `${each(({ peakMb }) => peakMb)}; heap at most ${HEAP_MB}`,
    },
    {
      what: `differences after SIGKILL at ${imported.kills} moments`,
      value: isWhole ? differences : KEYS,
      budget: 0,
      detail: `the ledger has ${sizeOf('ledger.db')}, the file of its export ${sizeOf('out.csv')}`,
    },
    {
      what: 'seconds, all processes of the import together',
      value: seconds(imported),
      detail: each(seconds),
    },
  ]
}

const seconds = ({ ms }) => Math.round(ms / 100) / 10

/** No seat, five, one, four, and so on: two and a half each. */
const SEATS = [0, 5, 1, 4, 2, 3]
const seatsOf = (keys) =>
  Array.from({ length: keys }, (_, index) => SEATS[index % SEATS.length]).reduce(
    (sum, count) => sum + count,
    0,
  )

function makeKeys() {
  return Array.from({ length: KEYS }, (_, index) => ({
    key: randomUUID().toUpperCase(),
    activationLimit: index % 9 === 0 ? null : 5,
    disabled: index % 50 === 0,
    expiresAt: index % 3 === 0 ? new Date(Date.UTC(2031, index % 12, 1)).toISOString() : null,
    createdAt: new Date(Date.UTC(2024, 0, 1) + index * 60_000).toISOString(),
    instances: Array.from({ length: SEATS[index % SEATS.length] }, (_seat, seat) => ({
      id: randomUUID(),
      name: `Computer ${seat} 3F9A1C-0001`,
    })),
  }))
}

async function startStore(keysFile) {
  const args = [
    '--max-old-space-size=4096',
    CLI,
    'serve',
    '--port',
    '0',
    '--json',
    '--quiet',
    '--keys',
    keysFile,
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, url: JSON.parse(line).url }
}

function start(args) {
  const startedAt = performance.now()
  const child = spawn(nodeWithSqlite(), ['--no-warnings', `--max-old-space-size=${HEAP_MB}`, CLI, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const events = []
  createInterface({ input: child.stdout }).on('line', (line) => events.push(JSON.parse(line)))
  let peakMb = 0
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid))
  }, 50)
  const ended = once(child, 'close').then(([code]) => {
    clearInterval(timer)
    return { code, events, peakMb, ms: performance.now() - startedAt }
  })
  return { child, ended }
}

const run = (args) => start(args).ended

/** As the system counts it for the whole life of the process. */
function peakOf(pid) {
  try {
    const [, kb] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb ?? 0) / 1_000)
  } catch {
    return 0
  }
}

/** The first ones are killed within some seconds. */
async function runKilled(args) {
  let [ms, peakMb] = [0, 0]
  for (let kills = 0; ; kills += 1) {
    const { child, ended } = start(args)
    if (kills < KILLS)
      void setTimeout(1_000 + Math.random() * LONGEST_LIFE_MS).then(() => child.kill('SIGKILL'))
    const result = await ended
    ms += result.ms
    peakMb = Math.max(peakMb, result.peakMb)
    if (result.code !== null) return { ...result, ms, peakMb, kills }
  }
}
