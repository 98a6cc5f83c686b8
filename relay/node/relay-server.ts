import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { DAY_MS, SECOND_MS } from '../../contract/duration.js'
import { createLicenseRelay, type LicenseRelay } from '../create-license-relay.js'
import type { LicenseRelayOptions } from '../options.js'
import { clientAddressOf } from './client-address.js'

/** Says where the relay listens, which proxies it believes, and how long it takes to stop. */
export interface RelayServerOptions {
  /** 0 takes any free one. @defaultValue 8787 */
  readonly port?: number
  /** @defaultValue '127.0.0.1': only a proxy on the same computer reaches it */
  readonly host?: string
  /**
   * The number of your own proxies in front, each adding to `X-Forwarded-For`.
   * @defaultValue 0: the address of the connection counts
   */
  readonly trustedProxies?: number
  /**
   * How long the stopping server still accepts requests while its health already reports that it is closing, in milliseconds: a
   * load balancer needs a moment to notice.
   * @defaultValue 0
   */
  readonly drainMs?: number
  /**
   * How long unfinished requests may take when the server stops, in milliseconds.
   * @defaultValue 30 000
   */
  readonly shutdownMs?: number
}

/** A running relay, as `startRelayServer()` returns it. */
export interface RelayServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string
  /**
   * Stops: health says "closing", after `drainMs` nothing new is accepted, what is under way is answered. Resolves when all of it is done,
   * or the time for it is over. May be called again.
   */
  close(): Promise<void>
}

const DEFAULTS = {
  port: 8787,
  host: '127.0.0.1',
  trustedProxies: 0,
  drainMs: 0,
  shutdownMs: 30 * SECOND_MS,
} as const

/** An honest request has some ten headers and arrives within a moment. */
const SERVER_LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 10 * SECOND_MS,
  requestTimeout: 15 * SECOND_MS,
  keepAliveTimeout: 5 * SECOND_MS,
} as const

/**
 * Runs a relay on Node's own HTTP server. It speaks plain HTTP: put a proxy that terminates TLS in front of it.
 *
 * Rejects with the `TypeError` of a bad option, or with the system's error if the port is not available.
 */
export async function startRelayServer(
  relayOptions: Omit<LicenseRelayOptions, 'closing'>,
  options: RelayServerOptions = {},
): Promise<RelayServer> {
  const settings = { ...DEFAULTS, ...options }
  checkServerOptions(settings)
  const { port, host, trustedProxies, drainMs, shutdownMs } = settings
  const closing = new AbortController()
  const relay = createLicenseRelay({ ...relayOptions, closing: closing.signal })
  await relay.ready
  const server = createServer(relay, trustedProxies, closing.signal)
  await listen(server, port, host)
  let closed: Promise<void> | undefined
  return {
    url: urlOf(server),
    close() {
      closing.abort()
      closed ??= delay(drainMs).then(() => stop(server, shutdownMs))
      return closed
    },
  }
}

/** Node's own error for an invalid port does not say where the value came from. */
function checkServerOptions(settings: Readonly<Record<keyof typeof DEFAULTS, unknown>>): void {
  const limits = { port: 65_535, trustedProxies: 100, drainMs: DAY_MS, shutdownMs: DAY_MS } as const
  for (const [name, limit] of Object.entries(limits) as [keyof typeof limits, number][]) {
    const value = settings[name]
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > limit)
      throw new TypeError(`startRelayServer: option "${name}" must be a whole number from 0 to ${limit}`)
  }
}

function createServer(relay: LicenseRelay, trustedProxies: number, closing: AbortSignal): Server {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    serverOptions: SERVER_LIMITS,
    async fetch(request, { incoming }) {
      const response = await relay(request, { address: clientAddressOf(incoming, trustedProxies) })
      // Otherwise the next request would come over a connection that is about to end.
      if (closing.aborted) response.headers.set('connection', 'close')
      return response
    },
  }) as Server
  return server
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

function delay(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}

function stop(server: Server, shutdownMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), shutdownMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
