import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { CERTIFICATE_DEVICE_LENGTH } from '../../contract/lease.js'
import { createEngineHarness, type EngineHarness, GOOD_KEY } from '../../testing/engine-harness.js'
import { createLeaseSigner, SAMPLE_CLAIMS } from '../../testing/lease-signer.js'
import { sampleDevice } from '../../testing/vault-samples.js'

const author = createLeaseSigner('author')
const did = sampleDevice('this computer').id.slice(0, CERTIFICATE_DEVICE_LENGTH)
const createHarness = () => createEngineHarness({ certificateKeys: [author.publicKey] })

/** For 90 days. */
function certificateOf(
  { trueNow }: EngineHarness,
  { inDays = 0, longerBy = 0, jti = 'one', signer = author } = {},
): string {
  const iat = Math.floor(trueNow() / 1_000) + inDays * 86_400
  const exp = iat + 90 * 86_400 + longerBy
  const { lic } = SAMPLE_CLAIMS
  return signer.certificate({ iss: 'support', aud: 'app', did, lic, iat, exp, jti })
}

describe('a second offline certificate', () => {
  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('takes the place of one that ends sooner: it ends %i s after it', async (longerBy, isTaken) => {
    const harness = createHarness()
    await harness.engine.importCertificate(certificateOf(harness))
    const { certificate: before } = harness.kept()
    const reply = await harness.engine.importCertificate(certificateOf(harness, { longerBy, jti: 'two' }))
    expect(reply).toMatchObject({ ok: true, value: { entitled: true } })
    expect(harness.kept().certificate !== before).toBe(isTaken)
  })

  it('gets its own answer, also while the first is being read', async () => {
    const harness = createHarness()
    const forged = certificateOf(harness, { signer: createLeaseSigner('stranger') })
    const texts = [forged, certificateOf(harness)]
    const replies = await Promise.all(texts.map((text) => harness.engine.importCertificate(text)))
    expect(replies.map(({ ok }) => ok)).toEqual([false, true])
    expect(harness.engine.snapshot.entitled).toBe(true)
  })

  it('takes the place of a longer one whose term has not begun', async () => {
    const harness = createHarness()
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.deactivate()
    harness.clock.setWall(harness.trueNow() + 61 * DAY_MS)
    await harness.engine.importCertificate(certificateOf(harness, { inDays: 60 }))
    harness.clock.setWall(harness.trueNow())
    harness.restart()
    expect(await harness.engine.open()).toMatchObject({ entitled: false })
    expect(await harness.engine.importCertificate(certificateOf(harness))).toMatchObject({ ok: true })
    expect(harness.engine.snapshot.entitled).toBe(true)
  })
})
