// Runs the built Worker in workerd, the runtime of Cloudflare Workers, before the local store. It takes 150 MB, so it is no
// dependency of this project: npm install --no-save workerd@1.20261117.1
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build/ensure-built.mjs'
import { failure, root, runMain } from './setup/failure.mjs'

const DEVICE_ID = `3f9a1c${'0'.repeat(58)}`
const SETTINGS = {
  PROVIDER: 'lemon-squeezy',
  STORE_ID: '12345',
  PRODUCT_ID: '67890',
  APP_IDS: 'Margin Notes',
}

function configText(settings) {
  const bindings = Object.entries(settings).map(
    ([name, text]) => `(name = "LICENSE_RELAY_${name}", text = ${JSON.stringify(text)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "relay", worker = .relay),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "relay")],
);
const relay :Workerd.Worker = (
  modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
  compatibilityDate = "2026-01-01",
  bindings = [${bindings.join(', ')}],
);
`
}

/** Starts workerd and resolves with its address, which it tells on its control channel. */
async function startWorkerd(folder) {
  const binary = process.env.WORKERD ?? join(root, 'node_modules/.bin/workerd')
  if (!existsSync(binary))
    throw failure('workerd is not installed', 'npm install --no-save workerd@1.20261117.1')
  const worker = spawn(binary, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  })
  const [told] = await once(worker.stdio[3], 'data')
  return { worker, url: `http://127.0.0.1:${JSON.parse(told).port}` }
}

async function ask(url, verb, fields) {
  const nonce = randomBytes(16).toString('base64url')
  const response = await fetch(`${url}/v1/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appId: 'Margin Notes', deviceId: DEVICE_ID, nonce, ...fields }),
  })
  return response.json()
}

async function checkWorker(url, store) {
  const { demo } = store.keys
  const granted = await ask(url, 'activate', { key: demo.fiveSeats, seatName: 'Studio 3F9A1C-0001' })
  assert.equal(granted.verdict, 'granted', JSON.stringify(granted))
  assert.match(granted.lease, /^[\w-]+\.[\w-]+\.[\w-]+$/)
  const { instanceId } = granted.seat
  const again = await ask(url, 'validate', { key: demo.fiveSeats, instanceId })
  assert.equal(again.verdict, 'granted')
  const refused = await ask(url, 'inspect', { key: demo.disabled })
  assert.deepEqual([refused.verdict, refused.reason], ['refused', 'key-disabled'])
  store.faults.once('validate', { kind: 'redirect', to: 'https://portal.example/' })
  const elsewhere = await ask(url, 'inspect', { key: demo.fiveSeats })
  assert.deepEqual(elsewhere, { verdict: 'unreachable', cause: 'not-the-api' })
  const freed = await ask(url, 'deactivate', {
    key: demo.fiveSeats,
    instanceId,
    idempotencyKey: 'f00dfeedf00d',
  })
  assert.deepEqual(freed, { verdict: 'granted' })
  assert.equal(store.keys.get(demo.fiveSeats).instances.length, 0)
}

await runMain(async () => {
  await ensureBuilt()
  const { createSigningKey } = await import(join(root, 'dist/license-gate/relay/index.mjs'))
  const { startLicenseStore } = await import(join(root, 'dist/license-gate/testing/index.mjs'))
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-worker-'))
  const store = await startLicenseStore()
  copyFileSync(join(root, 'dist/license-gate/relay/worker/index.mjs'), join(folder, 'worker.mjs'))
  const { signingKey } = await createSigningKey()
  writeFileSync(
    join(folder, 'config.capnp'),
    configText({ ...SETTINGS, API_URL: store.url, SIGNING_KEY: signingKey }),
  )
  const { worker, url } = await startWorkerd(folder)
  try {
    await checkWorker(url, store)
    console.log('ok      the Worker does in workerd what it does in Node')
    return 0
  } finally {
    worker.kill()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
