import { describe, expect, it } from 'vitest'
import { causeOfFailure } from '../../providers/http/network-failure.js'
import { createWorkerFetch } from './worker-fetch.js'

/** Throws for what Cloudflare's runtime does not know, as seen in workerd 2026-11-17. */
function createStrictFetch(status: number) {
  const sent: RequestInit[] = []
  const strict: typeof fetch = async (_input, init = {}) => {
    if (init.credentials !== undefined) throw new Error("The 'credentials' field is not implemented.")
    if (init.redirect === 'error') throw new TypeError('Invalid redirect value')
    sent.push(init)
    return new Response(status === 304 ? null : 'x', { status })
  }
  return { sent, strict }
}

const asked = { method: 'POST', redirect: 'error', credentials: 'omit', cache: 'no-store' } as const

describe('createWorkerFetch', () => {
  it.each([200, 299, 400, 503])('hands on an answer with %i', async (status) => {
    const { sent, strict } = createStrictFetch(status)
    const response = await createWorkerFetch(strict)('https://store.example', asked)
    expect([response.status, sent]).toEqual([status, [{ method: 'POST', redirect: 'manual' }]])
  })

  it.each([300, 302, 308, 399])(
    'refuses a redirect with %i, which is no answer of the store',
    async (status) => {
      const { strict } = createStrictFetch(status)
      const failure = await createWorkerFetch(strict)('https://store.example', asked).catch(
        (error: unknown) => error,
      )
      expect(causeOfFailure(failure)).toBe('not-the-api')
    },
  )
})
