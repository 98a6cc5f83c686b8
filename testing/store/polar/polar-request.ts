import type { LicenseVerb } from '../store-exchange.js'

/** What is wrong with a field. It repeats what was sent, a key too. */
interface RequestFault {
  readonly type: string
  readonly loc: readonly string[]
  readonly msg: string
  readonly input: unknown
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

const REQUIRED: Readonly<Record<LicenseVerb, readonly string[]>> = {
  activate: ['key', 'organization_id', 'label'],
  validate: ['key', 'organization_id'],
  deactivate: ['key', 'organization_id', 'activation_id'],
}
const IDS: readonly string[] = ['organization_id', 'activation_id', 'benefit_id', 'customer_id']

/** As the store's framework checks a request, before anything is looked up. */
export function faultsOf(
  verb: LicenseVerb,
  fields: Readonly<Record<string, unknown>>,
): readonly RequestFault[] {
  const missing = REQUIRED[verb].filter((name) => fields[name] === undefined)
  const wrong = Object.entries(fields).filter(([name, value]) => faultIn(name, value) !== undefined)
  return [
    ...missing.map((name) => fault('missing', name, 'Field required', fields)),
    ...wrong.map(([name, value]) => fault(faultIn(name, value) ?? '', name, 'Input should be valid', value)),
  ]
}

export function isUuid(text: string): boolean {
  return UUID.test(text)
}

function faultIn(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return name === 'meta' || name === 'conditions' ? undefined : 'string_type'
  return IDS.includes(name) && !isUuid(value) ? 'uuid_parsing' : undefined
}

function fault(type: string, name: string, msg: string, input: unknown): RequestFault {
  return { type, loc: ['body', name], msg, input }
}
