import { lemonSqueezy } from '../../dist/providers/index.mjs'
import { createLicenseEngine, createMemoryPorts, startLicenseStore } from '../../dist/testing/index.mjs'
import { median, round } from '../statistics.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200)
const DAY_MS = 86_400_000

/** An activation through the engine against the two bare requests that it makes, over loopback, in plain Node. */
export async function measureActivation() {
  const store = await startLicenseStore({ rateLimitPerMinute: 1_000_000 })
  const key = store.keys.demo.unlimited
  const viaEngine = []
  const bare = []
  try {
    for (let round = -20; round < ROUNDS; round++) {
      const bareMs = await timed(() => activateBare(store.url, key))
      const engineMs = await activateThroughEngine(store, key)
      if (round >= 0) bare.push(bareMs)
      if (round >= 0) viaEngine.push(engineMs)
      for (const { id } of store.keys.get(key).instances) store.keys.releaseInstance(key, id)
    }
  } finally {
    await store.close()
  }
  return [
    {
      what: 'activate through the engine : the two bare requests',
      value: round(median(viaEngine) / median(bare)),
      budget: 1.15,
      detail: `${round(median(viaEngine))} ms : ${round(median(bare))} ms, ${ROUNDS} rounds, vault in memory`,
    },
  ]
}

async function activateThroughEngine(store, key) {
  const { storeId, productId } = store.product
  const provider = lemonSqueezy({ storeId, productId, baseUrl: store.url })
  const engine = createLicenseEngine(
    {
      provider,
      deviceName: 'Bench',
      acceptsTestKeys: false,
      policy: {
        graceMs: 14 * DAY_MS,
        warnMs: 5 * DAY_MS,
        clockToleranceMs: DAY_MS,
        trialMs: 0,
        revalidateMs: DAY_MS,
      },
    },
    createMemoryPorts(),
  )
  await engine.open()
  const elapsedMs = await timed(async () => {
    const reply = await engine.activate(key)
    if (!reply.ok) throw new Error(reply.error.code)
  })
  engine.dispose()
  return elapsedMs
}

async function activateBare(url, key) {
  await post(`${url}/v1/licenses/validate`, { license_key: key })
  await post(`${url}/v1/licenses/activate`, { license_key: key, instance_name: 'Bench' })
}

async function post(url, fields) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  })
  return response.json()
}

async function timed(task) {
  const before = performance.now()
  await task()
  return performance.now() - before
}
