import { app, session } from 'electron'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import type { LicenseGateOptions } from '../options.js'
import type { Transport } from '../ports/transport.js'
import { distrustedSwitchesOf } from './distrusted-switches.js'
import { isPackaged } from './packaged-app.js'

/**
 * Uses Chromium's network stack in our own in-memory session: with the system's proxy and certificates, without the host's
 * cookies, caches, request handlers and certificate checks. Node's own `fetch` would accept any certificate with
 * `NODE_TLS_REJECT_UNAUTHORIZED=0`, even in a packaged app.
 */
export function createElectronTransport({
  fetch,
  session: given,
}: Pick<LicenseGateOptions, 'fetch' | 'session'>): Transport {
  const own = fetch === undefined && given === undefined ? openOwnSession() : null
  const storeFetch = createStoreFetch({
    send: fetch ?? fetchOf(given ?? own ?? openOwnSession()),
    packaged: isPackaged(),
    distrustedSwitches: distrustedSwitchesOf(app.commandLine),
    userAgent: `electron-license-gate/${PACKAGE_VERSION}`,
  })
  return {
    async load(use) {
      // No request of ours is under way then: the engine runs one verb at a time. A session of the host is left alone.
      if (use === 'once') await own?.closeAllConnections()
      return storeFetch
    },
  }
}

function openOwnSession(): Electron.Session {
  return session.fromPartition('license-gate-net', { cache: false })
}

function fetchOf(from: Electron.Session): typeof fetch {
  return (input, init) => from.fetch(input instanceof URL ? input.href : input, init)
}

export interface StoreFetchOptions {
  /** Makes the request. */
  readonly send: typeof fetch
  readonly packaged: boolean
  /** Switches in use that let someone else answer for the store. */
  readonly distrustedSwitches: readonly string[]
  readonly userAgent: string
}

/**
 * The `fetch` that the providers get. In a packaged app it refuses what cannot be trusted, by rejecting as a network would:
 * providers read the cause from the error's code, so these become `misconfigured` and `tls`, which never end a license.
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
        throw failure('ERR_DISALLOWED_URL_SCHEME', 'a packaged app calls its store over https: only')
      }
      if (distrustedSwitches.length > 0) {
        throw failure(
          'ERR_CERT_DISTRUSTED',
          `answers are not trusted while the app runs with --${distrustedSwitches.join(', --')}`,
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
