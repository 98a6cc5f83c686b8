import type { StoredInstance, StoredLicense } from '../license-record.js'
import type { StoreReply } from '../store-exchange.js'
import { type KeygenCall, type KeygenRouteOptions, logIn, textOf } from './keygen-access.js'
import { describeMachine, errorReply, fingerprintOf, keygenReply } from './keygen-body.js'
import { keygenId } from './keygen-options.js'
import { allowsSeats, limitShown } from './validate-license.js'

/** Takes a seat: one for each computer. Both complaints may come in one answer. */
export function createMachine(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const license = logIn(call, options)
  if ('status' in license) return license
  const { data } = call.fields as { readonly data?: MachineRequest }
  const fingerprint = textOf(data?.attributes?.fingerprint)
  const pointer = '/data/attributes/fingerprint'
  if (fingerprint === '') return errorReply(400, { detail: 'is missing', pointer })
  if (data?.relationships?.license?.data?.id !== keygenId('license', license.id))
    return errorReply(422, { detail: 'must exist', code: 'LICENSE_NOT_FOUND' })
  const count = license.instances.length + 1
  const errors = [
    ...(isTaken(fingerprint, license, options)
      ? [{ detail: 'has already been taken', code: 'FINGERPRINT_TAKEN', pointer }]
      : []),
    ...(allowsSeats(license, options.play, count)
      ? []
      : [
          {
            detail: `machine count has exceeded maximum allowed for license (${limitShown(license)})`,
            code: 'MACHINE_LIMIT_EXCEEDED',
            pointer: '/data',
          },
        ]),
  ]
  if (errors.length > 0) return errorReply(422, ...errors)
  const name = textOf(data?.attributes?.name)
  const instance = options.ledger.addInstance(license.key, { name, fingerprint })
  return keygenReply(201, { data: describeMachine(license, instance) })
}

interface MachineRequest {
  readonly attributes?: { readonly fingerprint?: unknown; readonly name?: unknown }
  readonly relationships?: { readonly license?: { readonly data?: { readonly id?: unknown } } }
}

function isTaken(fingerprint: string, license: StoredLicense, { ledger, play }: KeygenRouteOptions): boolean {
  const isPerAccount = play.machineUniquenessStrategy === 'UNIQUE_PER_ACCOUNT'
  const licenses = isPerAccount ? ledger.list() : [license]
  return licenses.some(({ instances }) => instances.some((each) => fingerprintOf(each) === fingerprint))
}

/** By its id or its fingerprint; those of other licenses are not there. */
export function showMachine(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const found = findMachine(call, options)
  if ('status' in found) return found
  return keygenReply(200, { data: describeMachine(found.license, found.instance) })
}

export function removeMachine(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const found = findMachine(call, options)
  if ('status' in found) return found
  options.ledger.releaseInstance(found.license.key, found.instance.id)
  return { status: 204, headers: { 'access-control-allow-origin': '*' }, body: '' }
}

function findMachine(
  call: KeygenCall,
  options: KeygenRouteOptions,
): { readonly license: StoredLicense; readonly instance: StoredInstance } | StoreReply {
  const license = logIn(call, options)
  if ('status' in license) return license
  const wanted = call.parameters['id'] ?? ''
  const instance = license.instances.find((each) => [each.id, fingerprintOf(each)].includes(wanted))
  if (instance !== undefined) return { license, instance }
  return errorReply(404, { detail: `The requested machine '${wanted}' was not found`, code: 'NOT_FOUND' })
}

/** Newest first, in pages. */
export function listMachines(call: KeygenCall, options: KeygenRouteOptions): StoreReply {
  const license = logIn(call, options)
  if ('status' in license) return license
  const wanted = call.parameters['id']
  if (wanted !== keygenId('license', license.id))
    return errorReply(404, { detail: `The requested license '${wanted}' was not found`, code: 'NOT_FOUND' })
  const size = Number(call.query.get('page[size]') ?? call.query.get('limit') ?? 10)
  const number = Number(call.query.get('page[number]') ?? 1)
  const page = license.instances.toReversed().slice((number - 1) * size, number * size)
  return keygenReply(200, { data: page.map((instance) => describeMachine(license, instance)) })
}
