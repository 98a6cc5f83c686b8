import { Hono } from 'hono'
import { PACKAGE_VERSION } from '../contract/package-version.js'
import {
  RELAY_HEALTH_PATH,
  RELAY_PATH_PREFIX,
  RELAY_VERBS,
  type RelayHealth,
  type RelayVerb,
} from '../contract/relay-api.js'
import { pathOfCall } from '../providers/lemon-squeezy/wire/license-calls.js'
import { createVerbAnswerer, type VerbResult } from './answer-verb.js'
import { httpAnswer, outcomeOf, type RelayAnswer, statusOf } from './http-answer.js'
import { createLeaseSigner, type LeaseSigner } from './lease/lease-signer.js'
import { createLicenseApi } from './lemon-squeezy-api/license-api.js'
import { createRequestLimits } from './limits/request-limits.js'
import { type LicenseRelayOptions, type RelaySettings, readOptions } from './options.js'
import { KEY_TAG_LENGTH, levelOf, traceOf } from './relay-log.js'
import { isOffered } from './verbs/run-verb.js'

/** Facts about a request that only the server knows. */
export interface RequestOrigin {
  /** The address that the request came from, for the rate limit. Without it only keys are counted, not addresses. */
  readonly address?: string | undefined
}

/**
 * Answers the requests of apps, as a handler for any server that speaks `Request` and `Response`.
 */
export interface LicenseRelay {
  (request: Request, origin?: RequestOrigin): Promise<Response>
  /** Resolves once the signing keys are read; rejects with a `TypeError` if one of them is invalid. */
  readonly ready: Promise<void>
}

/**
 * The service between an app and its store: it holds the store's secret, and signs what the store grants as a lease that only
 * it can make. Stateless but for its rate limits, so any number may run side by side.
 *
 * Throws a `TypeError` that names a missing or bad option.
 *
 * @example
 * const relay = createLicenseRelay({
 *   provider: lemonSqueezy({ storeId: 12345, productId: 67890 }),
 *   signingKey: process.env.LICENSE_RELAY_SIGNING_KEY,
 *   appIds: ['Margin Notes'],
 * })
 * const response = await relay(request, { address: '203.0.113.7' })
 */
export function createLicenseRelay(options: LicenseRelayOptions): LicenseRelay {
  const settings = readOptions(options)
  const signer = createLeaseSigner([settings.signingKey, ...settings.previousSigningKeys])
  const app = createApp(settings, signer)
  const ready = signer.keyIds().then(() => {})
  // Reported to callers; not an unhandled rejection before.
  ready.catch(() => {})
  const relay = async (request: Request, origin: RequestOrigin = {}) => app.fetch(request, { ...origin })
  return Object.assign(relay, { ready })
}

function createApp(settings: RelaySettings, signer: LeaseSigner) {
  const limits = createRequestLimits(settings.rateLimiter, settings.limits)
  const answerVerb = createVerbAnswerer(settings, signer, limits)
  const app = new Hono<{ Bindings: RequestOrigin }>().basePath(settings.basePath)

  async function answer(run: () => Promise<VerbResult>, verb?: RelayVerb): Promise<Response> {
    const startedAt = settings.now()
    const result = await run().catch((error: unknown) => ({ answer: FAILED, trace: traceOf(error) }))
    tellLog(settings, result, { startedAt, verb })
    return httpAnswer(result.answer, settings.now())
  }

  app.get(RELAY_HEALTH_PATH, () => {
    return answer(async () => ({ answer: { kind: 'health', health: await healthOf(settings, signer) } }))
  })
  for (const verb of RELAY_VERBS) {
    const path = `${RELAY_PATH_PREFIX}${verb}`
    app.post(path, (context) => {
      return answer(() => answerVerb(verb, context.req.raw, context.env.address), verb)
    })
    app.all(path, () => answer(async () => ({ answer: { kind: 'fault', code: 'method-not-allowed' } })))
  }
  if (settings.lemonSqueezyApi) {
    const answerCall = createLicenseApi(settings, limits)
    for (const call of LICENSE_CALL_NAMES) {
      const path = pathOfCall(call)
      app.post(path, (context) => answer(() => answerCall(call, context.req.raw, context.env.address), call))
      app.options(path, ({ req }) => preflightAnswer(req.header('access-control-request-headers')))
      app.all(path, () => answer(async () => ({ answer: { kind: 'fault', code: 'method-not-allowed' } })))
    }
  }
  app.notFound(() => answer(async () => ({ answer: { kind: 'fault', code: 'not-found' } })))
  return app
}

const LICENSE_CALL_NAMES = ['activate', 'validate', 'deactivate'] as const

/** Pages of any origin may ask Lemon Squeezy's API. */
function preflightAnswer(wantedHeaders = '*'): Response {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': wantedHeaders,
  }
  return new Response(null, { status: 204, headers })
}

const FAILED: RelayAnswer = { kind: 'fault', code: 'internal' }

async function healthOf(settings: RelaySettings, signer: LeaseSigner): Promise<RelayHealth> {
  return {
    status: settings.closing?.aborted === true ? 'closing' : 'ok',
    verbs: RELAY_VERBS.filter((verb) => isOffered(verb, settings)),
    keyIds: await signer.keyIds(),
    version: PACKAGE_VERSION,
  }
}

function tellLog(
  { log, now }: RelaySettings,
  result: VerbResult & { readonly trace?: string },
  { startedAt, verb }: { readonly startedAt: number; readonly verb: RelayVerb | undefined },
): void {
  const { answer, keyHash, trace, clockBehindMs, hint } = result
  // Asked every few seconds by whatever runs the relay.
  if (answer.kind === 'health') return
  const at = now()
  const outcome = outcomeOf(answer)
  log({
    at,
    level: clockBehindMs === undefined ? levelOf(outcome) : 'warn',
    ...(verb === undefined ? {} : { verb }),
    outcome,
    status: statusOf(answer),
    ms: Math.max(0, at - startedAt),
    ...(keyHash === undefined ? {} : { keyTag: keyHash.slice(0, KEY_TAG_LENGTH) }),
    ...(trace === undefined ? {} : { trace }),
    ...(clockBehindMs === undefined ? {} : { clockBehindMs }),
    ...(hint === undefined ? {} : { hint }),
  })
}
