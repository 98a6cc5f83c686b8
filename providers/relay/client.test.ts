import { describe, expect, it } from 'vitest'
import { RELAY_FAULT_STATUS, RELAY_NONCE } from '../../contract/relay-api.js'
import {
  createLeaseSigner,
  nodeLeaseCrypto,
  SAMPLE_CLAIMS,
  SAMPLE_LEASE_APP,
  SAMPLE_LEASE_DEVICE,
  SAMPLE_LEASE_KEY,
} from '../../testing/lease-signer.js'
import type { ProviderAnswer, ProviderCall } from '../license-provider.js'
import { relay } from './index.js'

const signer = createLeaseSigner('relay')
const stranger = createLeaseSigner('stranger')
const key = SAMPLE_LEASE_KEY
const license = SAMPLE_CLAIMS.lic
const seat = { instanceId: 'instance-1', name: SAMPLE_CLAIMS.seat }
const instanceId = seat.instanceId
const url = 'https://license.example.test'

interface Sent {
  readonly url: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A relay of one answer, made when the request is known. */
function answering(
  make: (sent: Sent) => {
    readonly status?: number
    readonly body: unknown
    readonly headers?: Record<string, string>
  },
) {
  const sent: Sent[] = []
  const fetch: ProviderCall['fetch'] = async (input, init) => {
    const request = { url: String(input), body: JSON.parse(String(init?.body)) as Sent['body'] }
    sent.push(request)
    const { status = 200, body, headers } = make(request)
    return Response.json(body, { status, ...(headers === undefined ? {} : { headers }) })
  }
  const computer = { appId: SAMPLE_LEASE_APP, deviceId: SAMPLE_LEASE_DEVICE }
  return { sent, call: { fetch, computer, crypto: nodeLeaseCrypto } satisfies ProviderCall }
}

const provider = relay({ url: `${url}/`, publicKey: signer.publicKey })

function granting(lease: (nonce: string) => string | undefined) {
  return answering(({ body }) => ({
    body: { verdict: 'granted', license, seat, lease: lease(String(body.nonce)) },
  }))
}

async function validateWith(lease: (nonce: string) => string | undefined): Promise<ProviderAnswer<unknown>> {
  return provider.validate({ key, instanceId }, granting(lease).call)
}

describe('a seat', () => {
  const lease = (nonce: string) => signer.lease({ ...SAMPLE_CLAIMS, nonce })

  it('is granted by a valid lease, and is what the lease says', async () => {
    const signed = (nonce: string) => signer.lease({ ...SAMPLE_CLAIMS, nonce, seat: 'As signed' })
    const { call, sent } = granting(signed)
    const answer = await provider.validate({ key, instanceId }, call)
    expect(answer).toEqual({
      kind: 'granted',
      value: {
        license: { ...license, keyTail: '4D51' },
        seat: { instanceId, name: 'As signed' },
        lease: signed(String(sent[0]?.body.nonce)),
        leaseEndsAt: SAMPLE_CLAIMS.exp * 1_000,
      },
    })
  })

  it('is asked for with the computer, a nonce of its own each time, and the keys that are accepted', async () => {
    const { call, sent } = granting(lease)
    await provider.validate({ key, instanceId }, call)
    await provider.activate({ key, seatName: 'Studio' }, call)
    await provider.recover?.({ key, seatName: 'Studio' }, call)
    const asked = {
      appId: SAMPLE_LEASE_APP,
      key,
      deviceId: SAMPLE_LEASE_DEVICE,
      nonce: expect.stringMatching(RELAY_NONCE),
      keyIds: [signer.keyId],
    }
    expect(sent).toEqual([
      { url: `${url}/v1/validate`, body: { ...asked, instanceId } },
      { url: `${url}/v1/activate`, body: { ...asked, seatName: 'Studio' } },
      { url: `${url}/v1/recover`, body: { ...asked, seatName: 'Studio' } },
    ])
    expect(new Set(sent.map(({ body }) => body.nonce)).size).toBe(3)
  })

  it.each<[what: string, lease: (nonce: string) => string | undefined]>([
    ['no lease', () => undefined],
    ['a lease of somebody else', (nonce) => stranger.lease({ ...SAMPLE_CLAIMS, nonce })],
    ['a lease of an earlier answer', () => signer.lease(SAMPLE_CLAIMS)],
    ['a lease of another seat', (nonce) => signer.lease({ ...SAMPLE_CLAIMS, nonce, iid: 'instance-2' })],
    [
      'a lease of another computer',
      (nonce) => signer.lease({ ...SAMPLE_CLAIMS, nonce, did: 'e'.repeat(64) }),
    ],
    ['a lease of another app', (nonce) => signer.lease({ ...SAMPLE_CLAIMS, nonce, aud: 'Other' })],
    ['a cut lease', (nonce) => lease(nonce).slice(0, -1)],
  ])('is not granted with %s', async (_what, given) => {
    expect(await validateWith(given)).toEqual({ kind: 'unreachable', cause: 'not-the-api' })
  })

  it('is not asked for without a computer to name', async () => {
    const { call, sent } = granting(lease)
    const { computer: _computer, ...anonymous } = call
    expect(await provider.validate({ key, instanceId }, anonymous)).toEqual({
      kind: 'unreachable',
      cause: 'misconfigured',
    })
    expect(sent).toEqual([])
  })

  it('holds for the app id of the relay where that has its own', async () => {
    const own = relay({ url, publicKey: signer.publicKey, appId: 'writer-2' })
    const { call, sent } = granting(lease)
    expect(await own.validate({ key, instanceId }, call)).toEqual({
      kind: 'unreachable',
      cause: 'not-the-api',
    })
    expect(sent[0]?.body.appId).toBe('writer-2')
    expect(own.leaseTrust).toEqual({ publicKeys: [signer.publicKey], appId: 'writer-2' })
  })
})

describe('an answer', () => {
  const ask = (status: number, body: unknown, headers?: Record<string, string>) =>
    provider.validate(
      { key, instanceId },
      answering(() => ({ status, body, ...(headers && { headers }) })).call,
    )

  const faults = Object.entries(RELAY_FAULT_STATUS).filter(([code]) => code !== 'not-offered')
  it.each(faults)('of fault %s is trouble, never a verdict about the key', async (code, status) => {
    expect(await ask(status, { error: { code, message: 'x' } })).toMatchObject({ kind: 'unreachable' })
  })

  it('of a relay that cannot do this says only that', async () => {
    const answer = await ask(501, { error: { code: 'not-offered', message: 'x' } })
    expect(answer).toEqual({ kind: 'refused', reason: 'unspecified' })
  })

  it('of a refusal carries the facts without the key', async () => {
    expect(await ask(200, { verdict: 'refused', reason: 'key-expired', license })).toEqual({
      kind: 'refused',
      reason: 'key-expired',
      facts: { ...license, keyTail: '4D51' },
    })
  })

  it('of a store that the relay cannot reach says why, and when to come back', async () => {
    expect(await ask(503, { verdict: 'unreachable', cause: 'rate-limited', retryAfterMs: 30_000 })).toEqual({
      kind: 'unreachable',
      cause: 'rate-limited',
      retryAfterMs: 30_000,
    })
  })

  it.each<[what: string, status: number, body: unknown]>([
    ['a refusal under another status', 404, { verdict: 'refused', reason: 'key-disabled' }],
    ['a refusal of an unknown reason', 200, { verdict: 'refused', reason: 'because' }],
    ['a refusal of an inherited reason', 200, { verdict: 'refused', reason: 'toString' }],
    ['a fault under another status', 200, { error: { code: 'not-offered', message: '' } }],
    ['an unknown verdict', 200, { verdict: 'maybe' }],
    ['a list', 200, [{ verdict: 'refused', reason: 'key-disabled' }]],
  ])('that is %s is no verdict', async (_what, status, body) => {
    expect(await ask(status, body)).toEqual({ kind: 'unreachable', cause: 'not-the-api' })
  })
})

describe('devices', () => {
  const listed = (devices: unknown) =>
    provider.devices?.({ key }, answering(() => ({ body: { verdict: 'granted', license, devices } })).call)

  it('are listed with what is known of each', async () => {
    const studio = { instanceId: 'one', name: 'Studio', createdAt: 1_800_000_000_000, isThisComputer: true }
    const other = { instanceId: 'two', name: '', isThisComputer: false }
    expect(await listed([studio, { ...other, extra: 1 }])).toEqual({
      kind: 'granted',
      value: [studio, other],
    })
  })

  it.each([[undefined], [{}], [[{ name: 'x' }]], [[{ instanceId: '', name: 'x' }]], [[null]]])(
    'are not told by %j',
    async (devices) => {
      expect(await listed(devices)).toEqual({ kind: 'unreachable', cause: 'not-the-api' })
    },
  )

  it('are freed by their id', async () => {
    const { call, sent } = answering(() => ({ body: { verdict: 'granted' } }))
    const request = { key, instanceId: 'two', idempotencyKey: 'release-one' }
    expect(await provider.release?.(request, call)).toEqual({ kind: 'granted', value: null })
    expect(sent[0]).toMatchObject({
      url: `${url}/v1/release`,
      body: { instanceId: 'two', idempotencyKey: 'release-one' },
    })
  })
})
