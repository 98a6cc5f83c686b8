import { app, session } from 'electron'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import type { LicenseGateOptions } from '../options.js'
import type { Transport } from '../ports/transport.js'
import { distrustedSwitchesOf } from './distrusted-switches.js'
import { isPackaged } from './packaged-app.js'
import { createStoreFetch } from './store-fetch.js'

/**
 * Chromium's network stack in a session of our own, kept in memory only: with the system's proxy and certificates, without
 * the host's cookies, caches, request handlers and certificate checks. Node's own `fetch` would believe any certificate
 * with `NODE_TLS_REJECT_UNAUTHORIZED=0`, also in a packaged app.
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
