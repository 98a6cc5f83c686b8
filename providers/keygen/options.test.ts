import { describe, expect, it } from 'vitest'
import { keygenPublicKey } from '../../testing/store/keygen/keygen-signing.js'
import { keygen } from './index.js'
import { readOptions } from './options.js'

const productId = '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21'
const good = { account: 'my-company', productId }
const TOKEN = `prod-${'0123456789abcdef'.repeat(4)}v3`

describe('options of keygen', () => {
  it('are read', () => {
    const policyId = productId.toUpperCase()
    const account = '00012345-ACC0-4000-8000-000000000000'
    const settings = readOptions({
      account,
      productId: ` ${policyId} `,
      policyIds: [policyId],
      publicKey: keygenPublicKey,
    })
    expect(settings).toEqual({
      root: `/v1/accounts/${account}`,
      sale: { storeId: account, productId, variantIds: [productId] },
      policyId: productId,
      publicKey: Uint8Array.from(Buffer.from(keygenPublicKey, 'hex')),
      baseUrl: 'https://api.keygen.sh',
      timeoutMs: undefined,
    })
    expect(readOptions({ account: null, productId, baseUrl: 'https://keys.example.com/' })).toMatchObject({
      root: '/v1',
      baseUrl: 'https://keys.example.com',
      policyId: null,
      publicKey: null,
    })
  })

  it.each([
    ['account', { account: undefined }, 'dashboard: Settings'],
    ['account', { account: '' }, 'dashboard: Settings'],
    ['account', { account: 'my company/x' }, 'dashboard: Settings'],
    ['account', { account: null }, 'unless "baseUrl"'],
    ['productId', { productId: undefined }, 'dashboard: Products'],
    ['productId', { productId: 67890 }, 'dashboard: Products'],
    ['productId', { productId: 'my-product' }, 'dashboard: Products'],
    ['policyIds', { policyIds: [] }, 'dashboard: Policies'],
    ['policyIds[1]', { policyIds: [productId, 'pro'] }, 'dashboard: Policies'],
    ['publicKey', { publicKey: 'e8601e48' }, 'dashboard: Settings'],
    ['publicKey', { publicKey: '0'.repeat(64) }, 'dashboard: Settings'],
    ['publicKey', { publicKey: '-----BEGIN PUBLIC KEY-----' }, 'dashboard: Settings'],
    ['baseUrl', { baseUrl: 'api.keygen.sh' }, 'http or https'],
    ['timeoutMs', { timeoutMs: 0 }, 'milliseconds'],
  ])('throw for a bad %s: %j', (option, changes, advice) => {
    const make = () => keygen({ ...good, ...changes } as never)
    expect(make).toThrow(TypeError)
    expect(make).toThrow(`keygen: option "${option}"`)
    expect(make).toThrow(advice)
  })

  it.each([
    ['account', { account: TOKEN }],
    ['productId', { productId: TOKEN }],
    ['policyIds', { policyIds: [productId, TOKEN] }],
    ['publicKey', { publicKey: `admin-${'a'.repeat(64)}v3` }],
  ])('refuse an API token in place of %s, and do not repeat it', (option, changes) => {
    const make = () => keygen({ ...good, ...changes } as never)
    expect(make).toThrow(`keygen: option "${option}" was given an API token, which is a secret`)
    expect(make).not.toThrow(/0123456789abcdef|aaaa/)
  })

  it('throw for an unknown name', () => {
    expect(() => keygen({ ...good, policyId: productId } as never)).toThrow('unknown option "policyId"')
    expect(() => keygen(undefined as never)).toThrow('expected an object with account and productId')
  })
})
