import type { LicenseFields, StoredLicense } from '../license-record.js'
import { type Page, pageOf } from '../page-of.js'
import { jsonReply, type RouteCall, type StoreReply, type StoreRoute } from '../store-exchange.js'
import type { SellAppRouteOptions } from './license-routes.js'
import { describeCountedKey, describeKey, describeSeat } from './sellapp-body.js'
import { errorReply, fieldError, type SellAppError, sellAppErrors } from './sellapp-error.js'

type KeyRouteOptions = Omit<SellAppRouteOptions, 'rateLimitPerMinute'>
type Answer = (call: RouteCall, options: KeyRouteOptions) => StoreReply

const routes: readonly (readonly [StoreRoute['name'], string, string, Answer])[] = [
  ['list-keys', 'GET', 'license-keys', listKeys],
  ['retrieve-key', 'GET', 'license-keys/:id', showKey],
  ['update-key', 'PATCH', 'license-keys/:id', updateKey],
  ['list-instances', 'GET', 'license-keys/:id/instances', listKeyInstances],
  ['retrieve-instance', 'GET', 'license-keys/:id/instances/:instance', showInstance],
  ['list-instances', 'GET', 'license-key-instances', listAllInstances],
]

/** SellApp's keys and instances. */
export function createSellAppKeyRoutes(options: KeyRouteOptions): readonly StoreRoute[] {
  return routes.map(([name, method, path, answer]) => ({
    api: 'sellapp',
    name,
    method,
    path: `/api/v2/${path}`,
    verdictField: null,
    handle: (call) => answer(call, options),
  }))
}

function listKeys(call: RouteCall, { ledger, now, play }: KeyRouteOptions): StoreReply {
  const page = pageFor(call, ledger.list())
  if ('status' in page) return errorReply(page, play)
  return listReply(
    page,
    page.items.map((license) => describeKey(license, now())),
  )
}

/** Its answer has no `instances_count`, that of an update has. */
function showKey({ parameters }: RouteCall, { ledger, now, play }: KeyRouteOptions): StoreReply {
  const license = ledger.getById(Number(parameters['id']))
  return license
    ? jsonReply(200, { data: describeKey(license, now()) })
    : errorReply(sellAppErrors.notFound, play)
}

/** A lower limit deletes the oldest seats. */
function updateKey({ parameters, fields }: RouteCall, { ledger, now, play }: KeyRouteOptions): StoreReply {
  const license = ledger.getById(Number(parameters['id']))
  if (!license) return errorReply(sellAppErrors.notFound, play)
  const error = findBadField(fields)
  if (error) return errorReply(error, play)
  const changes = readChanges(fields)
  const { activationLimit } = changes
  if (Object.keys(changes).length > 0) ledger.update(license.key, changes)
  if (typeof activationLimit === 'number') ledger.keepNewestInstances(license.key, activationLimit)
  const after = ledger.getById(license.id) ?? license
  return jsonReply(200, { data: describeCountedKey(after, now()) })
}

function listKeyInstances(call: RouteCall, { ledger, play }: KeyRouteOptions): StoreReply {
  const license = ledger.getById(Number(call.parameters['id']))
  return license ? instancesReply(call, [license], play) : errorReply(sellAppErrors.notFound, play)
}

function listAllInstances(call: RouteCall, { ledger, play }: KeyRouteOptions): StoreReply {
  return instancesReply(call, ledger.list(), play)
}

function instancesReply(
  call: RouteCall,
  licenses: readonly StoredLicense[],
  play: KeyRouteOptions['play'],
): StoreReply {
  const seats = licenses.flatMap((license) => license.instances.map((seat) => describeSeat(license, seat)))
  const page = pageFor(call, seats)
  return 'status' in page ? errorReply(page, play) : listReply(page, page.items)
}

function showInstance({ parameters }: RouteCall, { ledger, play }: KeyRouteOptions): StoreReply {
  const license = ledger.getById(Number(parameters['id']))
  const instance = license?.instances.find(({ id }) => id === parameters['instance'])
  if (!license || !instance) return errorReply(sellAppErrors.notFound, play)
  return jsonReply(200, { data: describeSeat(license, instance) })
}

type Fields = Readonly<Record<string, unknown>>

function findBadField({ limit, expires_at: expiresAt, active }: Fields): SellAppError | undefined {
  const fitsLimit =
    limit === undefined || limit === null || (Number.isSafeInteger(limit) && Number(limit) >= 0)
  if (!fitsLimit) return fieldError('limit', 'The limit must be an integer.')
  const fitsEnd =
    expiresAt === undefined || expiresAt === null || Number.isFinite(Date.parse(String(expiresAt)))
  if (!fitsEnd) return fieldError('expires_at', 'The expires at is not a valid date.')
  const fitsActive = active === undefined || active === null || typeof active === 'boolean'
  return fitsActive ? undefined : fieldError('active', 'The active field must be true or false.')
}

/** `active: null` is documented as allowed; what it does is not, so it changes nothing. */
function readChanges({ limit, expires_at: expiresAt, active }: Fields): Partial<LicenseFields> {
  return {
    ...(limit === undefined ? {} : { activationLimit: limit as number | null }),
    ...(expiresAt === undefined
      ? {}
      : { expiresAt: expiresAt === null ? null : Date.parse(String(expiresAt)) }),
    ...(typeof active === 'boolean' ? { disabled: !active } : {}),
  }
}

function pageFor<Item>({ query }: RouteCall, list: readonly Item[]): Page<Item> | SellAppError {
  const size = Number(query.get('limit') ?? 15)
  const number = Number(query.get('page') ?? 1)
  if (!Number.isInteger(size) || size < 1 || size > 100) {
    return fieldError('limit', 'The limit must be between 1 and 100.')
  }
  if (!Number.isInteger(number) || number < 1) return fieldError('page', 'The page must be at least 1.')
  return pageOf(list, number, size)
}

function listReply(
  { number, size, lastNumber, from, to, total }: Page<unknown>,
  data: readonly unknown[],
): StoreReply {
  const link = (page: number) => `?limit=${size}&page=${page}`
  return jsonReply(200, {
    data,
    links: {
      first: link(1),
      last: link(lastNumber),
      prev: number > 1 ? link(number - 1) : null,
      next: number < lastNumber ? link(number + 1) : null,
    },
    meta: { current_page: number, from, last_page: lastNumber, per_page: size, to, total },
  })
}
