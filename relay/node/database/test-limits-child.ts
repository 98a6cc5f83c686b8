/** The process of a relay that shares its limits with others. Bundled for plain Node, and told over IPC what to do, once. */
import type { LicenseFacts, LicenseProvider } from '../../../providers/license-provider.js'
import { createLicenseRelay } from '../../create-license-relay.js'
import { createSigningKey } from '../../lease/signing-key.js'
import { postgresRateLimiter } from './postgres-rate-limiter.js'

export interface LimitsTask {
  readonly url: string
  readonly address: string
  readonly requests: number
  readonly burst: number
}

process.once('message', (task) => {
  void run(task as LimitsTask).then((statuses) => process.send?.(statuses, () => process.disconnect()))
})

/** The status of each answer. */
async function run({ url, address, requests, burst }: LimitsTask): Promise<readonly number[]> {
  const { signingKey } = await createSigningKey()
  const relay = createLicenseRelay({
    provider: createProvider(),
    signingKey,
    appIds: ['Margin Notes'],
    rateLimiter: postgresRateLimiter({ url }),
    // nothing comes back while the test runs
    limits: { address: { burst, perMinute: 0.01 } },
  })
  const asking = Array.from({ length: requests }, async (_, index) => {
    const nonce = String(index).padStart(22, 'A')
    const body = JSON.stringify({
      appId: 'Margin Notes',
      key: `key ${index}`,
      deviceId: 'a'.repeat(64),
      nonce,
    })
    const headers = { 'content-type': 'application/json' }
    const request = new Request('https://license.example.com/v1/inspect', { method: 'POST', headers, body })
    return (await relay(request, { address })).status
  })
  return Promise.all(asking)
}

function createProvider(): LicenseProvider {
  const facts: LicenseFacts = {
    keyTail: '4D51',
    status: 'active',
    expiresAt: null,
    seatsUsed: 1,
    seatsLimit: 5,
    testMode: false,
  }
  const value = { license: facts, seat: { instanceId: 'seat', name: 'Studio' } }
  return {
    id: 'fake',
    capabilities: { idempotentDeactivate: true, leases: false, devices: false },
    inspect: async () => ({ kind: 'granted', value: facts }),
    activate: async () => ({ kind: 'granted', value }),
    validate: async () => ({ kind: 'granted', value }),
    deactivate: async () => ({ kind: 'granted', value: null }),
  }
}
