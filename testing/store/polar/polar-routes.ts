import { hasFreeSeat, isExpiredAt, type StoredLicense } from '../license-record.js'
import {
  jsonReply,
  type LicenseVerb,
  type PlayedStore,
  type RouteCall,
  type StoreReply,
  type StoreRoute,
} from '../store-exchange.js'
import { describeActivation, describeLicense, errorReply } from './polar-body.js'
import { createPolarLimit } from './polar-limit.js'
import { createPolarManagement } from './polar-management.js'
import { POLAR_BASE, POLAR_SANDBOX_BASE, polarOrganizationId } from './polar-options.js'
import { countOne, countsOf, notFound, type PolarPlace, type PolarStorePorts } from './polar-place.js'
import { faultsOf } from './polar-request.js'

type Fields = Readonly<Record<string, unknown>>

const VERBS: Readonly<Record<LicenseVerb, (fields: Fields, place: PolarPlace) => StoreReply>> = {
  activate,
  validate,
  deactivate,
}

/** The public license API of Polar, in production and in the sandbox. */
export function createPolarStore(ports: PolarStorePorts): PlayedStore {
  return {
    basePaths: [POLAR_BASE, POLAR_SANDBOX_BASE],
    routes: [
      ...createRoutes(POLAR_BASE, { ...ports, sandbox: false, validations: new Map() }),
      ...createRoutes(POLAR_SANDBOX_BASE, { ...ports, sandbox: true, validations: new Map() }),
    ],
    unknownAddress: (_path, { status, title }) => jsonReply(status, { detail: title }),
  }
}

function createRoutes(base: string, place: PolarPlace): readonly StoreRoute[] {
  const limit = createPolarLimit(place.play, place.now)
  const verbs = (Object.keys(VERBS) as LicenseVerb[]).map(
    (name): StoreRoute => ({
      api: 'polar',
      name,
      method: 'POST',
      path: `${base}/v1/customer-portal/license-keys/${name}`,
      verdictField: null,
      handle: (call) => limit.refusal() ?? refusalOf(name, call) ?? VERBS[name](call.fields, place),
    }),
  )
  return [...verbs, ...createPolarManagement(base, place)]
}

/** What is wrong with the request itself comes first. */
function refusalOf(name: LicenseVerb, { headers, fields }: RouteCall): StoreReply | undefined {
  if (headers.authorization !== undefined) {
    const error_description = 'The access token provided is expired, revoked, malformed, or invalid.'
    return jsonReply(401, { error: 'invalid_token', error_description })
  }
  const faults = faultsOf(name, fields)
  return faults.length === 0 ? undefined : errorReply(422, 'RequestValidationError', faults)
}

const NO_LONGER_ACTIVE = 'License key is no longer active.'
const HAS_EXPIRED = 'License key has expired.'

function activate(fields: Fields, place: PolarPlace): StoreReply {
  const { ledger, now } = place
  const license = findLicense(fields, place)
  if (!license) return notFound()
  if (isSwitchedOff(license)) {
    return errorReply(403, 'NotPermitted', `${NO_LONGER_ACTIVE} This license key can not be activated.`)
  }
  if (isExpiredAt(license, now())) return errorReply(403, 'NotPermitted', HAS_EXPIRED)
  if (license.activationLimit === null) {
    const detail =
      'This license key does not support activations. Use the /validate endpoint instead to check license validity.'
    return errorReply(403, 'NotPermitted', detail)
  }
  if (!hasFreeSeat(license)) {
    return errorReply(403, 'NotPermitted', 'License key activation limit already reached')
  }
  const seat = ledger.addInstance(license.key, { name: String(fields['label']) })
  const license_key = describeLicense(license, countsOf(license, place))
  return jsonReply(200, { ...describeActivation(license, seat), license_key })
}

function validate(fields: Fields, place: PolarPlace): StoreReply {
  const license = findLicense(fields, place)
  if (!license) return notFound()
  if (isSwitchedOff(license)) return notFound(NO_LONGER_ACTIVE)
  if (isExpiredAt(license, place.now())) return notFound(HAS_EXPIRED)
  const seatId = fields['activation_id']
  const seat = license.instances.find(({ id }) => id === seatId)
  if (seatId !== undefined && !seat) return notFound()
  const body = describeLicense(license, countOne(license, place))
  return jsonReply(200, { ...body, activation: seat ? describeActivation(license, seat) : null })
}

/** A seat is given back whatever the key is worth. */
function deactivate(fields: Fields, place: PolarPlace): StoreReply {
  const license = findLicense(fields, place)
  const isReleased = license && place.ledger.releaseInstance(license.key, String(fields['activation_id']))
  if (!isReleased) return notFound()
  return { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' }
}

/** Another organization's key is not there. Case counts. */
function findLicense(fields: Fields, { ledger, sandbox }: PolarPlace): StoredLicense | undefined {
  const license = ledger.find(String(fields['key']))
  if (license?.testMode !== sandbox) return undefined
  return polarOrganizationId(license.storeId, sandbox) === fields['organization_id'] ? license : undefined
}

function isSwitchedOff({ revoked, disabled }: StoredLicense): boolean {
  return revoked || disabled
}
