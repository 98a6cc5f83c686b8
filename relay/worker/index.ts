import { consoleLog } from '../console-log.js'
import { createLicenseRelay, type LicenseRelay } from '../create-license-relay.js'
import { httpAnswer } from '../http-answer.js'
import type { LicenseRelayOptions } from '../options.js'
import { readRelaySettings } from '../settings/relay-settings.js'
import type { Surroundings } from '../settings/setting-reader.js'
import { createWorkerFetch } from './worker-fetch.js'

/** A module of Cloudflare Workers. */
export interface RelayWorker {
  /** Answers a request; `bindings` are the Worker's variables and secrets. */
  fetch(request: Request, bindings: Surroundings): Promise<Response>
}

/** Options that go before the Worker's variables and secrets; each may be left out. */
export interface RelayWorkerOptions extends Partial<LicenseRelayOptions> {
  /** Told why the relay cannot be made of its bindings. @defaultValue the console */
  readonly onProblem?: (message: string) => void
}

/**
 * The relay as a Cloudflare Worker, configured by its variables and secrets `LICENSE_RELAY_…`; options go before them.
 *
 * Rate limits count within one isolate, so they are looser there than on one server: add a rule of Cloudflare's own.
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
        relay ??= createLicenseRelay({ ...DEFAULTS, ...readRelaySettings(bindings), ...options })
      } catch (error) {
        // Its message names a setting, never a value.
        onProblem(error instanceof TypeError ? error.message : 'the relay could not be made')
        return httpAnswer({ kind: 'fault', code: 'internal' }, Date.now())
      }
      return relay(request, { address: request.headers.get('cf-connecting-ip') ?? undefined })
    },
  }
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
