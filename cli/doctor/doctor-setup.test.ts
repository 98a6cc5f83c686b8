import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type LicenseStore,
  type LicenseStoreOptions,
  startLicenseStore,
} from '../../testing/store/license-store.js'
import { createApp, examine } from '../test-app.js'
import { checkDodoPayments } from './setup/dodo-payments.js'

const UNKNOWN = '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21'

/** How an app names the store, and with which key the doctor asks it. */
const APPS = {
  polar: ({ polar, directories }: LicenseStore) => ({
    maker: 'polar',
    options: { organizationId: polar.organizationId, benefitIds: polar.benefitIds },
    variable: 'POLAR_ACCESS_TOKEN',
    access: directories.polar,
  }),
  dodo: ({ dodo, directories }: LicenseStore) => ({
    maker: 'dodoPayments',
    options: { businessId: dodo.businessId, productIds: dodo.productIds },
    variable: 'DODO_PAYMENTS_API_KEY',
    access: directories.dodo,
  }),
  keygen: ({ keygen, directories }: LicenseStore) => ({
    maker: 'keygen',
    options: { account: keygen.account, productId: keygen.productId, publicKey: keygen.publicKey },
    variable: 'KEYGEN_TOKEN',
    access: directories.keygen,
  }),
} as const
type Name = keyof typeof APPS

/** What the doctor says of the ids of an app that sells through one store. */
async function examineApp(
  name: Name,
  { play = {}, change = {}, apiKey }: { play?: LicenseStoreOptions; change?: object; apiKey?: string } = {},
) {
  const store = await startLicenseStore(play)
  onTestFinished(() => store.close())
  const { maker, options, variable, access } = APPS[name](store)
  const call = JSON.stringify({ ...options, ...change })
  const files = { 'main/index.ts': `createLicenseGate({ appId: 'a.b', provider: ${maker}(${call}) })` }
  const app = createApp(files, onTestFinished)
  const environment = { [variable]: apiKey ?? access.apiKey }
  const result = await examine(app, ['--base-url', access.baseUrl], { environment })
  const about = result.findings.filter(({ check }) => check === 'ids')
  return { ...result, about: about.map(({ level, what, advice = '' }) => `${level}: ${what} → ${advice}`) }
}

describe.each(Object.keys(APPS) as Name[])('license-gate doctor and an app of %s', (name) => {
  it('finds the ids right, and asks nothing about another store', async () => {
    const { about, exitCode } = await examineApp(name)
    expect([about, exitCode]).toEqual([[expect.stringMatching(/^ok: .* has this /)], 0])
  })

  it('says that an API key is not accepted, without it', async () => {
    const { about, printed } = await examineApp(name, { apiKey: 'wrong-secret' })
    expect(about).toContainEqual(expect.stringMatching(/^unknown: the API key of .* is not accepted/))
    expect(printed).not.toContain('wrong-secret')
  })

  it('says which API key it needs, and goes on without', async () => {
    const { about, exitCode } = await examineApp(name, { apiKey: ' ' })
    expect([about, exitCode]).toEqual([[expect.stringContaining('was not asked')], 0])
  })

  it('says what could not be asked', async () => {
    const store = await startLicenseStore()
    await store.close()
    const { maker, options, variable, access } = APPS[name](store)
    const files = { 'main/index.ts': `createLicenseGate({ provider: ${maker}(${JSON.stringify(options)}) })` }
    const app = createApp(files, onTestFinished)
    const environment = { [variable]: access.apiKey }
    const { findings } = await examine(app, ['--base-url', access.baseUrl], { environment })
    expect(findings.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/could not be asked about .*: offline/),
    )
  })
})

it('takes a product of Dodo Payments whose keys come from an entitlement for one with keys', async () => {
  const entitlements = [{ id: 'ent_1' }]
  const product = { product_id: 'pdt_1', business_id: 'bus_1', license_key_enabled: false, entitlements }
  const found = { call: "businessId: 'bus_1', productIds: ['pdt_1']", where: undefined }
  const settings = {
    apiKey: 'x',
    fetch: async () => Response.json(product),
    timeoutMs: undefined,
    wait: undefined,
  }
  const findings = await checkDodoPayments({ found, settings, baseUrl: 'http://127.0.0.1' })
  expect(findings.map(({ level }) => level)).toEqual(['ok'])
})

describe('what a seller has set up wrongly', () => {
  it.each([
    [
      'polar',
      { change: { organizationId: UNKNOWN } },
      'problem: Polar has no such organization → take "Identifier"',
    ],
    ['polar', { change: { benefitIds: [UNKNOWN] } }, `problem: Polar has no such benefit ${UNKNOWN}`],
    [
      'polar',
      { play: { keys: [{}] } },
      'has no limit of activations, so its keys open the app on any number',
    ],
    ['dodo', { change: { productIds: ['pdt_1'] } }, 'problem: Dodo Payments has no such product pdt_1'],
    [
      'dodo',
      { change: { businessId: 'bus_1' } },
      'product pdt_67890 is of business bus_12345; the app says bus_1',
    ],
    [
      'dodo',
      { play: { dodo: { hasLicenseKeys: false } } },
      'product pdt_67890 of Dodo Payments gives no license keys',
    ],
    ['keygen', { change: { account: 'another' } }, 'problem: Keygen has no such account'],
    ['keygen', { change: { productId: UNKNOWN } }, 'problem: Keygen has no such product'],
    [
      'keygen',
      { change: { policyIds: [UNKNOWN] } },
      `problem: the product of keygen() has no policy ${UNKNOWN}`,
    ],
    [
      'keygen',
      { change: { publicKey: 'ab'.repeat(32) } },
      'problem: publicKey of keygen() is not that of the account',
    ],
    [
      'keygen',
      { play: { keygen: { authenticationStrategy: 'TOKEN' } } },
      'lets no license key log in, so no computer can be activated → set authenticationStrategy to LICENSE or MIXED',
    ],
    [
      'keygen',
      { play: { keygen: { machineUniquenessStrategy: 'UNIQUE_PER_ACCOUNT' } } },
      'lets a computer have one license only',
    ],
    [
      'keygen',
      { play: { keygen: { machineMatchingStrategy: 'MATCH_ALL' } } },
      'wants more than one fingerprint to match',
    ],
    ['keygen', { play: { keygen: { requires: ['heartbeat'] } } }, 'wants heartbeats'],
    ['keygen', { play: { keygen: { requires: ['check-in'] } } }, 'wants check-ins'],
    ['keygen', { play: { keygen: { requires: ['machine-scope'] } } }, 'wants each check to name a machine'],
    ['keygen', { play: { keygen: { requires: ['version-scope'] } } }, 'wants each check to name a version'],
    ['keygen', { play: { keygen: { requires: ['policy-scope'] } } }, 'give it alone as policyIds'],
  ] as const)('at %s, with %j, is named', async (name, options, message) => {
    const { about, exitCode } = await examineApp(name, options as Parameters<typeof examineApp>[1])
    expect(about).toContainEqual(expect.stringContaining(message))
    expect(exitCode).toBe(about.some((line) => line.startsWith('problem')) ? 1 : 0)
  })
})
