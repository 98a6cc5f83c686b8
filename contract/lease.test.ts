import { createHash, createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LEASE_PUBLIC_KEY, leaseKeyIdText, leaseSubjectText } from './lease.js'
import { parseCertificateClaims, parseLeaseClaims, parseRelayLicense } from './lease-parse.js'

const license = {
  licenseId: '7',
  status: 'active',
  expiresAt: null,
  seatsUsed: 1,
  seatsLimit: 'unknown',
  productId: '67890',
  testMode: false,
} as const
const lease = {
  iss: 'https://license.example.com',
  aud: 'Margin Notes',
  sub: 'a'.repeat(64),
  did: '0'.repeat(64),
  iid: '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10',
  seat: 'Studio-PC 3F9A1C-7K2M',
  lic: license,
  nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
  iat: 1_800_000_000,
  exp: 1_802_592_000,
  jti: 'one',
}

describe('parseLeaseClaims', () => {
  it('reads the claims and leaves out what it does not know', () => {
    expect(parseLeaseClaims({ ...lease, extra: 1, lic: { ...license, later: true } })).toEqual(lease)
  })

  it.each(Object.keys(lease))('needs %s', (claim) => {
    const { [claim as keyof typeof lease]: _left, ...rest } = lease
    expect(parseLeaseClaims(rest)).toBeUndefined()
    expect(parseLeaseClaims({ ...lease, [claim]: { toString: () => 'x' } })).toBeUndefined()
  })

  it.each([
    ['a list', []],
    ['nothing', null],
    ['inherited claims', Object.create(lease) as unknown],
    ['a device id in upper case', { ...lease, did: 'A'.repeat(64) }],
    ['an instant before 1970', { ...lease, exp: -1 }],
    ['a part of a second', { ...lease, iat: 1.5 }],
    ['a short nonce', { ...lease, nonce: 'AAAA' }],
    ['an endless name', { ...lease, seat: 'x'.repeat(256) }],
    ['a license without status', { ...lease, lic: { ...license, status: undefined } }],
  ])('refuses %s', (_what, payload) => {
    expect(parseLeaseClaims(payload)).toBeUndefined()
  })
})

describe('parseCertificateClaims', () => {
  it('needs no key, no seat and no nonce', () => {
    const { sub, iid, seat, nonce, ...rest } = lease
    const certificate = { ...rest, did: '0'.repeat(32) }
    expect(parseCertificateClaims(certificate)).toEqual(certificate)
    expect(parseCertificateClaims({ ...certificate, sub, iid, seat, nonce })).toEqual({
      ...certificate,
      sub,
      iid,
      seat,
    })
    expect(parseCertificateClaims({ ...certificate, sub: 'short' })).toBeUndefined()
  })
})

describe('parseRelayLicense', () => {
  it.each([
    ['status', 'paused'],
    ['expiresAt', '2030-01-01'],
    ['seatsUsed', null],
    ['seatsLimit', -1],
    ['testMode', 0],
    ['productName', 7],
  ])('refuses %s = %j', (field, value) => {
    expect(parseRelayLicense({ ...license, [field]: value })).toBeUndefined()
  })
})

describe('leaseSubjectText', () => {
  it('is the same for a key in another case, another one for another app', () => {
    expect(leaseSubjectText('App', ' AB-1 ')).toBe('license-gate:key:App:ab-1')
    expect(leaseSubjectText('Other', 'AB-1')).not.toBe(leaseSubjectText('App', 'AB-1'))
  })
})

describe('leaseKeyIdText', () => {
  it('hashes to the thumbprint of RFC 8037, appendix A.3', () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    expect(x).toMatch(LEASE_PUBLIC_KEY)
    expect(createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }).asymmetricKeyType).toBe(
      'ed25519',
    )
    expect(createHash('sha256').update(leaseKeyIdText(x)).digest('base64url')).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    )
  })
})

describe('LEASE_PUBLIC_KEY', () => {
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ])('refuses the point of small order %s, with either sign', (hex) => {
    const bytes = Buffer.from(hex, 'hex')
    expect(bytes.toString('base64url')).not.toMatch(LEASE_PUBLIC_KEY)
    bytes[31] = (bytes[31] ?? 0) | 0x80
    expect(bytes.toString('base64url')).not.toMatch(LEASE_PUBLIC_KEY)
  })

  it('takes the base point', () => {
    expect(Buffer.from(`58${'66'.repeat(31)}`, 'hex').toString('base64url')).toMatch(LEASE_PUBLIC_KEY)
  })
})
