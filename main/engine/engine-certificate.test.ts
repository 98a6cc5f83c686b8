import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { CERTIFICATE_DEVICE_LENGTH, type CertificateClaims } from '../../contract/lease.js'
import { readRequestCode } from '../../contract/request-code.js'
import { ok } from '../../contract/result.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createLeaseSigner, SAMPLE_CLAIMS } from '../../testing/lease-signer.js'
import { SAMPLE_PLANS } from '../../testing/plan-harness.js'
import { sampleDevice } from '../../testing/vault-samples.js'

const author = createLeaseSigner('author')
const stranger = createLeaseSigner('stranger')
const device = sampleDevice('this computer').id.slice(0, CERTIFICATE_DEVICE_LENGTH)
const offline = { kind: 'unreachable', cause: 'offline' } as const

function createHarness(options: Parameters<typeof createEngineHarness>[0] = {}): EngineHarness {
  return createEngineHarness({ certificateKeys: [author.publicKey], ...options })
}

/** Signed now, for 90 days. */
function claimsOf({ trueNow }: EngineHarness, changes: Partial<CertificateClaims> = {}): CertificateClaims {
  const iat = Math.floor(trueNow() / 1_000)
  const lic = { ...SAMPLE_CLAIMS.lic, variantName: 'Lab' }
  return { iss: 'support', aud: 'app', did: device, lic, iat, exp: iat + 90 * 86_400, jti: 'one', ...changes }
}

const certificateOf = (harness: EngineHarness, changes?: Partial<CertificateClaims>) =>
  author.certificate(claimsOf(harness, changes))

async function certified(harness = createHarness()): Promise<EngineHarness> {
  harness.provider.always(offline)
  await harness.engine.importCertificate(certificateOf(harness))
  return harness
}

