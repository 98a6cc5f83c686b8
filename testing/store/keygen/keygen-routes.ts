import { createRateLimit } from '../rate-limit.js'
import type { PlayedStore, RouteCall, StoreReply, StoreRouteName } from '../store-exchange.js'
import { type KeygenCall, type KeygenRouteOptions, logIn, textOf } from './keygen-access.js'
import {
  describeEntitlements,
  describeLicense,
  describePolicy,
  errorReply,
  keygenReply,
} from './keygen-body.js'
import { createMachine, listMachines, removeMachine, showMachine } from './keygen-machines.js'
import { hasToken, MANAGEMENT_ROUTES, removeAnyMachine, showAnyMachine } from './keygen-management.js'
import { KEYGEN_BASE, KEYGEN_SLUG, keygenId } from './keygen-options.js'
import { signedReply } from './keygen-signing.js'
import { validateLicense } from './validate-license.js'

type Answer = (call: KeygenCall, options: KeygenRouteOptions) => StoreReply

const ROUTES: readonly (readonly [StoreRouteName, string, string, Answer])[] = [
  ...MANAGEMENT_ROUTES,
  ['validate', 'POST', 'licenses/actions/validate-key', validateKey],
  ['activate', 'POST', 'machines', createMachine],
  ['retrieve-instance', 'GET', 'machines/:id', byLogin(showMachine, showAnyMachine)],
  ['deactivate', 'DELETE', 'machines/:id', byLogin(removeMachine, removeAnyMachine)],
  ['list-instances', 'GET', 'licenses/:id/machines', listMachines],
  ['retrieve-related', 'GET', 'policies/:id', showPolicy],
  ['retrieve-related', 'GET', 'licenses/:id/entitlements', listEntitlements],
]

/** At the same address, a license key sees its own and a token all. */
function byLogin(ofKey: Answer, ofToken: Answer): Answer {
  return (call, options) => (hasToken(call) ? ofToken : ofKey)(call, options)
}

/** A custom domain stands for one account, so its paths need not name it. */
const ROOTS = [`${KEYGEN_BASE}/v1/accounts/:account`, `${KEYGEN_BASE}/v1`]

/** The part of Keygen's API that apps and sellers use, for the account of the store's product. */
export function createKeygenStore(options: KeygenRouteOptions): PlayedStore {
  const rateLimit = createRateLimit(options.rateLimitPerMinute, options.now)
  const routes = ROOTS.flatMap((root) =>
    ROUTES.map(([name, method, path, answer]) => ({
      api: 'keygen' as const,
      name,
      method,
      path: path === '' ? root : `${root}/${path}`,
      verdictField: name === 'validate' ? 'meta' : null,
      handle: (call: RouteCall) => answerFor(answer, call, options),
    })),
  )
  return {
    basePaths: [KEYGEN_BASE],
    routes,
    // Turned away before any account is looked at, and so not signed.
    admit() {
      const { allowed, retryAfterSeconds } = rateLimit.take()
      return allowed ? undefined : tooMany(retryAfterSeconds)
    },
    unknownAddress: (_path, { status }) =>
      errorReply(status, { detail: 'The requested endpoint was not found', code: 'NOT_FOUND' }),
  }
}

function answerFor(answer: Answer, call: RouteCall, options: KeygenRouteOptions): StoreReply {
  const { storeId, play, now } = options
  const accountId = keygenId('account', storeId)
  const named = call.parameters['account']
  if (named !== undefined && named !== accountId && named !== KEYGEN_SLUG)
    return errorReply(404, { detail: `The requested account '${named}' was not found`, code: 'NOT_FOUND' })
  const reply = refuseAccount(options) ?? answer(call, options)
  return signedReply(reply, call.request, { play, accountId, at: now() })
}

function refuseAccount({ play }: KeygenRouteOptions): StoreReply | undefined {
  if (play.accountState === 'without-plan')
    return errorReply(403, {
      title: 'Account does not have an active subscription',
      detail: 'must have an active subscription to access this resource',
    })
  if (play.accountState === 'used-up')
    return errorReply(402, {
      title: 'Daily API request limit reached',
      detail: 'Daily API request limit of 100 has been reached for your account.',
    })
  return undefined
}

/** Always 200: the verdict is in `meta`. Nobody needs to log in. */
function validateKey({ fields }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const { play, now, ledger, storeId } = options
  const meta = objectOf(fields['meta'])
  const key = textOf(meta['key'])
  if (key === '') return errorReply(400, { detail: 'is missing', pointer: '/meta/key' })
  const found = ledger.find(key)
  const license = found?.storeId === storeId ? found : undefined
  const scope = objectOf(meta['scope'])
  const [valid, code, detail] =
    license === undefined
      ? ([false, 'NOT_FOUND', 'does not exist'] as const)
      : validateLicense({ license, scope, play, at: now() })
  const sent = Object.fromEntries(
    ['nonce', 'scope'].flatMap((name) => (name in meta ? [[name, meta[name]]] : [])),
  )
  const data = license === undefined ? null : describeLicense(license, play, now())
  return keygenReply(200, { data, meta: { ts: new Date(now()).toISOString(), valid, detail, code, ...sent } })
}

function showPolicy(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const login = logIn(call, options)
  if ('status' in login) return login
  const id = keygenId('policy', login.variantId)
  return call.parameters['id'] === id
    ? keygenReply(200, { data: describePolicy(id, options.play) })
    : errorReply(404, {
        detail: `The requested policy '${call.parameters['id']}' was not found`,
        code: 'NOT_FOUND',
      })
}

function listEntitlements(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const login = logIn(call, options)
  if ('status' in login) return login
  const id = call.parameters['id']
  return id === keygenId('license', login.id)
    ? keygenReply(200, { data: describeEntitlements(login) })
    : errorReply(404, { detail: `The requested license '${id}' was not found`, code: 'NOT_FOUND' })
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function tooMany(retryAfterSeconds: number): StoreReply {
  const reply = errorReply(429, {
    detail: 'Throttle limit has been reached for your IP address.',
    code: 'TOO_MANY_REQUESTS',
  })
  return {
    ...reply,
    headers: { ...reply.headers, 'retry-after': String(retryAfterSeconds), 'x-ratelimit-remaining': '0' },
  }
}
