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
const PEAK_MB = 250
const environment = { ...process.env, LEMON_SQUEEZY_API_KEY: 'local-lemon-squeezy-key-opens-nothing-else' }

/**
 * 100,000 keys with 250,000 seats from the local store into a ledger: once as it is, and once killed again and again. Then
 * both must be the same as the store, and as each other.
 */
export async function measureImport({ workFolder }) {
  const keysFile = path.join(workFolder, 'keys.json')
  writeFileSync(keysFile, JSON.stringify(makeKeys()))
  const store = await startStore(keysFile)
  try {
    const file = (name) => path.join(workFolder, name)
    const importing = (name) => [
      ...['ledger', 'import', '--from', 'lemon-squeezy', '--base-url', store.url, '--database', file(name), '--json'],
    ]
    const whole = await run([...importing('whole.db'), '--no-check'])
    const again = await run([...importing('whole.db'), '--no-check'])
    const kills = await runKilled([...importing('killed.db'), '--no-check'], whole.ms)
    const compared = await run(['ledger', 'check', ...importing('killed.db').slice(2)])
    const exported = await run(['ledger', 'export', '--database', file('killed.db'), '--out', file('out.csv'), '--json'])
    const csv = ['ledger', 'import', '--from', 'csv', file('out.csv'), '--database', file('csv.db'), '--json']
    const loaded = await run(csv)
    const last = (result, event) => result.events.findLast((each) => each.event === event) ?? {}
    const counted = last(whole, 'imported')
    const isRight =
      compared.code === 0 &&
      loaded.code === 0 &&
      counted.added === KEYS &&
      counted.seatsAdded === seatsOf(KEYS) &&
      last(exported, 'exported').seats === seatsOf(KEYS)
    return [
      {
        what: `peak memory of an import of ${KEYS} keys with ${seatsOf(KEYS)} seats, MB`,
        value: Math.max(whole.peakMb, loaded.peakMb),
        budget: PEAK_MB,
        detail: `from the store ${whole.peakMb}, from a file ${loaded.peakMb}; export ${exported.peakMb}, check ${compared.peakMb}`,
      },
      {
        what: `differences after ${kills} times SIGKILL, a check, an export and an import of it`,
        value: isRight ? 0 : (last(compared, 'checked').differences ?? 1) + 1,
        budget: 0,
        detail: `the file of the ledger has ${Math.round(statSync(file('killed.db')).size / 1e6)} MB, that of the export ${Math.round(statSync(file('out.csv')).size / 1e6)}`,
      },
      {
        what: 'seconds for the import from the store on this computer',
        value: seconds(whole),
        detail: `once more ${seconds(again)}, check ${seconds(compared)}, export ${seconds(exported)}, import of the file with its check ${seconds(loaded)}`,
      },
    ]
  } finally {
    store.child.kill()
    await once(store.child, 'exit')
  }
}

const seconds = ({ ms }) => Math.round(ms / 100) / 10

/** No seat, five, one, four, and so on: two and a half each. */
const SEATS = [0, 5, 1, 4, 2, 3]
const seatsOf = (keys) =>
  Array.from({ length: keys }, (_, index) => SEATS[index % SEATS.length]).reduce((sum, count) => sum + count, 0)

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
  const args = ['--max-old-space-size=4096', CLI, 'serve', '--port', '0', '--json', '--quiet', '--keys', keysFile]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, url: JSON.parse(line).url }
}

function start(args) {
  const startedAt = performance.now()
  const child = spawn(nodeWithSqlite(), ['--no-warnings', CLI, ...args], {
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

/** How often it was killed before it came to its end. */
async function runKilled(args, wholeMs) {
  for (let kills = 0; ; kills += 1) {
    const { child, ended } = start(args)
    if (kills < KILLS) void setTimeout(500 + Math.random() * (wholeMs / KILLS)).then(() => child.kill('SIGKILL'))
    const { code } = await ended
    if (code !== null) return kills
  }
}
