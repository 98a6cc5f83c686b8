import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Hono } from 'hono'
import { createLicenseRelay, createSigningKey } from '../../dist/license-gate/relay/index.mjs'
import { interleave, median, percentile, range, round } from '../statistics.mjs'
import { measureLedger } from './ledger.mjs'

const ROUNDS = 10
const REQUESTS_A_ROUND = 1_000
const MEMORY_REQUESTS = 100_000
const DEVICE_ID = `3f9a1c${'0'.repeat(58)}`
const MB = 1024 * 1024
/** So that no limit stands in the way. */
const UNLIMITED = { burst: 1e9, perMinute: 1e9 }

const license = {
  licenseId: '7',
  keyTail: '4D51',
  status: 'active',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 5,
  testMode: false,
}

/** A store that answers at once: what is measured is the relay's own work. */
function createProvider() {
  const granted = async ({ instanceId = 'seat', seatName = 'Bench' }) => ({
    kind: 'granted',
    value: { license, seat: { instanceId, name: seatName } },
  })
  return {
    id: 'bench',
    capabilities: { idempotentDeactivate: true, leases: false, devices: false },
    inspect: async () => ({ kind: 'granted', value: license }),
    activate: granted,
    validate: granted,
    deactivate: async () => ({ kind: 'granted', value: null }),
  }
}

/** The least that a service on hono can do: read JSON, answer JSON. It checks, limits and signs nothing. */
function createBareHandler() {
  const app = new Hono()
  app.post('/v1/validate', async (context) => {
    const { instanceId, nonce } = await context.req.json()
    return context.json({ verdict: 'granted', license, seat: { instanceId }, lease: nonce })
  })
  return (request) => app.fetch(request)
}

function validateRequest(count) {
  const key = `KEY-${String(count % 50_000).padStart(8, '0')}`
  const nonce = String(count).padStart(22, 'A')
  const body = { appId: 'Bench', key, deviceId: DEVICE_ID, nonce, instanceId: 'seat' }
  return new Request('https://license.example.com/v1/validate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

/** One after the other in this process, so that a figure is the work and not the waiting for a turn. */
async function timeRequests(handle, round) {
  const tookMs = []
  const startedAt = performance.now()
  for (let index = 0; index < REQUESTS_A_ROUND; index++) {
    const request = validateRequest(round * REQUESTS_A_ROUND + index)
    const sentAt = performance.now()
    const response = await handle(request)
    await response.text()
    tookMs.push(performance.now() - sentAt)
    if (response.status !== 200) throw new Error(`the answer was ${response.status}`)
  }
  return { perSecond: (REQUESTS_A_ROUND * 1_000) / (performance.now() - startedAt), tookMs }
}

async function createRelay(limits) {
  const { signingKey } = await createSigningKey()
  return createLicenseRelay({ provider: createProvider(), signingKey, appIds: ['Bench'], limits })
}

async function measureSpeed() {
  const relay = await createRelay({ key: UNLIMITED, address: UNLIMITED })
  const bare = createBareHandler()
  const handle = (request) => relay(request, { address: '203.0.113.7' })
  await timeRequests(handle, 0)
  await timeRequests(bare, 0)
  const { a, b } = await interleave(
    ROUNDS,
    (at) => timeRequests(handle, at),
    (at) => timeRequests(bare, at),
  )
  const rates = [a, b].map((runs) => runs.map(({ perSecond }) => perSecond))
  const p99 = [a, b].map((runs) => median(runs.map(({ tookMs }) => percentile(tookMs, 0.99))))
  const [ours, theirs] = rates.map(median)
  return [
    {
      what: 'requests a second, a bare hono handler : the relay',
      value: round(theirs / ours),
      budget: 20,
      detail: `${round(theirs)} (${range(rates[1])}) : ${round(ours)} (${range(rates[0])}), each signed`,
    },
    {
      what: 'p99 of a request, the relay : a bare hono handler',
      value: round(p99[0] / p99[1]),
      // hashing and signing wait for a thread of the pool, so a busy machine shows here first
      budget: 20,
      detail: `${round(p99[0])} ms : ${round(p99[1])} ms, ${ROUNDS} rounds of ${REQUESTS_A_ROUND}`,
    },
  ]
}

/** Each request has another address, and there are 50 000 keys: more than the limiter remembers. */
async function measureMemory() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const relay = await createRelay({})
  const heapAt = []
  for (let count = 0; count < MEMORY_REQUESTS; count++) {
    const address = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`
    const response = await relay(validateRequest(count), { address })
    await response.text()
    if (count % 25_000 !== 24_999) continue
    collect()
    heapAt.push(process.memoryUsage().heapUsed / MB)
  }
  return {
    what: `heap of the relay, MB more after ${MEMORY_REQUESTS} requests than after a quarter of them`,
    value: round(Math.max(0, heapAt.at(-1) - heapAt[0])),
    budget: 2,
    detail: heapAt.map((mb) => `${round(mb)} MB`).join(', '),
  }
}

/** What the relay itself costs: no network, and a store that answers at once. */
export async function measureRelay() {
  return [...(await measureSpeed()), await measureMemory(), ...(await measureLedger())]
}
