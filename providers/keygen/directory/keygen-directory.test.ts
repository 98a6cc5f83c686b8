import { describe, expect, it } from 'vitest'
import { collect } from '../../../testing/directory-contract/harness.js'
import { describeDirectoryContract } from '../../../testing/directory-contract.js'
import { keygenId } from '../../../testing/store/keygen/keygen-options.js'
import { startTestStore } from '../../../testing/store/start-test-store.js'
import type { LicenseProvider } from '../../license-provider.js'
import { keygen } from '../index.js'
import { keygenDirectory } from './index.js'

/** Takes each seat for another computer, since one computer has one. */
function onManyComputers(provider: LicenseProvider): LicenseProvider {
  let count = 0
  return {
    ...provider,
    activate(request, call) {
      count += 1
      const deviceId = String(count).padStart(64, '0')
      return provider.activate(request, { ...call, computer: { deviceId, appId: 'app' } })
    },
  }
}

describeDirectoryContract('keygenDirectory', ({ directories, keygen: address, product }) => ({
  directory: keygenDirectory(directories.keygen),
  provider: onManyComputers(keygen(address)),
  stranger: keygenDirectory({ ...directories.keygen, apiKey: 'wrong-key' }),
  waiting: (wait) => keygenDirectory({ ...directories.keygen, wait }),
  idsOf: ({ id, storeId, productId }) => ({
    id: keygenId('license', id),
    storeId: keygenId('account', storeId),
    productId: keygenId('product', productId),
  }),
  sees: ({ storeId }) => storeId === product.storeId,
}))

const at = '2030-01-01T00:00:00.000Z'
const id = keygenId('license', 1)

describe('keygenDirectory', () => {
  it('tells every field of a license and of a machine as Keygen sends it, but not whose they are', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', activationLimit: 3 }] })
    store.keys.addInstance('A-KEY', { id: 'seat', name: 'Desk', fingerprint: 'abc' })
    const directory = keygenDirectory(store.directories.keygen)
    const [key] = await collect(directory.keys())
    expect(key?.attributes).toEqual({
      name: 'Demo Customer',
      key: 'A-KEY',
      expiry: null,
      status: 'ACTIVE',
      suspended: false,
      uses: 0,
      maxUses: null,
      maxMachines: 3,
      floating: true,
      strict: true,
      protected: true,
      created: at,
      updated: at,
    })
    expect(key).toMatchObject({ seatsUsed: 1, variantId: keygenId('policy', 24680), status: 'active' })
    expect(JSON.stringify(key)).not.toContain('customer@example.test')
    const seats = await collect(directory.instances())
    expect(seats).toMatchObject([
      {
        id: 'seat',
        instanceId: 'seat',
        keyId: id,
        attributes: { fingerprint: 'abc', name: 'Desk', platform: null, created: at, updated: at },
      },
    ])
    expect(JSON.stringify(seats)).not.toContain('203.0.113.7')
  })

  it('frees a seat of a key that may not log in any more, once', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY', disabled: true }] })
    store.keys.addInstance('A-KEY', { id: 'seat', name: 'Desk' })
    const directory = keygenDirectory(store.directories.keygen)
    expect(await directory.releaseInstance({ id: 'seat' })).toEqual({ kind: 'answered', value: null })
    expect(store.keys.get('A-KEY')?.instances).toEqual([])
    expect(await directory.releaseInstance({ id: 'seat' })).toMatchObject({ reason: 'not-found' })
  })

  it('suspends and reinstates, and asks for neither where it is so already', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY' }] })
    const directory = keygenDirectory(store.directories.keygen)
    for (const disabled of [false, true, true, false, false]) {
      const answer = await directory.updateKey(id, { disabled })
      expect(answer).toMatchObject({ kind: 'answered', value: { disabled } })
    }
    expect(store.requests.count('update-key')).toBe(2)
  })

  it('keeps what was changed first where the second change is not made', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY' }] })
    const directory = keygenDirectory(store.directories.keygen)
    const change = directory.updateKey(id, { seatsLimit: 2, disabled: true })
    store.faults.set('update-key', { kind: 'server-error', status: 500, as: 'json' })
    expect(await change).toMatchObject({ cause: 'server-error' })
    expect(store.keys.get('A-KEY')?.disabled).toBe(false)
  })

  it('has one seat for a license of one computer that leaves its limit open', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY' }], keygen: { floating: false } })
    expect(await keygenDirectory(store.directories.keygen).key(id)).toMatchObject({
      value: { seatsLimit: 1 },
    })
  })

  it('asks a server of one account without naming it', async () => {
    const store = await startTestStore({ keys: [{ key: 'A-KEY' }] })
    const directory = keygenDirectory({ ...store.directories.keygen, account: null })
    expect(await directory.key(id)).toMatchObject({ kind: 'answered' })
    expect(store.requests.last()?.path).toBe(`/keygen/v1/licenses/${id}`)
  })

  const token = `activ-${'ab'.repeat(32)}v3`
  it.each([
    [{ account: 'a' }, 'option "apiKey" must be a token of your account or of the product'],
    [{ account: 'a', apiKey: token }, 'made in the dashboard under Settings › Tokens'],
    [{ account: 'a', apiKey: 'ABCDEF-ABCDEF-ABCDEF-ABCDEF-ABCDEF-V3' }, 'a license key, the public key'],
    [{ account: 'a', apiKey: 'ab'.repeat(32) }, 'got another string'],
    [{ apiKey: 'x' }, 'option "account" must be the id or the slug of your account'],
    [{ account: null, apiKey: 'x' }, 'unless "baseUrl" is the address of that account alone'],
    [{ account: 'a', apiKey: 'x', productId: 'y' }, 'unknown option "productId"'],
  ])('refuses the options %j', (options, message) => {
    expect(() => keygenDirectory(options as never)).toThrow(`keygenDirectory: `)
    expect(() => keygenDirectory(options as never)).toThrow(message)
    expect(() => keygenDirectory(options as never)).not.toThrow('ABCDEF')
  })
})
