import { consoleLog } from '../console-log.js'
import { createLicenseRelay, type LicenseRelay } from '../create-license-relay.js'
import { httpAnswer } from '../http-answer.js'
import type { LicenseRelayOptions } from '../options.js'
import { readRelaySettings } from '../settings/relay-settings.js'
import { SETTING_PREFIX, type Surroundings } from '../settings/setting-reader.js'
import { d1Database, isD1Binding } from '../sql/d1/d1-database.js'
import { createWorkerFetch } from './worker-fetch.js'
import { createWorkerRateLimiter, isLimiterBinding } from './worker-rate-limiter.js'

export { type D1Binding, type D1DatabaseOptions, type D1Query, d1Database } from '../sql/d1/d1-database.js'
export { createWorkerRateLimiter, type LimiterBinding, type WorkerLimiters } from './worker-rate-limiter.js'

/** A module of Cloudflare Workers. */
export interface RelayWorker {
  /** Answers a request; `bindings` are the Worker's variables, secrets and databases. */
  fetch(request: Request, bindings: Surroundings): Promise<Response>
}

/** Options that go before the Worker's variables, secrets and databases; each may be left out. */
export interface RelayWorkerOptions extends Partial<LicenseRelayOptions> {
  /** Told why the relay cannot be made of its bindings. @defaultValue the console */
  readonly onProblem?: (message: string) => void
}

/**
 * The relay as a Cloudflare Worker, configured by its variables and secrets `LICENSE_RELAY_…`; options go before them. A D1 database that is
 * bound as `LICENSE_RELAY_DATABASE` holds the ledger.
 *
 * Rate limits count within one isolate, so they are looser there than on one server: bind rate limiters of Cloudflare as
 * `LICENSE_RELAY_ADDRESS_LIMITER` and `LICENSE_RELAY_KEY_LIMITER`, or add a rule of Cloudflare's own.
 *
 * @example
 * export { default } from 'license-gate/relay/worker'
 */
export function createRelayWorker({
  onProblem = tellConsole,
  ...options
}: RelayWorkerOptions = {}): RelayWorker {
  // The bindings are the same for all requests of an isolate.
  let relay: LicenseRelay | undefined
  return {
    async fetch(request, bindings) {
      try {
        relay ??= createLicenseRelay({ ...DEFAULTS, ...readBindings(bindings), ...options })
      } catch (error) {
        // Its message names a setting, never a value.
        onProblem(error instanceof TypeError ? error.message : 'the relay could not be made')
        return httpAnswer({ kind: 'fault', code: 'internal' }, Date.now())
      }
      return relay(request, { address: request.headers.get('cf-connecting-ip') ?? undefined })
    },
  }
}

const DATABASE = `${SETTING_PREFIX}DATABASE`
const LIMITERS = { address: `${SETTING_PREFIX}ADDRESS_LIMITER`, key: `${SETTING_PREFIX}KEY_LIMITER` } as const

/** A binding is no text, so its name is the setting. */
function readBindings({
  [DATABASE]: database,
  [LIMITERS.address]: address,
  [LIMITERS.key]: key,
  ...texts
}: Surroundings) {
  const limiters = {
    ...(isLimiterBinding(address) ? { address } : {}),
    ...(isLimiterBinding(key) ? { key } : {}),
  }
  const rateLimiter =
    Object.keys(limiters).length === 0 ? {} : { rateLimiter: createWorkerRateLimiter(limiters) }
  if (!isD1Binding(database))
    return { ...readRelaySettings({ ...texts, [DATABASE]: database }), ...rateLimiter }
  const settings = { ...texts, [DATABASE]: 'D1' }
  return { ...readRelaySettings(settings, () => d1Database({ binding: database })), ...rateLimiter }
}

const DEFAULTS = {
  log: consoleLog,
  fetch: createWorkerFetch((input, init) => fetch(input, init)),
} satisfies Partial<LicenseRelayOptions>

function tellConsole(message: string): void {
  // oxlint-disable-next-line no-console -- the console is a Worker's log
  console.error(`license relay: ${message}`)
}

/** A Worker that its variables and secrets alone configure: see the example of `createRelayWorker`. */
// oxlint-disable-next-line import/no-default-export -- a Worker is the default export of its module
export default createRelayWorker()
