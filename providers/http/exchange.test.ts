import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../testing/outcomes/outcome-row.js'
import { type OutcomeServer, SERVER_TIME, startOutcomeServer } from '../../testing/outcomes/outcome-server.js'
import { exchangeHttp, type HttpCall, MAX_BODY_BYTES } from './exchange.js'

let server: OutcomeServer
beforeAll(async () => {
  server = await startOutcomeServer()
})
afterAll(() => server.close())

const get = (url: string, timeoutMs?: number) => ({ url, method: 'GET', timeoutMs }) as const

function exchange(outcome: Outcome) {
  const { baseUrl, fetch, timeoutMs } = server.play(outcome, 'validate')
  return exchangeHttp(get(baseUrl, timeoutMs), { fetch })
}

function text(body: string, headers: Record<string, string> = {}): Outcome {
  return { kind: 'answer', status: 200, headers, body }
}

/** A body that never ends by itself, and says when it was let go of. */
function createEndlessBody() {
  let isCancelled = false
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_024)),
    cancel: () => {
      isCancelled = true
    },
  })
  return { body, isCancelled: () => isCancelled }
}

describe('exchangeHttp', () => {
  it('answers with the status, the parsed body and the facts of the head', async () => {
    const headers = { 'retry-after': '5', 'x-request-id': 'abc-123' }
    expect(await exchange(text('{"a":[1]}', headers))).toEqual({
      kind: 'answered',
      status: 200,
      json: { a: [1] },
      serverTimeAt: Date.parse(SERVER_TIME),
      retryAfterMs: 5_000,
      requestId: 'abc-123',
    })
  })

  it('sends no cookies, keeps nothing, follows nothing', async () => {
    let seen: RequestInit & { readonly cache?: string } = {}
    const fetch: HttpCall['fetch'] = async (_input, init) => {
      seen = init ?? {}
      return new Response('{}')
    }
    await exchangeHttp({ url: 'https://store.test/', method: 'POST', body: 'a=1' }, { fetch })
    expect(seen).toMatchObject({
      method: 'POST',
      body: 'a=1',
      headers: { Accept: 'application/json' },
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    })
  })

  it('reads a body of up to 256 kB', async () => {
    const body = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`
    expect(await exchange(text(body(MAX_BODY_BYTES)))).toMatchObject({ json: expect.any(String) })
    expect(await exchange(text(body(MAX_BODY_BYTES + 1)))).toMatchObject({
      kind: 'answered',
      json: undefined,
    })
  })

  it.each([
    ['above the cap', 'application/json'],
    ['that is no JSON', 'text/html'],
  ])('lets go of a body %s', async (_title, type) => {
    const { body, isCancelled } = createEndlessBody()
    const fetch = async () => new Response(body, { headers: { 'content-type': type } })
    expect(await exchangeHttp(get('https://store.test/'), { fetch })).toMatchObject({ json: undefined })
    expect(isCancelled()).toBe(true)
  })

  it('reads characters that are split between two pieces, and none of a byte order mark', async () => {
    const bytes = new TextEncoder().encode('\uFEFF{"name":"Zoë"}')
    const fetch = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
            controller.close()
          },
        }),
      )
    expect(await exchangeHttp(get('https://store.test/'), { fetch })).toMatchObject({ json: { name: 'Zoë' } })
  })

  it('does not fall over a body of another encoding or one nested without end', async () => {
    const latin = async () => new Response(Uint8Array.of(0x22, 0xeb, 0x22))
    expect(await exchangeHttp(get('https://store.test/'), { fetch: latin })).toMatchObject({ json: '\uFFFD' })
    expect(await exchange(text('[['.repeat(60_000)))).toMatchObject({ kind: 'answered', json: undefined })
  })
})

describe('an answer whose body is lost', () => {
  it('leaves its wait and the id of its request', async () => {
    const headers = { 'retry-after': '5', 'x-request-id': 'abc-123', 'content-type': 'application/json' }
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('net::ERR_FAILED')) })
    const fetch = async () => new Response(body, { status: 503, headers })
    expect(await exchangeHttp(get('https://store.test/'), { fetch })).toEqual({
      kind: 'failed',
      cause: 'server-error',
      retryAfterMs: 5_000,
      requestId: 'abc-123',
      isBusy: true,
    })
  })
})

describe('the time limit of exchangeHttp', () => {
  it('holds for a fetch that heeds no signal', async () => {
    const fetch = () => new Promise<Response>(() => {})
    expect(await exchangeHttp(get('https://store.test/', 20), { fetch })).toEqual({
      kind: 'failed',
      cause: 'timeout',
    })
  })

  it('holds for a body that heeds no signal, and lets go of it', async () => {
    let isCancelled = false
    const body = new ReadableStream({
      cancel: () => {
        isCancelled = true
      },
    })
    const fetch = async () => new Response(body)
    expect(await exchangeHttp(get('https://store.test/', 20), { fetch })).toEqual({
      kind: 'failed',
      cause: 'timeout',
    })
    expect(isCancelled).toBe(true)
  })

  it('lets go of an answer that comes too late', async () => {
    const { body, isCancelled } = createEndlessBody()
    let arrive: (response: Response) => void = () => {}
    const fetch = () =>
      new Promise<Response>((resolve) => {
        arrive = resolve
      })
    expect(await exchangeHttp(get('https://store.test/', 20), { fetch })).toMatchObject({ cause: 'timeout' })
    arrive(new Response(body))
    await vi.waitFor(() => expect(isCancelled()).toBe(true))
  })

  it('is the cause even where the stack names another, as Electron’s does during a body', async () => {
    const fetch: HttpCall['fetch'] = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () =>
          reject(new DOMException('Premature close', 'AbortError')),
        )
      })
    expect(await exchangeHttp(get('https://store.test/', 20), { fetch })).toEqual({
      kind: 'failed',
      cause: 'timeout',
    })
  })
})

describe('a caller of exchangeHttp who gives up', () => {
  const reason = new Error('closed')

  it('gets the own reason during the headers', async () => {
    const { baseUrl, fetch } = server.play(
      { kind: 'misbehaves', how: 'sends no headers in time' },
      'validate',
    )
    const controller = new AbortController()
    const call: HttpCall = {
      fetch: (input, init) => {
        queueMicrotask(() => controller.abort(reason))
        return fetch(input, init)
      },
      signal: controller.signal,
    }
    await expect(exchangeHttp(get(baseUrl), call)).rejects.toBe(reason)
  })

  it('gets the own reason during the body', async () => {
    const controller = new AbortController()
    const body = new ReadableStream({ pull: () => controller.abort(reason) }, { highWaterMark: 0 })
    const call: HttpCall = { fetch: async () => new Response(body), signal: controller.signal }
    await expect(exchangeHttp(get('https://store.test/'), call)).rejects.toBe(reason)
  })

  it('is no longer listened to after the answer', async () => {
    const listening = new Set<unknown>()
    const { signal } = new AbortController()
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listening.add(given[1])
      add(...given)
    }
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listening.delete(given[1])
      remove(...given)
    }
    const seen: number[] = []
    const fetch = async () => {
      seen.push(listening.size)
      return new Response('{}')
    }
    await exchangeHttp(get('https://store.test/'), { fetch, signal })
    expect([...seen, listening.size]).toEqual([1, 0])
  })
})
