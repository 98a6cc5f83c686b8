import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import {
  createLeaseSigner,
  nodeLeaseCrypto,
  SAMPLE_CERTIFICATE,
  SAMPLE_CLAIMS,
  SAMPLE_LEASE_APP,
  SAMPLE_LEASE_AT,
  SAMPLE_LEASE_DEVICE,
  SAMPLE_LEASE_KEY,
} from '../../testing/lease-signer.js'
import { type LeaseExpectation, verifyCertificate, verifyLease } from './verify-lease.js'

const relay = createLeaseSigner('relay')
const stranger = createLeaseSigner('stranger')
const trust = { publicKeys: [relay.publicKey], appId: SAMPLE_LEASE_APP }
const time = { at: SAMPLE_LEASE_AT + DAY_MS, toleranceMs: HOUR_MS }
const expected: LeaseExpectation = {
  key: SAMPLE_LEASE_KEY,
  deviceId: SAMPLE_LEASE_DEVICE,
  instanceId: 'instance-1',
  time,
}
const LEASE = relay.lease(SAMPLE_CLAIMS)

async function faultOf(text: string, changes: Partial<LeaseExpectation> = {}): Promise<string> {
  const result = await verifyLease(text, trust, { ...expected, ...changes }, nodeLeaseCrypto)
  return result.ok ? 'none' : result.error
}

describe('the time of a lease', () => {
  const { iat, exp } = SAMPLE_CLAIMS
  it.each([
    ['expired', exp * 1_000 - 1, 'none'],
    ['expired', exp * 1_000, 'expired'],
    ['expired', exp * 1_000 + 1, 'expired'],
    ['from the future', iat * 1_000 - HOUR_MS - 1, 'not-yet'],
    ['from the future', iat * 1_000 - HOUR_MS, 'none'],
    ['from the future', iat * 1_000 - HOUR_MS + 1, 'none'],
  ])('%s at %i: %s', async (_rule, at, fault) => {
    expect(await faultOf(LEASE, { time: { at, toleranceMs: HOUR_MS } })).toBe(fault)
  })

  it('is no time at all: a clock without a number proves nothing', async () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(await faultOf(LEASE, { time: { at, toleranceMs: HOUR_MS } })).toBe('expired')
    }
    expect(await faultOf(LEASE, { time: { at: time.at, toleranceMs: Number.NaN } })).toBe('not-yet')
  })

  it.each([
    [-1, 'not-yet'],
    [0, 'none'],
    [1, 'none'],
  ])('begins with nbf, where one stands: %i ms from then on', async (ms, fault) => {
    const nbf = iat + 3_600
    const at = nbf * 1_000 - HOUR_MS + ms
    expect(
      await faultOf(relay.lease({ ...SAMPLE_CLAIMS, nbf }), { time: { at, toleranceMs: HOUR_MS } }),
    ).toBe(fault)
  })

  it('never begins where nbf is its end, and is unreadable where it is no number', async () => {
    expect(await faultOf(relay.lease({ ...SAMPLE_CLAIMS, nbf: exp }))).toBe('expired')
    expect(await faultOf(relay.lease({ ...SAMPLE_CLAIMS, nbf: 'tomorrow' as never }))).toBe('unreadable')
  })

  it('is not asked online, where the nonce proves that the lease is new', async () => {
    const { time: _time, ...online } = { ...expected, nonce: SAMPLE_CLAIMS.nonce }
    expect(await verifyLease(LEASE, trust, online, nodeLeaseCrypto)).toMatchObject({ ok: true })
  })
})

describe('a change of the signing key', () => {
  it('is bridged by two public keys, of which either is believed', async () => {
    const next = createLeaseSigner('next')
    const both = { ...trust, publicKeys: [next.publicKey, relay.publicKey] }
    for (const { lease } of [relay, next]) {
      expect(await verifyLease(lease(SAMPLE_CLAIMS), both, expected, nodeLeaseCrypto)).toMatchObject({
        ok: true,
      })
    }
    expect(await verifyLease(stranger.lease(SAMPLE_CLAIMS), both, expected, nodeLeaseCrypto)).toEqual({
      ok: false,
      error: 'unknown-key',
    })
  })
})

describe('verifyCertificate', () => {
  const CERTIFICATE = relay.certificate(SAMPLE_CERTIFICATE)
  const judge = async (text: string, changes: Partial<Parameters<typeof verifyCertificate>[2]> = {}) => {
    const result = await verifyCertificate(
      text,
      trust,
      { deviceId: SAMPLE_LEASE_DEVICE, time, ...changes },
      nodeLeaseCrypto,
    )
    return result.ok ? result.value : result.error
  }

  it('takes one for this app on this computer', async () => {
    expect(await judge(CERTIFICATE)).toEqual(SAMPLE_CERTIFICATE)
  })

  it.each([
    ['a lease', 'other-type', LEASE],
    ['one of another app', 'other-app', relay.certificate({ ...SAMPLE_CERTIFICATE, aud: 'Other' })],
    [
      'one of another computer',
      'other-device',
      relay.certificate({ ...SAMPLE_CERTIFICATE, did: 'e'.repeat(32) }),
    ],
    ['one that somebody else signed', 'unknown-key', stranger.certificate(SAMPLE_CERTIFICATE)],
    [
      'one with a whole device id',
      'unreadable',
      relay.certificate({ ...SAMPLE_CERTIFICATE, did: SAMPLE_LEASE_DEVICE }),
    ],
    ['half of one', 'unreadable', CERTIFICATE.slice(0, 200)],
  ])('refuses %s', async (_what, fault, text) => {
    expect(await judge(text)).toBe(fault)
  })

  it.each([
    [-1, SAMPLE_CERTIFICATE],
    [0, 'expired'],
    [1, 'expired'],
  ] as const)('ends %i ms around its end', async (ms, outcome) => {
    expect(
      await judge(CERTIFICATE, { time: { at: SAMPLE_CERTIFICATE.exp * 1_000 + ms, toleranceMs: 0 } }),
    ).toEqual(outcome)
  })
})
