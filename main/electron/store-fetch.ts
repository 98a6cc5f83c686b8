export interface StoreFetchOptions {
  /** What makes the request in the end. */
  readonly send: typeof fetch
  readonly packaged: boolean
  /** Switches in use that let somebody else answer for the store. */
  readonly distrustedSwitches: readonly string[]
  readonly userAgent: string
}

/**
 * The network as the providers get it. In a packaged app it refuses what cannot be believed, by rejecting as a network
 * would: providers tell causes apart by the words of an error's code, so these become `misconfigured` and `tls`, which
 * never end a license.
 */
export function createStoreFetch({
  send,
  packaged,
  distrustedSwitches,
  userAgent,
}: StoreFetchOptions): typeof fetch {
  return async (input, init) => {
    if (packaged) {
      if (!addressOf(input).startsWith('https:')) {
        throw failure('ERR_DISALLOWED_URL_SCHEME', 'a packaged app speaks only https: to its store')
      }
      if (distrustedSwitches.length > 0) {
        throw failure(
          'ERR_CERT_DISTRUSTED',
          `answers are not believed with --${distrustedSwitches.join(', --')}`,
        )
      }
    }
    const headers = new Headers(init?.headers)
    headers.set('User-Agent', userAgent)
    return send(input, { ...init, headers, credentials: 'omit' })
  }
}

function addressOf(input: Parameters<typeof fetch>[0]): string {
  return (typeof input === 'string' || input instanceof URL ? new URL(input) : new URL(input.url)).href
}

function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}
