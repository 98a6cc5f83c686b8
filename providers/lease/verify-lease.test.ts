import { createHmac } from 'node:crypto'
import { assert, asyncProperty, constantFrom, integer, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { CERTIFICATE_TYPE, LEASE_TYPE } from '../../contract/lease.js'
import {
  createLeaseSigner,
  nodeLeaseCrypto,
  SAMPLE_CLAIMS,
  SAMPLE_LEASE_APP,
  SAMPLE_LEASE_AT,
  SAMPLE_LEASE_DEVICE,
  SAMPLE_LEASE_KEY,
} from '../../testing/lease-signer.js'
import { webLeaseCrypto } from './lease-crypto.js'
import { type LeaseExpectation, verifyLease } from './verify-lease.js'

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
const HEADER = { alg: 'EdDSA', typ: LEASE_TYPE, kid: relay.keyId }
const LEASE = relay.lease(SAMPLE_CLAIMS)

async function faultOf(text: string, changes: Partial<LeaseExpectation> = {}): Promise<string> {
  const result = await verifyLease(text, trust, { ...expected, ...changes }, nodeLeaseCrypto)
  return result.ok ? 'none' : result.error
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const [head = '', body = '', tail = ''] = LEASE.split('.')

describe('verifyLease', () => {
  it.each([
    ['node', nodeLeaseCrypto],
    ['web', webLeaseCrypto],
  ])(
    'grants a lease of ours for this app, key, computer and seat, by the crypto of %s',
    async (_name, crypto) => {
      expect(await verifyLease(LEASE, trust, expected, crypto)).toEqual({ ok: true, value: SAMPLE_CLAIMS })
      const forged = await verifyLease(stranger.sign(HEADER, SAMPLE_CLAIMS), trust, expected, crypto)
      expect(forged).toEqual({ ok: false, error: 'bad-signature' })
    },
  )

  it('takes the key in any case', async () => {
    expect(await faultOf(LEASE, { key: SAMPLE_LEASE_KEY.toLowerCase() })).toBe('none')
  })

  it.each<[what: string, fault: string, text: string, changes?: Partial<LeaseExpectation>]>([
    ['signed by somebody else under our key id', 'bad-signature', stranger.sign(HEADER, SAMPLE_CLAIMS)],
    ['with a key id of somebody else', 'unknown-key', stranger.lease(SAMPLE_CLAIMS)],
    ['with a key id that is none', 'unknown-key', relay.sign({ ...HEADER, kid: 'none' }, SAMPLE_CLAIMS)],
    ['of alg none', 'unknown-key', relay.sign({ ...HEADER, alg: 'none' }, SAMPLE_CLAIMS)],
    ['of alg none without a signature', 'unreadable', `${encode({ ...HEADER, alg: 'none' })}.${body}.`],
    ['of alg ed25519', 'unknown-key', relay.sign({ ...HEADER, alg: 'Ed25519' }, SAMPLE_CLAIMS)],
    ['of alg eddsa in lower case', 'unknown-key', relay.sign({ ...HEADER, alg: 'eddsa' }, SAMPLE_CLAIMS)],
    ['that is a certificate', 'other-type', relay.sign({ ...HEADER, typ: CERTIFICATE_TYPE }, SAMPLE_CLAIMS)],
    ['that is any JWT', 'other-type', relay.sign({ ...HEADER, typ: 'JWT' }, SAMPLE_CLAIMS)],
    ['for another app', 'other-app', relay.lease({ ...SAMPLE_CLAIMS, aud: 'writer' })],
    ['for another key', 'other-key', LEASE, { key: '00000000-0000-4000-8000-000000000000' }],
    ['for another computer', 'other-device', relay.lease({ ...SAMPLE_CLAIMS, did: 'e'.repeat(64) })],
    ['for another seat', 'other-seat', LEASE, { instanceId: 'instance-2' }],
    ['that answers another request', 'other-request', LEASE, { nonce: 'BBBBBBBBBBBBBBBBBBBBBB' }],
    ['without a claim', 'unreadable', relay.sign(HEADER, { ...SAMPLE_CLAIMS, exp: undefined })],
    [
      'with several audiences',
      'unreadable',
      relay.sign(HEADER, { ...SAMPLE_CLAIMS, aud: [SAMPLE_LEASE_APP] }),
    ],
    [
      'that ends before it begins',
      'expired',
      relay.lease({ ...SAMPLE_CLAIMS, exp: SAMPLE_CLAIMS.iat }),
      { nonce: SAMPLE_CLAIMS.nonce },
    ],
  ])('refuses one %s', async (_what, fault, text, changes) => {
    expect(await faultOf(text, changes)).toBe(fault)
  })

  it('refuses an HMAC that was made with the public key', async () => {
    const signed = `${encode({ ...HEADER, alg: 'HS256' })}.${body}`
    for (const key of [relay.publicKey, Buffer.from(relay.publicKey, 'base64url')]) {
      const mac = createHmac('sha512', key).update(signed).digest('base64url')
      expect(await faultOf(`${signed}.${mac}`)).toBe('unknown-key')
      expect(await faultOf(`${head}.${body}.${mac}`)).toBe('bad-signature')
    }
  })

  it.each([
    ['nothing', ''],
    ['two segments', `${head}.${body}`],
    ['four segments', `${LEASE}.`],
    ['five segments, as an encrypted token has', `${LEASE}.${head}.${tail}`],
    ['a cut signature', LEASE.slice(0, -1)],
    ['a cut payload', `${head}.${body.slice(0, -4)}.${tail}`],
    ['padding', `${LEASE}==`],
    ['a blank', `${LEASE} `],
    ['a line break', `${head}.\n${body}.${tail}`],
    ['letters of plain base64', `${head}.${body}.+/${tail.slice(2)}`],
    ['a critical header', relay.sign({ ...HEADER, crit: ['exp'] }, SAMPLE_CLAIMS)],
    ['a key in the header', relay.sign({ ...HEADER, jwk: { x: stranger.publicKey } }, SAMPLE_CLAIMS)],
    ['a header without a key id', relay.sign({ alg: 'EdDSA', typ: LEASE_TYPE }, SAMPLE_CLAIMS)],
    ['a header that is a list', relay.sign(['EdDSA'], SAMPLE_CLAIMS)],
    ['a payload that is null', relay.sign(HEADER, null)],
    [
      'an algorithm twice',
      relay.signTexts(`{"alg":"none",${JSON.stringify(HEADER).slice(1)}`, JSON.stringify(SAMPLE_CLAIMS)),
    ],
    [
      'an end twice',
      relay.signTexts(JSON.stringify(HEADER), `{"exp":9e15,${JSON.stringify(SAMPLE_CLAIMS).slice(1)}`),
    ],
    ['blanks in its JSON', relay.signTexts(JSON.stringify(HEADER, null, 1), JSON.stringify(SAMPLE_CLAIMS))],
    ['a byte order mark', relay.signTexts(`\uFEFF${JSON.stringify(HEADER)}`, JSON.stringify(SAMPLE_CLAIMS))],
    ['more than 4 kB', relay.sign(HEADER, { ...SAMPLE_CLAIMS, more: 'x'.repeat(4_000) })],
  ])('refuses %s as unreadable', async (_what, text) => {
    expect(await faultOf(text)).toBe('unreadable')
  })

  it('refuses the other way to write the same signature, S + L', async () => {
    const order = 2n ** 252n + 27742317777372353535851937790883648493n
    const signature = Buffer.from(tail, 'base64url')
    const s = BigInt(`0x${Buffer.from(signature.subarray(32).toReversed()).toString('hex')}`) + order
    const high = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed()
    const text = `${head}.${body}.${Buffer.concat([signature.subarray(0, 32), high]).toString('base64url')}`
    expect(await faultOf(text)).toBe('bad-signature')
    expect(await verifyLease(text, trust, expected, webLeaseCrypto)).toEqual({
      ok: false,
      error: 'bad-signature',
    })
  })

  it('refuses spare bits at the end of the signature', async () => {
    const others = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map(
      (letter) => LEASE.slice(0, -1) + letter,
    )
    const faults = await Promise.all(others.filter((text) => text !== LEASE).map((text) => faultOf(text)))
    expect(new Set(faults)).toEqual(new Set(['unreadable', 'bad-signature']))
  })

  it('refuses each lease with one letter or one bit changed, cut or doubled', async () => {
    const at = integer({ min: 0, max: LEASE.length - 1 })
    const letter = constantFrom(...'ABab01-_.=+/ \u0000é')
    await assert(
      asyncProperty(at, letter, constantFrom('put', 'cut', 'insert', 'double'), async (index, put, how) => {
        const [before, here, after] = [LEASE.slice(0, index), LEASE.charAt(index), LEASE.slice(index + 1)]
        const middle = { put, cut: '', insert: put + here, double: here + here }[how]
        const changed = before + middle + after
        return changed === LEASE || (await faultOf(changed)) !== 'none'
      }),
      { numRuns: 1_500 },
    )
    for (let index = 0; index < LEASE.length; index += 1) {
      const flipped = Buffer.from(LEASE)
      flipped.writeUInt8(flipped.readUInt8(index) ^ 1, index)
      expect(await faultOf(flipped.toString('latin1'))).not.toBe('none')
    }
  })

  it('refuses any text without throwing', async () => {
    await assert(
      asyncProperty(string({ maxLength: 80 }), async (text) => (await faultOf(text)) === 'unreadable'),
      { numRuns: 200 },
    )
  })
})
