import { describe, expect, it } from 'vitest'
import { createLicenseRelay } from './create-license-relay.js'
import { createSigningKey } from './lease/signing-key.js'
import { APP_ID, createProvider, requestOf, URL_BASE } from './test-relay.js'

describe('createLicenseRelay', () => {
  it('is not ready with a key that is none, and says so without the key', async () => {
    const { signingKey } = await createSigningKey()
    const other = JSON.parse((await createSigningKey()).signingKey) as { x: string }
    const mixed = JSON.stringify({ ...(JSON.parse(signingKey) as object), x: other.x })
    for (const bad of [mixed, '{}', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----']) {
      const relay = createLicenseRelay({ provider: createProvider(), signingKey: bad, appIds: [APP_ID] })
      await expect(relay.ready).rejects.toThrow(/^signingKey: expected an Ed25519 private key/)
      expect((await relay(new Request(`${URL_BASE}/health`))).status).toBe(500)
      expect((await relay(requestOf('validate'))).status).toBe(500)
    }
  })

  it.each([
    [{ provider: undefined }, /"provider"/],
    [{ provider: {} }, /"provider"/],
    [{ appIds: [] }, /"appIds"/],
    [{ appIds: ['a\nb'] }, /"appIds"/],
    [{ signingKey: 'hunter2' }, /^signingKey: expected/],
    [{ previousSigningKeys: ['hunter2'] }, /^signingKey: expected/],
    [{ leaseDays: 0 }, /"leaseDays" must be a whole number from 1 to 366/],
    [{ expiryGraceDays: 1.5 }, /"expiryGraceDays"/],
    [{ basePath: 'license' }, /"basePath"/],
    [{ basePath: '/../x' }, /"basePath"/],
    [{ basePath: '/x/.' }, /"basePath"/],
    [{ basePath: '/x/../y' }, /"basePath"/],
    [{ untaggedSeats: 'nobody' }, /"untaggedSeats" must be "any-computer" or "refused"/],
    [{ limits: { key: { burst: 0, perMinute: 1 } } }, /"limits.key"/],
    [{ secret: 'hunter2' }, /unknown option "secret"/],
  ])('refuses %j', async (override, message) => {
    const { signingKey } = await createSigningKey()
    const options = { provider: createProvider(), signingKey, appIds: [APP_ID], ...override }
    expect(() => createLicenseRelay(options as never)).toThrow(message)
    expect(() => createLicenseRelay(options as never)).not.toThrow(/hunter2/)
  })
})
