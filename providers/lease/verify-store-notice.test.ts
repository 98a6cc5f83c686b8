import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { CERTIFICATE_TYPE } from '../../contract/lease.js'
import { STORE_NOTICE_TYPE, type StoreNoticeClaims } from '../../contract/store-notice.js'
import {
  createLeaseSigner,
  nodeLeaseCrypto,
  SAMPLE_LEASE_APP,
  SAMPLE_LEASE_AT,
} from '../../testing/lease-signer.js'
import { webLeaseCrypto } from './lease-crypto.js'
import { verifyStoreNotice } from './verify-lease.js'

const author = createLeaseSigner('author')
const stranger = createLeaseSigner('stranger')
const trust = { publicKeys: [author.publicKey], appId: SAMPLE_LEASE_APP }
const HEADER = { alg: 'EdDSA', typ: STORE_NOTICE_TYPE, kid: author.keyId }
const second = (at: number): number => at / 1_000
const CLAIMS: StoreNoticeClaims = {
  aud: SAMPLE_LEASE_APP,
  iat: second(SAMPLE_LEASE_AT),
  exp: second(SAMPLE_LEASE_AT + 30 * DAY_MS),
  jti: 'notice-1',
  honor: [{ store: 'acme', before: second(SAMPLE_LEASE_AT), until: second(SAMPLE_LEASE_AT + 9 * DAY_MS) }],
  goTo: [{ store: 'acme', url: 'https://license.example.test', publicKey: stranger.publicKey }],
}
const [head = '', body = ''] = author.storeNotice(CLAIMS).split('.')
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

async function faultOf(text: string, at = SAMPLE_LEASE_AT + DAY_MS, toleranceMs = 0): Promise<string> {
  const result = await verifyStoreNotice(text, trust, { at, toleranceMs }, nodeLeaseCrypto)
  return result.ok ? 'none' : result.error
}

describe('verifyStoreNotice', () => {
  it.each([
    ['node', nodeLeaseCrypto],
    ['web', webLeaseCrypto],
  ])('takes a notice of ours for this app, by the crypto of %s', async (_name, crypto) => {
    const time = { at: SAMPLE_LEASE_AT, toleranceMs: 0 }
    const taken = await verifyStoreNotice(author.storeNotice(CLAIMS), trust, time, crypto)
    expect(taken).toEqual({ ok: true, value: CLAIMS })
  })

  it('is for each of several apps', async () => {
    expect(await faultOf(author.storeNotice({ ...CLAIMS, aud: ['Other', SAMPLE_LEASE_APP] }))).toBe('none')
    expect(await faultOf(author.storeNotice({ ...CLAIMS, aud: ['Other', 'Third'] }))).toBe('other-app')
  })

  it.each<[what: string, fault: string, text: string]>([
    ['signed by somebody else under our key id', 'bad-signature', stranger.sign(HEADER, CLAIMS)],
    ['of a key that the app does not have', 'unknown-key', stranger.storeNotice(CLAIMS)],
    ['of alg none', 'unknown-key', author.sign({ ...HEADER, alg: 'none' }, CLAIMS)],
    ['of alg none without a signature', 'unreadable', `${encode({ ...HEADER, alg: 'none' })}.${body}.`],
    [
      'of HS256 with the public key as secret',
      'unreadable',
      hmacSigned({ ...HEADER, alg: 'HS256' }, author.publicKey),
    ],
    ['with a header that has more', 'unreadable', author.sign({ ...HEADER, crit: [] }, CLAIMS)],
    ['that is a certificate', 'other-type', author.sign({ ...HEADER, typ: CERTIFICATE_TYPE }, CLAIMS)],
    ['of another app', 'other-app', author.storeNotice({ ...CLAIMS, aud: 'Other' })],
    ['for no app', 'unreadable', author.storeNotice({ ...CLAIMS, aud: [] })],
    ['of broken JSON', 'unreadable', author.signTexts(JSON.stringify(HEADER), '{"aud":')],
    ['with an instant in words', 'unreadable', author.sign(HEADER, { ...CLAIMS, exp: '2031-01-01' })],
    ['with an instant in fractions', 'unreadable', author.sign(HEADER, { ...CLAIMS, exp: CLAIMS.exp + 0.5 })],
    ['whose list of stores is empty', 'unreadable', author.sign(HEADER, { ...CLAIMS, honor: [] })],
    [
      'with a relay at no address',
      'unreadable',
      author.sign(HEADER, { ...CLAIMS, goTo: [{ ...CLAIMS.goTo?.[0], url: 'x' }] }),
    ],
    ['cut short', 'unreadable', `${head}.${body}`],
    ['that is a page of a portal', 'unreadable', '<html>Log in</html>'],
    ['longer than any', 'unreadable', author.sign(HEADER, { ...CLAIMS, jti: 'x'.repeat(4_096) })],
    ['that ends before it begins', 'expired', author.storeNotice({ ...CLAIMS, exp: CLAIMS.iat })],
  ])('refuses one %s: %s', async (_what, fault, text) => {
    expect(await faultOf(text)).toBe(fault)
  })

  it.each([
    ['none', CLAIMS.iat * 1_000 - HOUR_MS, HOUR_MS],
    ['not-yet', CLAIMS.iat * 1_000 - HOUR_MS - 1, HOUR_MS],
    ['none', CLAIMS.iat * 1_000 + 1, 0],
    ['none', CLAIMS.exp * 1_000 - 1, HOUR_MS],
    ['expired', CLAIMS.exp * 1_000, HOUR_MS],
    ['expired', CLAIMS.exp * 1_000 + 1, HOUR_MS],
  ])('says %s at %d with a tolerance of %d ms', async (fault, at, toleranceMs) => {
    expect(await faultOf(author.storeNotice(CLAIMS), at, toleranceMs)).toBe(fault)
  })
})

/** Signed in a way that fools a careless verifier: with the public key as the secret. */
function hmacSigned(header: unknown, secret: string): string {
  const signed = `${encode(header)}.${body}`
  return `${signed}.${createHmac('sha256', Buffer.from(secret, 'base64url')).update(signed).digest('base64url')}`
}
