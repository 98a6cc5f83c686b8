import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Misbehavior } from './misbehavior.js'
import { yes } from './outcome-bodies.js'
import { type OutcomeServer, startOutcomeServer } from './outcome-server.js'

let server: OutcomeServer
beforeAll(async () => {
  server = await startOutcomeServer()
})
afterAll(() => server.close())

function codeOf(error: unknown): unknown {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } }
  return cause?.code
}

async function meet(how: Misbehavior): Promise<unknown> {
  const { baseUrl, fetch } = server.play({ kind: 'misbehaves', how }, 'validate')
  return fetch(`${baseUrl}/v1/licenses/validate`, { method: 'POST' }).then(
    (response) => response.status,
    (error: unknown) => codeOf(error),
  )
}

describe('the server of outcomes', () => {
  it.each<[Misbehavior, string]>([
    ['has a self-signed certificate', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['has a certificate of an unknown issuer', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['has an expired certificate', 'CERT_HAS_EXPIRED'],
    ['has a certificate for another host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['has a name that cannot be resolved', 'ENOTFOUND'],
    ['refuses the connection', 'ECONNREFUSED'],
    ['resets the connection', 'ECONNRESET'],
  ])('%s, and for no other reason fails with %s', async (how, code) => {
    expect(await meet(how)).toBe(code)
  })

  it('is trusted over TLS where its certificate is in order', async () => {
    const { baseUrl, fetch } = server.secure
    expect(baseUrl).toMatch(/^https:/)
    expect(await (await fetch(baseUrl)).json()).toEqual(yes()('validate'))
  })

  it('takes a seat back in a way of its own', async () => {
    const page = { kind: 'answer', status: 500, body: 'page' } as const
    const { baseUrl, fetch } = server.play(page, 'activate')
    const ask = (path: string) => fetch(`${baseUrl}/v1/licenses/${path}`, { method: 'POST' })
    expect([(await ask('activate')).status, (await ask('deactivate')).status]).toEqual([500, 200])
    server.play(page, 'activate', { ...page, status: 503 })
    expect((await ask('deactivate')).status).toBe(503)
  })
})
