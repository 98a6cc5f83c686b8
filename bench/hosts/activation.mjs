import { app, session } from 'electron'
import { createMemoryPorts } from '../../dist/license-gate/testing/index.mjs'
import { showFirstWindow } from './first-window.mjs'
import { createBenchGate } from './gate.mjs'
import { fail, report } from './report.mjs'

const { BENCH_STORE_URL: url, BENCH_KEY: key } = process.env
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 100)
const WARM_UP = 10

const gate = createBenchGate({ store: createMemoryPorts().vault })

// An activation by the gate against the two requests that it makes, both over Electron's network stack, by turns.
app
  .whenReady()
  .then(async () => {
    await gate.open()
    await showFirstWindow()
    const bare = session.fromPartition('bare', { cache: false })
    const gateMs = []
    const bareMs = []
    const reusedMs = []
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      const through = await timed(activateByGate)
      const without = await timed(() => activateBare(bare, { isFresh: true }))
      const reused = await timed(() => activateBare(bare, { isFresh: false }))
      for (const { instanceId } of [without, reused]) await release(bare, instanceId)
      await gate.deactivate()
      if (round < 0) continue
      gateMs.push(through.elapsedMs)
      bareMs.push(without.elapsedMs)
      reusedMs.push(reused.elapsedMs)
    }
    report({ gateMs, bareMs, reusedMs })
  })
  .catch(fail)

async function activateByGate() {
  const reply = await gate.activate(key)
  if (!reply.ok) throw new Error(reply.error.code)
}

/** On a connection that was used before, Chromium may repeat a request by itself, and a seat would be taken twice. */
async function activateBare(from, { isFresh }) {
  await post(from, 'validate', { license_key: key })
  if (isFresh) await from.closeAllConnections()
  const { instance } = await post(from, 'activate', { license_key: key, instance_name: 'Bench' })
  return instance.id
}

const release = (from, instanceId) => post(from, 'deactivate', { license_key: key, instance_id: instanceId })

async function post(from, verb, fields) {
  const response = await from.fetch(`${url}/v1/licenses/${verb}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  })
  return response.json()
}

async function timed(task) {
  const before = performance.now()
  const instanceId = await task()
  return { elapsedMs: performance.now() - before, instanceId }
}