describe('an offline certificate', () => {
  it('is asked for with a code that names this computer and no more', async () => {
    const { engine } = createHarness()
    const reply = await engine.requestCode()
    const code = readRequestCode(reply.ok ? (reply.value ?? '') : '')
    expect(code).toMatchObject({ ok: true, value: { device } })
    expect(await createEngineHarness().engine.requestCode()).toEqual(ok(null))
  })

  it.each([
    ['the name of one', { plan: 'basic' }, 'basic'],
    ['the ids of its license', { lic: { ...SAMPLE_CLAIMS.lic, variantId: '112' } }, 'pro'],
    ['neither', {}, null],
  ])('has a plan by %s, also in the next launch', async (_what, changes, plan) => {
    const {
      store: _store,
      storeId: _id,
      productId: _product,
      variantId: _variant,
      ...lic
    } = SAMPLE_CLAIMS.lic
    const harness = createHarness({ plans: SAMPLE_PLANS })
    await harness.engine.importCertificate(certificateOf(harness, { lic, ...changes }))
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, plan })
    harness.restart({ plans: SAMPLE_PLANS })
    expect(await harness.engine.open()).toMatchObject({ entitled: true, plan })
  })

  it('opens the app at once and at each launch, and the store is never asked', async () => {
    const harness = await certified()
    const expected = {
      entitled: true,
      state: { status: 'licensed', license: { variantName: 'Lab' }, certificate: expect.anything() },
    }
    expect(harness.engine.snapshot).toMatchObject(expected)
    harness.restart()
    expect(await harness.start()).toMatchObject(expected)
    await harness.clock.advance(10 * DAY_MS)
    expect(harness.provider.calls).toEqual([])
  })

  it.each<[what: string, code: string, make: (harness: EngineHarness) => string]>([
    ['nothing', 'certificate-missing', () => ' \n'],
    ['a license key', 'certificate-unreadable', () => GOOD_KEY],
    ['half of one', 'certificate-unreadable', (harness) => certificateOf(harness).slice(0, 300)],
    ['one of somebody else', 'certificate-forged', (harness) => stranger.certificate(claimsOf(harness))],
    [
      'one that was changed',
      'certificate-forged',
      (harness) => certificateOf(harness).replace(/.{20}$/, 'A'.repeat(20)),
    ],
    ['one of another app', 'certificate-other-app', (harness) => certificateOf(harness, { aud: 'Other' })],
    [
      'one of another computer',
      'certificate-other-device',
      (harness) => certificateOf(harness, { did: 'e'.repeat(32) }),
    ],
    [
      'one that has ended',
      'certificate-expired',
      (harness) => certificateOf(harness, { iat: 1, exp: Math.floor(harness.trueNow() / 1_000) }),
    ],
    [
      'one from the future',
      'certificate-not-yet',
      (harness) => certificateOf(harness, { iat: Math.floor((harness.trueNow() + 25 * HOUR_MS) / 1_000) }),
    ],
    ['a lease', 'certificate-is-lease', () => author.lease(SAMPLE_CLAIMS)],
  ])('is not %s, which is told so', async (_what, code, make) => {
    const harness = createHarness()
    expect(await harness.engine.importCertificate(make(harness))).toMatchObject({
      ok: false,
      error: { code },
    })
    expect(harness.engine.snapshot.entitled).toBe(false)
    expect(harness.kept().certificate).toBeNull()
  })

  it.each([
    ['broken over lines by a mail program', (token: string) => token.replace(/(.{60})/g, '$1\r\n')],
    ['in a letter', (token: string) => `Here is your certificate:\n\n${token}\n\nKind regards`],
    ['with blanks around', (token: string) => `  ${token}\n`],
    ['behind a word without a blank', (token: string) => `certificate:${token}.`],
    ['behind another token', (token: string) => `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.short\n.${token}`],
  ])('is found %s', async (_how, write) => {
    const harness = createHarness()
    const reply = await harness.engine.importCertificate(write(certificateOf(harness)))
    expect(reply).toMatchObject({ ok: true, value: { entitled: true } })
  })

  it.each([
    [-1, 'licensed'],
    [0, 'locked'],
    [1, 'locked'],
  ])('ends with its term, running or not: %i ms around', async (ms, status) => {
    const harness = await certified()
    await harness.start()
    await harness.clock.advance(90 * DAY_MS + ms)
    expect(harness.engine.snapshot.state).toMatchObject({ status })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ state: { status } })
  })

  it('is told of in its last days', async () => {
    const harness = await certified()
    await harness.start()
    await harness.clock.advance(85 * DAY_MS - 1)
    expect(harness.engine.snapshot.notices).toEqual([])
    await harness.clock.advance(1)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'certificate-ends' }])
  })

  it('is not made to last by a clock that is set back', async () => {
    const harness = await certified()
    await harness.start()
    await harness.clock.advance(60 * DAY_MS)
    harness.clock.setWall(harness.clock.now() - 60 * DAY_MS)
    harness.restart()
    await harness.start()
    await harness.clock.advance(30 * DAY_MS)
    expect(harness.engine.snapshot).toMatchObject({ entitled: false, state: { reason: 'expired' } })
  })

  it('grants nothing on another computer', async () => {
    const harness = await certified()
    harness.moveTo('another computer')
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: false })
  })

  it('steps in where a license cannot be checked, and back once it can', async () => {
    const harness = createHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.always(offline)
    await harness.clock.advance(14 * DAY_MS)
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: false })
    await harness.engine.importCertificate(certificateOf(harness))
    expect(harness.engine.snapshot.state).toMatchObject({ status: 'licensed', certificate: {} })
    harness.provider.obey()
    await harness.engine.revalidate()
    expect(harness.engine.snapshot.state).not.toHaveProperty('certificate')
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('outlives the key beside it: one deactivation gives the key back, the next removes the certificate', async () => {
    const harness = createHarness()
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.importCertificate(certificateOf(harness))
    harness.store.keyOf(GOOD_KEY).disabled = true
    await harness.engine.revalidate()
    expect(await harness.engine.deactivate()).toMatchObject({
      ok: true,
      value: { entitled: true, state: { status: 'licensed', certificate: {} } },
    })
    expect(harness.kept().credentials).toBeNull()
    harness.restart()
    expect(await harness.start()).toMatchObject({ entitled: true, state: { status: 'licensed' } })
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true, value: { entitled: false } })
    expect(harness.kept().certificate).toBeNull()
  })

  it('outlives a key that is removed here without the store, and a key that is released', async () => {
    for (const verb of ['removeHere', 'deactivate'] as const) {
      const harness = createHarness()
      await harness.engine.importCertificate(certificateOf(harness))
      await harness.engine.activate(GOOD_KEY)
      expect(await harness.engine[verb]()).toMatchObject({ value: { state: { certificate: {} } } })
    }
  })

  it('is removed when this computer is deactivated', async () => {
    const harness = await certified()
    expect(await harness.engine.deactivate()).toMatchObject({ ok: true, value: { entitled: false } })
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ state: { status: 'unlicensed' } })
  })

  it('is taken from the relay of the app without a key of its own', async () => {
    const harness = createEngineHarness({ relayLeaseMs: DAY_MS })
    const relay = createLeaseSigner('relay')
    const reply = await harness.engine.importCertificate(relay.certificate(claimsOf(harness)))
    expect(reply).toMatchObject({ ok: true })
  })
})
