import type { LicenseFields, StoredInstance, StoredLicense } from '../license-record.js'
import { pageOf } from '../page-of.js'
import { bearerToken, type StoreReply, type StoreRouteName } from '../store-exchange.js'
import type { KeygenCall, KeygenRouteOptions } from './keygen-access.js'
import { describeLicense, describeMachine, describePolicy, errorReply, keygenReply } from './keygen-body.js'
import { keygenId } from './keygen-options.js'
import { keygenPublicKey } from './keygen-signing.js'

type Answer = (call: KeygenCall, options: KeygenRouteOptions) => StoreReply

/** What a token of the account may ask; other calls, of the same addresses too, are those of license keys. */
export const MANAGEMENT_ROUTES: readonly (readonly [StoreRouteName, string, string, Answer])[] = [
  ['list-keys', 'GET', 'licenses', guarded(listLicenses)],
  ['retrieve-key', 'GET', 'licenses/:id', guarded(showLicense)],
  ['update-key', 'PATCH', 'licenses/:id', guarded(updateLicense)],
  ['update-key', 'POST', 'licenses/:id/actions/suspend', guarded(suspend)],
  ['update-key', 'POST', 'licenses/:id/actions/reinstate', guarded(reinstate)],
  ['list-instances', 'GET', 'machines', guarded(listAllMachines)],
  ['retrieve-related', 'GET', 'products/:id', guarded(showProduct)],
  ['retrieve-related', 'GET', 'policies', guarded(listPolicies)],
  // The account itself stands at the end of its own path.
  ['retrieve-user', 'GET', '', guarded(showAccount)],
]

/** The same address as a license key's own. */
export const showAnyMachine: Answer = guarded(showMachine)
export const removeAnyMachine: Answer = guarded(removeMachine)

export function hasToken({ headers }: Pick<KeygenCall, 'headers'>): boolean {
  return bearerToken(headers) !== undefined
}

function guarded(answer: Answer): Answer {
  return (call, options) => {
    const token = bearerToken(call.headers)
    if (token === options.play.apiKey) return answer(call, options)
    const code = token === undefined ? 'TOKEN_MISSING' : 'TOKEN_INVALID'
    return errorReply(401, { detail: 'You must be authenticated to complete the request', code })
  }
}

function listLicenses({ query }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const { play, now } = options
  const product = query.get('product')
  const policy = query.get('policy')
  const fitting = ownLicenses(options).filter(
    ({ productId, variantId }) =>
      (product === null || product === keygenId('product', productId)) &&
      (policy === null || policy === keygenId('policy', variantId)),
  )
  return listReply(
    query,
    fitting.toReversed().map((license) => describeLicense(license, play, now())),
  )
}

function showLicense({ parameters }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const license = findLicense(parameters['id'], options)
  return 'headers' in license ? license : shown(license, options)
}

function updateLicense({ parameters, fields }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const license = findLicense(parameters['id'], options)
  if ('headers' in license) return license
  const { data } = fields as { readonly data?: { readonly attributes?: Readonly<Record<string, unknown>> } }
  const { maxMachines: limit, expiry } = data?.attributes ?? {}
  const isLimit = limit === undefined || limit === null || (Number.isSafeInteger(limit) && Number(limit) > 0)
  if (!isLimit)
    return errorReply(422, {
      detail: 'must be greater than or equal to 1 for floating policy',
      code: 'MAX_MACHINES_INVALID',
      pointer: '/data/attributes/maxMachines',
    })
  const at = typeof expiry === 'string' ? Date.parse(expiry) : expiry
  if (at !== undefined && at !== null && !Number.isFinite(at))
    return errorReply(400, { detail: 'type mismatch', pointer: '/data/attributes/expiry' })
  const changes: Partial<LicenseFields> = {
    ...(limit === undefined ? {} : { activationLimit: limit as number | null }),
    ...(at === undefined ? {} : { expiresAt: at as number | null }),
  }
  return shown(options.ledger.update(license.key, changes), options)
}

function suspend(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  return turn(true, call, options)
}

function reinstate(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  return turn(false, call, options)
}

