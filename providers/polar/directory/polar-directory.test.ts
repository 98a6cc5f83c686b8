import { describe, expect, it } from 'vitest'
import { collect } from '../../../testing/directory-contract/harness.js'
import { describeDirectoryContract } from '../../../testing/directory-contract.js'
import { derivedUuid } from '../../../testing/store/derived-id.js'
import { polarBenefitId, polarOrganizationId } from '../../../testing/store/polar/polar-options.js'
import { startTestStore, testStoreAt } from '../../../testing/store/start-test-store.js'
import { polar } from '../index.js'
import { polarDirectory } from './index.js'

const unlimited = { polar: { requestsPerSecond: null } } as const

describeDirectoryContract(
  'polarDirectory',
  ({ directories, polar: address, product }) => ({
    directory: polarDirectory(directories.polar),
    provider: polar(address),
    stranger: polarDirectory({ ...directories.polar, apiKey: 'wrong-key' }),
    waiting: (wait) => polarDirectory({ ...directories.polar, wait }),
    idsOf: ({ id, storeId, variantId }) => ({
      id: derivedUuid('license key', id),
      storeId: polarOrganizationId(storeId, false),
      productId: polarBenefitId(variantId, false),
    }),
    sees: ({ testMode, storeId }) => !testMode && storeId === product.storeId,
  }),
  unlimited,
)

const at = '2030-01-01T00:00:00.000000Z'

describe('polarDirectory', () => {
  it('tells every field of a key and of an activation as Polar sends it, and the customer only by name', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', activationLimit: 3 }] })
    const { id: seatId } = store.keys.addInstance('A-KEY', { name: 'Desk' })
    const directory = polarDirectory(store.directories.polar)
    const [key] = await collect(directory.keys())
    expect(key?.attributes).toEqual({
      id: derivedUuid('license key', 1),
      organization_id: store.polar.organizationId,
      customer_id: derivedUuid('customer', 700_001),
      benefit_id: store.polar.benefitIds[0],
      key: 'A-KEY',
      display_key: '****-A-KEY',
      status: 'granted',
      limit_activations: 3,
      usage: 0,
      limit_usage: null,
      validations: 0,
      last_validated_at: null,
      expires_at: null,
      created_at: at,
      modified_at: at,
    })
    expect(key).toMatchObject({
      status: 'active',
      seatsUsed: 'unknown',
      seatsLimit: 3,
      testMode: false,
      customerName: 'Demo Customer',
      customerEmail: 'customer@example.test',
    })
    expect(JSON.stringify(key)).not.toContain('Example Street')
    expect(await directory.key(key?.id ?? '')).toMatchObject({ value: { seatsUsed: 1, status: 'active' } })
    expect(await collect(directory.instances())).toEqual([
      {
        id: seatId,
        instanceId: seatId,
        keyId: key?.id,
        name: 'Desk',
        createdAt: testStoreAt,
        attributes: {
          id: seatId,
          license_key_id: key?.id,
          label: 'Desk',
          created_at: at,
          modified_at: null,
        },
      },
    ])
  })

  it('takes a key that was taken away for a disabled one, and gives it back', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', revoked: true }] })
    const directory = polarDirectory(store.directories.polar)
    const [key] = await collect(directory.keys({ status: 'disabled' }))
    expect(key).toMatchObject({ status: 'disabled', disabled: true, attributes: { status: 'revoked' } })
    await directory.updateKey(key?.id ?? '', { disabled: false })
    expect(store.keys.get('A-KEY')).toMatchObject({ revoked: false, disabled: false })
  })

  it.each([-1, 0, 1])('judges the end by the store’s clock, %i ms from it', async (ms) => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', expiresAt: testStoreAt - ms }] })
    const [key] = await collect(polarDirectory(store.directories.polar).keys())
    expect(key?.status).toBe(ms < 0 ? 'active' : 'expired')
  })

  it('says that the end is not known where an answer has no date', async () => {
    const key = { id: 'x', status: 'granted', expires_at: at }
    const fetch = async () => Response.json(key)
    const answer = await polarDirectory({ apiKey: 'x', fetch }).key('x')
    expect(answer).toMatchObject({ value: { status: 'unknown', keyTail: '', seatsLimit: 'unknown' } })
  })

  it('sees the keys of the sandbox with its own token only', async () => {
    const store = await startTestStore()
    const sandbox = polarDirectory({ ...store.directories.polarSandbox, sandbox: true })
    const keys = await collect(sandbox.keys())
    expect(keys.map(({ key, testMode }) => [key, testMode])).toEqual([[store.keys.demo.testMode, true]])
    const crossed = polarDirectory({
      ...store.directories.polar,
      apiKey: store.directories.polarSandbox.apiKey,
    })
    expect(await crossed.key(keys[0]?.id ?? '')).toMatchObject({ reason: 'unauthorized' })
  })

  it('repeats nothing of a request that the store does not take but the names of its fields', async () => {
    const store = await startTestStore()
    const answer = await polarDirectory(store.directories.polar).key('4711-secret')
    expect(answer).toEqual({ kind: 'refused', reason: 'invalid-input', detail: 'not accepted: id' })
  })

  it('waits as long as the store blocks whoever asks too often, and a while where it does not say how long', async () => {
    const store = await startTestStore({ polar: { managementRequestsPerMinute: 1 } })
    const waits: number[] = []
    const wait = async (ms: number) => {
      waits.push(ms)
      store.clock.advance(ms)
    }
    const directory = polarDirectory({ ...store.directories.polar, wait })
    expect(await collect(directory.keys({}, { pageSize: 3 }))).toHaveLength(9)
    expect(waits).toEqual([60_000, 60_000])
    store.faults.once('list-keys', { kind: 'raw', status: 429, body: '' })
    waits.length = 0
    await collect(directory.keys({}, { pageSize: 100 }))
    expect(waits[0]).toBe(15_000)
  })

  it.each([
    [{}, 'option "apiKey" must be an organization access token such as polar_oat_'],
    [{ apiKey: 'polar_whs_secret' }, 'with the scopes license_keys:read and license_keys:write'],
    [{ apiKey: 'whsec_secret' }, 'got another string'],
    [{ apiKey: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21' }, 'got another string'],
    [{ apiKey: 'x', sandbox: 'yes' }, 'option "sandbox" must be true or false'],
    [
      { apiKey: 'x', baseUrl: 'https://sandbox-api.polar.sh' },
      'for the sandbox set option "sandbox" to true',
    ],
    [{ apiKey: 'x', sandbox: true, baseUrl: 'https://api.polar.sh' }, 'leave out option "sandbox"'],
    [{ apiKey: 'x', organizationId: 'y' }, 'unknown option "organizationId"'],
  ])('refuses the options %j', (options, message) => {
    expect(() => polarDirectory(options as never)).toThrow(message)
    expect(() => polarDirectory(options as never)).not.toThrow('secret"')
  })
})
