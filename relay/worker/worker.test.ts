import { describe, expect, it } from 'vitest'
import type { RelayLogLine } from '../relay-log.js'
import { createSampleSettings } from '../settings/sample-settings.js'
import { requestOf, URL_BASE } from '../test-relay.js'
import { createRelayWorker } from './index.js'

const { lemonSettings, keyId } = await createSampleSettings()

describe('createRelayWorker', () => {
  it('is a relay made of its bindings', async () => {
    const worker = createRelayWorker()
    const response = await worker.fetch(new Request(`${URL_BASE}/health`), lemonSettings)
    expect(await response.json()).toMatchObject({ status: 'ok', keyIds: [keyId] })
  })

  it('counts by the address that Cloudflare tells', async () => {
    const log: RelayLogLine[] = []
    const limits = { address: { burst: 1, perMinute: 1 } }
    const worker = createRelayWorker({ limits, log: (line) => log.push(line), now: () => 0 })
    const statusOf = async (address: string) => {
      const request = requestOf('activate', { nonce: 'bad' })
      request.headers.set('cf-connecting-ip', address)
      return (await worker.fetch(request, lemonSettings)).status
    }
    const addresses = ['203.0.113.1', '203.0.113.1', '203.0.113.2']
    const statuses = []
    for (const address of addresses) statuses.push(await statusOf(address))
    expect(statuses).toEqual([400, 429, 400])
    expect(log).toHaveLength(3)
  })

  it('answers, and says in its log which setting is wrong, where it cannot be made', async () => {
    const problems: string[] = []
    const worker = createRelayWorker({ onProblem: (message) => problems.push(message) })
    const bindings = { ...lemonSettings, LICENSE_RELAY_STORE_ID: '' }
    const response = await worker.fetch(new Request(`${URL_BASE}/health`), bindings)
    expect([response.status, await response.json()]).toMatchObject([500, { error: { code: 'internal' } }])
    expect(problems).toEqual(['LICENSE_RELAY_STORE_ID must be set'])
    expect((await worker.fetch(new Request(`${URL_BASE}/health`), lemonSettings)).status).toBe(200)
  })

  it('says what a ledger needs here', async () => {
    const problems: string[] = []
    const worker = createRelayWorker({ onProblem: (message) => problems.push(message) })
    const bindings = { ...lemonSettings, LICENSE_RELAY_PROVIDER: 'ledger', LICENSE_RELAY_DATABASE: 'a.db' }
    expect((await worker.fetch(new Request(`${URL_BASE}/health`), bindings)).status).toBe(500)
    expect(problems).toEqual([
      'LICENSE_RELAY_PROVIDER must be a store here: a ledger needs Node, or a binding of D1 as LICENSE_RELAY_DATABASE',
    ])
  })
})