/** Refused where it is so already. */
function turn(disabled: boolean, { parameters }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const license = findLicense(parameters['id'], options)
  if ('headers' in license) return license
  if (license.disabled === disabled)
    return errorReply(422, {
      detail: disabled ? 'is already suspended' : 'is not suspended',
      code: disabled ? 'LICENSE_SUSPENDED' : 'LICENSE_NOT_SUSPENDED',
      pointer: '/data/attributes/suspended',
    })
  return shown(options.ledger.update(license.key, { disabled }), options)
}

function listAllMachines({ query }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const wanted = query.get('license')
  const machines = ownLicenses(options)
    .filter(({ id }) => wanted === null || wanted === keygenId('license', id))
    .flatMap((license) => license.instances.map((instance) => describeMachine(license, instance)))
  return listReply(query, machines.toReversed())
}

function showMachine({ parameters }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const found = findMachine(parameters['id'], options)
  return 'headers' in found
    ? found
    : keygenReply(200, { data: describeMachine(found.license, found.instance) })
}

function removeMachine({ parameters }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const found = findMachine(parameters['id'], options)
  if ('headers' in found) return found
  options.ledger.releaseInstance(found.license.key, found.instance.id)
  return { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' }
}

/** There is one of which a license was made. */
function showProduct({ parameters }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const id = parameters['id']
  const license = ownLicenses(options).find(({ productId }) => keygenId('product', productId) === id)
  if (license === undefined) return notFound('product', id)
  return keygenReply(200, { data: { id, type: 'products', attributes: { name: license.productName } } })
}

function listPolicies({ query }: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const product = query.get('product')
  const variants = ownLicenses(options)
    .filter(({ productId }) => product === null || product === keygenId('product', productId))
    .map(({ variantId }) => keygenId('policy', variantId))
  return listReply(
    query,
    [...new Set(variants)].map((id) => describePolicy(id, options.play)),
  )
}

/** The key is written as hexadecimal digits, and these in base64. */
function showAccount(_call: KeygenCall, { storeId }: KeygenRouteOptions): StoreReply {
  const data = { id: keygenId('account', storeId), type: 'accounts', attributes: { name: 'Demo Store' } }
  const keys = { ed25519: Buffer.from(keygenPublicKey).toString('base64') }
  return keygenReply(200, { data: { ...data, meta: { keys } } })
}

/** Newest first, from 1 to 100 on a page. */
function listReply(query: URLSearchParams, list: readonly unknown[]): StoreReply {
  const size = Number(query.get('page[size]') ?? query.get('limit') ?? 10)
  const number = Number(query.get('page[number]') ?? 1)
  if (!Number.isInteger(size) || size < 1 || size > 100)
    return errorReply(400, { detail: 'page size must be a number between 1 and 100', pointer: '/page/size' })
  if (!Number.isInteger(number) || number < 1)
    return errorReply(400, { detail: 'page number must be a number greater than 0', pointer: '/page/number' })
  const { items, lastNumber, total } = pageOf(list, number, size)
  const link = (page: number) => `?page[number]=${page}&page[size]=${size}`
  const links = {
    self: link(number),
    prev: number > 1 ? link(number - 1) : null,
    next: number < lastNumber ? link(number + 1) : null,
    first: link(1),
    last: link(lastNumber),
    meta: { pages: lastNumber, count: total },
  }
  return keygenReply(200, { data: items, links })
}

function shown(license: StoredLicense, { play, now }: KeygenRouteOptions): StoreReply {
  return keygenReply(200, { data: describeLicense(license, play, now()) })
}

function ownLicenses({ ledger, storeId }: KeygenRouteOptions): readonly StoredLicense[] {
  return ledger.list().filter((license) => license.storeId === storeId)
}

function findLicense(id: string | undefined, options: KeygenRouteOptions): StoredLicense | StoreReply {
  const found = ownLicenses(options).find((license) => keygenId('license', license.id) === id)
  return found ?? notFound('license', id)
}

function findMachine(
  id: string | undefined,
  options: KeygenRouteOptions,
): { readonly license: StoredLicense; readonly instance: StoredInstance } | StoreReply {
  for (const license of ownLicenses(options)) {
    const instance = license.instances.find((each) => each.id === id)
    if (instance !== undefined) return { license, instance }
  }
  return notFound('machine', id)
}

function notFound(what: string, id = ''): StoreReply {
  return errorReply(404, { detail: `The requested ${what} '${id}' was not found`, code: 'NOT_FOUND' })
}
