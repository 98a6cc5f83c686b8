import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createLicenseRelay, createSigningKey, ledger } from '../../dist/license-gate/relay/index.mjs'
import { sqliteDatabase } from '../../dist/license-gate/relay/node/index.mjs'
import { interleave, median, percentile, range, round } from '../statistics.mjs'

/** A smoke run asks for fewer. */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 10)
const REQUESTS_A_ROUND = 1_000
const MEMORY_REQUESTS = ROUNDS * 10_000
const KEYS = 500
const MB = 1024 * 1024
const DEVICE_ID = `3f9a1c${'0'.repeat(58)}`
const UNLIMITED = { burst: 1e9, perMinute: 1e9 }

/** Node has SQLite from 22.13 on. */
const sqlite = process.getBuiltinModule?.('node:sqlite')

function requestOf({ key, instanceId }, count) {
  const nonce = String(count).padStart(22, 'A')
  return new Request('https://license.example.com/v1/validate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appId: 'Bench', key, deviceId: DEVICE_ID, nonce, instanceId }),
  })
}

/** Reads JSON, does the SQL of a validate, and answers JSON. It checks, limits and signs nothing. */
function createBareHandler(file) {
  const database = new sqlite.DatabaseSync(file)
  const license = database.prepare(
    'SELECT *, (SELECT count(*) FROM license_gate_seats s WHERE s.license_id = l.id AND s.released_at IS NULL) AS used ' +
      'FROM license_gate_licenses l WHERE l.id = ?',
  )
  const seat = database.prepare('SELECT * FROM license_gate_seats WHERE id = ? AND released_at IS NULL')
  return {
    async handle(request, { id }) {
      const { instanceId, nonce } = await request.json()
      const found = { license: license.get(id), seat: seat.get(instanceId) }
      return Response.json({ verdict: 'granted', ...found, lease: nonce })
    },
    close: () => database.close(),
  }
}

async function fill(books) {
  const seats = []
  const call = { fetch, computer: { appId: 'Bench', deviceId: DEVICE_ID } }
  for (let count = 0; count < KEYS; count++) {
    const { key, id } = await books.createKey()
    const { value } = await books.activate({ key, seatName: 'Bench 3F9A1C-0001' }, call)
    seats.push({ key, id, instanceId: value.seat.instanceId })
  }
  return seats
}

async function timeRequests(handle, seats, round) {
  const tookMs = []
  const startedAt = performance.now()
  for (let index = 0; index < REQUESTS_A_ROUND; index++) {
    const seat = seats[index % seats.length]
    const request = requestOf(seat, round * REQUESTS_A_ROUND + index)
    const sentAt = performance.now()
    const response = await handle(request, seat)
    await response.text()
    tookMs.push(performance.now() - sentAt)
    if (response.status !== 200) throw new Error(`the answer was ${response.status}`)
  }
  return { perSecond: (REQUESTS_A_ROUND * 1_000) / (performance.now() - startedAt), tookMs }
}

async function measureHeap(handle, seats) {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const heapAt = []
  for (let count = 1; count <= MEMORY_REQUESTS; count++) {
    await (await handle(requestOf(seats[count % seats.length], count))).text()
    if (count % (MEMORY_REQUESTS / 4) !== 0) continue
    collect()
    heapAt.push(process.memoryUsage().heapUsed / MB)
  }
  return {
    what: `heap of the relay with a ledger, MB more after ${MEMORY_REQUESTS} requests than after a quarter of them`,
    value: round(Math.max(0, heapAt.at(-1) - heapAt[0])),
    budget: 2,
    detail: heapAt.map((mb) => `${round(mb)} MB`).join(', '),
  }
}

function speedRows(a, b) {
  const rates = [a, b].map((runs) => runs.map(({ perSecond }) => perSecond))
  const p99 = [a, b].map((runs) => median(runs.map(({ tookMs }) => percentile(tookMs, 0.99))))
  const [ours, theirs] = rates.map(median)
  return [
    {
      what: 'requests a second, a bare handler with the same SQL : the relay with a ledger',
      value: round(theirs / ours),
      budget: 20,
      detail: `${round(theirs)} (${range(rates[1])}) : ${round(ours)} (${range(rates[0])}), each signed`,
    },
    {
      what: 'p99 of a request, the relay with a ledger : a bare handler with the same SQL',
      value: round(p99[0] / p99[1]),
      budget: 20,
      detail: `${round(p99[0])} ms : ${round(p99[1])} ms, ${ROUNDS} rounds of ${REQUESTS_A_ROUND}`,
    },
  ]
}

/** A relay over a ledger in SQLite, beside a handler that does the same SQL. Nothing where this Node has no SQLite. */
export async function measureLedger() {
  if (sqlite === undefined) return []
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-bench-'))
  const file = join(folder, 'ledger.db')
  const books = ledger({ database: sqliteDatabase({ file }) })
  const seats = await fill(books)
  const { signingKey } = await createSigningKey()
  const limits = { key: UNLIMITED, address: UNLIMITED }
  const relay = createLicenseRelay({ provider: books, signingKey, appIds: ['Bench'], limits })
  const bare = createBareHandler(file)
  try {
    const handle = (request) => relay(request, { address: '203.0.113.7' })
    await timeRequests(handle, seats, 0)
    const { a, b } = await interleave(
      ROUNDS,
      (at) => timeRequests(handle, seats, at),
      (at) => timeRequests(bare.handle, seats, at),
    )
    return [...speedRows(a, b), await measureHeap(handle, seats)]
  } finally {
    bare.close()
    await books.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
