import { describe, expect, it } from 'vitest'
import { causeOfFailure } from '../../providers/http/network-failure.js'
import { createStoreFetch, type StoreFetchOptions } from './electron-transport.js'

function createFetch(overrides: Partial<StoreFetchOptions> = {}) {
  const sent: { url: string; init: RequestInit | undefined }[] = []
  const storeFetch = createStoreFetch({
    send: async (input, init) => {
      sent.push({ url: String(input), init })
      return new Response('{}')
    },
    packaged: true,
    distrustedSwitches: [],
    userAgent: 'electron-license-gate/1.2.3',
    ...overrides,
  })
  return { storeFetch, sent }
}

const causeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'sent',
    (error: unknown) => causeOfFailure(error),
  )

describe('createStoreFetch()', () => {
  it('sends its own user agent and no cookies, whatever the caller passes', async () => {
    const { storeFetch, sent } = createFetch()
    await storeFetch('https://store.test/v1', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      credentials: 'include',
    })
    const init = sent[0]?.init
    expect(init).toMatchObject({ method: 'POST', credentials: 'omit' })
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/json',
      'user-agent': 'electron-license-gate/1.2.3',
    })
  })

  it('refuses an address without https in a packaged app as misconfigured', async () => {
    const { storeFetch, sent } = createFetch()
    expect(await causeOf(storeFetch('http://127.0.0.1:4010/v1'))).toBe('misconfigured')
    expect(await causeOf(storeFetch(new URL('http://store.test')))).toBe('misconfigured')
    expect(sent).toEqual([])
  })

  it('allows http while the app is not packaged', async () => {
    const { storeFetch, sent } = createFetch({ packaged: false })
    await storeFetch('http://127.0.0.1:4010/v1')
    expect(sent).toHaveLength(1)
  })

  it('trusts no answer in a packaged app with switches that turn certificates off', async () => {
    const { storeFetch, sent } = createFetch({ distrustedSwitches: ['ignore-certificate-errors'] })
    expect(await causeOf(storeFetch('https://store.test/v1'))).toBe('tls')
    expect(sent).toEqual([])
  })

  it('ignores such switches in development', async () => {
    const { storeFetch, sent } = createFetch({ packaged: false, distrustedSwitches: ['host-rules'] })
    await storeFetch('https://store.test/v1')
    expect(sent).toHaveLength(1)
  })
})
