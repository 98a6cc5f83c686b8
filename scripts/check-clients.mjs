// Runs the clients that Polar and Dodo Payments publish against the local store, which must look to them as the real one does.
// They take 60 MB, so they are no dependencies of this project: they are fetched into a temporary folder.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build/ensure-built.mjs'
import { root, runMain } from './setup/failure.mjs'

const CLIENTS = ['@polar-sh/sdk@0.49.0', 'dodopayments@2.52.0']
const UNKNOWN_KEY = '00000000-0000-4000-8000-000000000000'

function fetchClients() {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-clients-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', ['install', ...options, ...CLIENTS], { cwd: folder, stdio: 'inherit' })
  return folder
}

function importFrom(folder, name) {
  return import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href)
}

/** The name of the client's own error class for what the store refuses, and its status. */
async function refusalOf(asked) {
  const error = await asked.then(
    () => assert.fail('the store granted what it should have refused'),
    (refused) => refused,
  )
  return [error.constructor.name, error.statusCode ?? error.status]
}

async function checkPolar({ Polar }, { polar, keys }) {
  const { customerPortal } = new Polar({ serverURL: polar.baseUrl, retryConfig: { strategy: 'none' } })
  const organizationId = polar.organizationId
  const { fiveSeats, oneSeat, expired } = keys.demo
  const known = await customerPortal.licenseKeys.validate({ key: fiveSeats, organizationId })
  assert.equal(known.status, 'granted')
  const seat = await customerPortal.licenseKeys.activate({ key: oneSeat, organizationId, label: 'Studio' })
  const held = { key: oneSeat, organizationId, activationId: seat.id }
  const confirmed = await customerPortal.licenseKeys.validate(held)
  assert.equal(confirmed.activation?.label, 'Studio')
  const again = { key: oneSeat, organizationId, label: 'Another' }
  assert.deepEqual(await refusalOf(customerPortal.licenseKeys.activate(again)), ['NotPermitted', 403])
  await customerPortal.licenseKeys.deactivate(held)
  for (const refused of [
    customerPortal.licenseKeys.deactivate(held),
    customerPortal.licenseKeys.validate({ key: UNKNOWN_KEY, organizationId }),
    customerPortal.licenseKeys.validate({ key: expired, organizationId }),
  ]) {
    assert.deepEqual(await refusalOf(refused), ['ResourceNotFound', 404])
  }
}

async function checkDodo({ default: DodoPayments }, { dodo, keys }) {
  const client = new DodoPayments({ baseURL: dodo.baseUrl, bearerToken: 'none', maxRetries: 0 })
  const { fiveSeats, oneSeat } = keys.demo
  assert.equal((await client.licenses.validate({ license_key: fiveSeats })).valid, true)
  const seat = await client.licenses.activate({ license_key: oneSeat, name: 'Studio' })
  const held = { license_key: oneSeat, license_key_instance_id: seat.id }
  assert.equal((await client.licenses.validate(held)).valid, true)
  const again = client.licenses.activate({ license_key: oneSeat, name: 'Another' })
  assert.deepEqual(await refusalOf(again), ['UnprocessableEntityError', 422])
  await client.licenses.deactivate(held)
  assert.deepEqual(await refusalOf(client.licenses.deactivate(held)), ['PermissionDeniedError', 403])
  assert.equal((await client.licenses.validate(held)).valid, false)
  const unknown = client.licenses.activate({ license_key: UNKNOWN_KEY, name: 'Studio' })
  assert.deepEqual(await refusalOf(unknown), ['NotFoundError', 404])
}

async function main() {
  await ensureBuilt()
  const { startLicenseStore } = await import(
    pathToFileURL(join(root, 'dist/license-gate/testing/index.mjs')).href
  )
  const folder = fetchClients()
  const store = await startLicenseStore({ polar: { requestsPerSecond: null } })
  try {
    await checkPolar(await importFrom(folder, '@polar-sh/sdk'), store)
    await checkDodo(await importFrom(folder, 'dodopayments'), store)
    console.log(`ok: ${CLIENTS.join(' and ')} take the local store for the real one`)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

await runMain(main)
