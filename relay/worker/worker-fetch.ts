/**
 * `fetch` of Cloudflare's runtime as the providers need it. It knows neither `credentials` nor `redirect: 'error'` and throws
 * for them; cookies and caches it has none, and a redirect is refused here.
 */
export function createWorkerFetch(send: typeof fetch): typeof fetch {
  return async (input, init = {}) => {
    const { credentials: _none, cache: _neither, ...rest }: RequestInit & { cache?: unknown } = init
    const response = await send(input, { ...rest, redirect: 'manual' })
    if (response.status < 300 || response.status >= 400) return response
    await response.body?.cancel()
    // As Node's fetch words it: `providers/http/network-failure.ts` knows it.
    throw new TypeError('unexpected redirect')
  }
}
