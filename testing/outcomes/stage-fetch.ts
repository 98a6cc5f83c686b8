import { request } from 'node:http'
import type { LookupFunction } from 'node:net'

/** What Node's `fetch` connects with. Its class is not exported, and the package `undici` may be of another version. */
interface Dispatcher {
  readonly constructor: new (options: { readonly connect: ConnectOptions }) => Dispatcher
  close(): Promise<void>
}

interface ConnectOptions {
  /** The authority (PEM) that is trusted beside the known ones. */
  readonly ca?: string
  readonly lookup?: LookupFunction
}

/** A `fetch` that connects in a way of its own. */
export interface ConnectingFetch {
  readonly fetch: typeof fetch
  close(): Promise<void>
}

const GLOBAL_DISPATCHER = Symbol.for('undici.globalDispatcher.1')

export async function createConnectingFetch(connect: ConnectOptions): Promise<ConnectingFetch> {
  // Node sets the dispatcher up with the first request.
  await fetch('data:,')
  const common = (globalThis as unknown as Record<symbol, Dispatcher>)[GLOBAL_DISPATCHER]
  if (common === undefined) throw new Error('this Node has no dispatcher that its fetch connects with')
  const dispatcher = new common.constructor({ connect })
  return {
    fetch: (input, init) => fetch(input, { ...init, dispatcher } as object),
    close: () => dispatcher.close(),
  }
}

/** As a resolver that knows no such name. */
export const lookupNothing: LookupFunction = (host, _options, callback) => {
  callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), [])
}

/** A `fetch` that keeps no status to itself. */
export const fetchWithAnyStatus: typeof fetch = (input, init) =>
  new Promise((resolve, reject) => {
    const { method = 'GET', body, signal } = init ?? {}
    const headers = Object.fromEntries(new Headers(init?.headers))
    const sent = request(
      String(input),
      { method, headers, ...(signal ? { signal } : {}) },
      async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const { statusCode: status = 0, headers: all } = response
        const given = Object.entries(all).map(([name, value]): [string, string] => [name, String(value)])
        resolve(new Response(Buffer.concat(chunks), { status, headers: given }))
      },
    )
    sent.on('error', reject).end(body)
  })

/** As Chromium's and Node's `fetch` reject. */
export function failingFetch({
  stack,
  error,
}: {
  readonly stack: 'chromium' | 'node'
  readonly error: string
}): typeof fetch {
  const cause = Object.assign(new Error('see the code'), { code: error })
  return () =>
    Promise.reject(stack === 'chromium' ? new Error(error) : new TypeError('fetch failed', { cause }))
}
