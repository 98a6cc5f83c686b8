import { connect } from 'node:net'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSigningKey } from '../lease/signing-key.js'
import type { LicenseRelayOptions } from '../options.js'
import type { RelayLogLine } from '../relay-log.js'
import { createProvider, fieldsOf, KEY } from '../test-relay.js'
import { type RelayServerOptions, startRelayServer } from './relay-server.js'

const { signingKey } = await createSigningKey()

async function startServer(relay: Partial<LicenseRelayOptions> = {}, server: RelayServerOptions = {}) {
  const log: RelayLogLine[] = []
  const running = await startRelayServer(
    {
      provider: createProvider(),
      signingKey,
      appIds: ['Margin Notes'],
      log: (line) => log.push(line),
      ...relay,
    },
    { port: 0, ...server },
  )
  onTestFinished(() => running.close())
  const post = (verb: string, headers: Record<string, string> = {}) =>
    fetch(`${running.url}/v1/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(fieldsOf(verb)),
    })
  return { log, post, ...running }
}

/** A promise that a test keeps. */
function createDeferred() {
  let resolve = (): void => {}
  const promise = new Promise<void>((keep) => {
    resolve = keep
  })
  return { promise, resolve: () => resolve() }
}

describe('startRelayServer', () => {
  it('serves the relay on the loopback', async () => {
    const { url, post } = await startServer()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await post('activate')
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ verdict: 'granted', lease: expect.any(String) as string }),
    ])
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.has('x-powered-by')).toBe(false)
    expect((await fetch(`${url}/health`, { method: 'HEAD' })).status).toBe(200)
  })

  it('counts by the address of the connection, and by the last proxy’s word only where there is one', async () => {
    const limits = { address: { burst: 2, perMinute: 1 } }
    const statuses = async (trustedProxies: number) => {
      const { post } = await startServer({ limits }, { trustedProxies })
      const found = []
      for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
        found.push((await post('validate', { 'x-forwarded-for': address })).status)
      return found
    }
    expect(await statuses(0)).toEqual([200, 200, 429])
    expect(await statuses(1)).toEqual([200, 200, 200])
  })

  it('answers a body that is too large, and goes on', async () => {
    const { url, post } = await startServer()
    const headers = { 'content-type': 'application/json' }
    const body = 'x'.repeat(1_000_000)
    const response = await fetch(`${url}/v1/activate`, { method: 'POST', headers, body }).catch(() => null)
    // The connection may be cut while the rest is still being sent.
    expect([413, undefined]).toContain(response?.status)
    expect((await post('validate')).status).toBe(200)
  })

  it('survives what is no HTTP', async () => {
    const { url, post } = await startServer()
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const told = await new Promise<string>((resolve) => {
      let text = ''
      socket.on('data', (bytes) => (text += bytes.toString()))
      socket.on('close', () => resolve(text))
      socket.write('\u0016\u0003\u0001 hello\r\n\r\n')
    })
    expect(told).toMatch(/^HTTP\/1\.1 400/)
    expect((await post('validate')).status).toBe(200)
  })

  it('does not start with a key that is none, or on a port in use', async () => {
    await expect(startServer({ signingKey: '{}' })).rejects.toThrow(/^signingKey: expected/)
    const { url } = await startServer()
    const port = Number(new URL(url).port)
    await expect(startServer({}, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('closing the server', () => {
  it('says so in its health while it still takes requests', async () => {
    const { url, post, close } = await startServer({}, { drainMs: 60_000 })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const closed = close()
    const health = await fetch(`${url}/health`)
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'closing' }])
    await vi.advanceTimersByTimeAsync(59_999)
    expect((await post('validate')).status).toBe(200)
    await vi.advanceTimersByTimeAsync(1)
    await closed
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')
  })

  it('answers what is under way and takes nothing new', async () => {
    const asked = createDeferred()
    const store = createDeferred()
    const provider = createProvider()
    const slow = createProvider({
      activate: async (request, call) => {
        asked.resolve()
        await store.promise
        return provider.activate(request, call)
      },
    })
    const { url, post, close } = await startServer({ provider: slow })
    const answer = post('activate')
    await asked.promise
    const closed = close()
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')
    store.resolve()
    const response = await answer
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close'])
    await closed
    await close()
  })

  it('does not wait longer than it may', async () => {
    const asked = createDeferred()
    const provider = createProvider({
      activate: () => {
        asked.resolve()
        return new Promise(() => {})
      },
    })
    const { post, close } = await startServer({ provider }, { shutdownMs: 1 })
    const answer = post('activate').then(
      () => 'answered',
      () => 'cut off',
    )
    await asked.promise
    await close()
    expect(await answer).toBe('cut off')
  })
})

it('tells no key in its log', async () => {
  const { log, post } = await startServer()
  await post('validate')
  expect(log).toHaveLength(1)
  expect(JSON.stringify(log)).not.toContain(KEY)
})
