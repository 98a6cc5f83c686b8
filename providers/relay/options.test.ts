import { describe, expect, it } from 'vitest'
import { createLeaseSigner } from '../../testing/lease-signer.js'
import { type RelayOptions, relay } from './index.js'

const { publicKey } = createLeaseSigner()
const url = 'https://license.example.test'

describe('relay', () => {
  it('knows its name, its address, whom it believes and what it can do', () => {
    const next = createLeaseSigner('next').publicKey
    const { id, endpoint, capabilities, leaseTrust } = relay({
      url: `${url}/sub/`,
      publicKey,
      publicKeys: [next, publicKey],
    })
    expect({ id, endpoint, capabilities, leaseTrust }).toEqual({
      id: 'relay',
      endpoint: `${url}/sub`,
      capabilities: {
        idempotentDeactivate: true,
        leases: true,
        devices: true,
        seats: 'instances',
        idempotentActivate: false,
        tells: { product: 'always', expiry: true, seats: 'used-and-limit', reason: true },
      },
      leaseTrust: { publicKeys: [publicKey, next] },
    })
  })

  it.each<[option: string, options: unknown]>([
    ['expected an object', undefined],
    ['unknown option "publickey"', { url, publickey: publicKey }],
    ['"url" must be', { publicKey }],
    ['"url" must be', { url: 'ftp://license.example.test', publicKey }],
    ['"url" must be', { url: `${url}/?key=1`, publicKey }],
    ['"publicKey" must be', { url }],
    ['"publicKey" must be', { url, publicKey: `${publicKey}=` }],
    ['"publicKeys[0]" must be', { url, publicKey, publicKeys: ['short'] }],
    ['"publicKeys" must be', { url, publicKey, publicKeys: publicKey }],
    [
      '"publicKeys" must be',
      { url, publicKey, publicKeys: ['b', 'c', 'd', 'e'].map((name) => createLeaseSigner(name).publicKey) },
    ],
    ['"appId" must be', { url, publicKey, appId: '' }],
    ['"timeoutMs" must be', { url, publicKey, timeoutMs: 0 }],
  ])('says what is wrong: %s', (message, options) => {
    expect(() => relay(options as RelayOptions)).toThrow(message)
  })

  it('repeats nothing that may be a secret', () => {
    const secret = 'MC4CAQAwBQYDK2VwBCIEIA'
    const withoutSecret = new RegExp(`^(?!.*${secret}).*$`)
    expect(() => relay({ url, publicKey: secret })).toThrow(withoutSecret)
    expect(() => relay({ url: `https://user:${secret}@x.test`, publicKey })).toThrow(withoutSecret)
  })
})
