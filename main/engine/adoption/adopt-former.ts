import { SECOND_MS } from '../../../contract/duration.js'
import type { KeyForm } from '../../../contract/key-form.js'
import { keyTailOf, MAX_KEY_LENGTH } from '../../../contract/key-text.js'
import { readLicenseKey } from '../../../contract/license-key.js'
import type { Activation } from '../../core/activation-state.js'
import type { AdoptOption } from '../../options.js'
import type { Clock } from '../../ports/clock.js'
import { type Log, nameOfError } from '../../ports/log.js'
import { settledWithin } from '../../ports/settled-within.js'
import type { UnprovenAdoption, VaultReading } from '../../vault/vault-content.js'

interface AdoptionPorts {
  readonly adopt: AdoptOption
  readonly keyForms: readonly KeyForm[]
  /** Shown for the seat where the former gate does not name it. */
  readonly deviceName: string
  /** The trusted present. */
  readonly at: number
  readonly clock: Clock
  readonly log: Log
}

/** What reads local data is done long before. */
export const READ_LIMIT_MS = 5 * SECOND_MS

/**
 * The reading with the license of the former gate in it, which opens the app for a grace period from now on;
 * `prove-adoption.ts` asks the store about it. The same reading where it could not be read: the next launch tries again.
 */
export async function adoptFormer(reading: VaultReading, ports: AdoptionPorts): Promise<VaultReading> {
  const former = await readFormer(ports)
  if (former === 'unread') return reading
  if (former === null) return { ...reading, content: { ...reading.content, adoption: { stage: 'nothing' } } }
  ports.log.write('info', 'adopted the license of the former gate; the store has not confirmed it yet')
  const entitlement = unprovenEntitlement(former, ports)
  return { ...reading, content: { ...reading.content, adoption: former, entitlement } }
}

/** As a license whose store has not been reached since this instant. */
function unprovenEntitlement(
  { key, seatName }: UnprovenAdoption,
  { deviceName, at }: AdoptionPorts,
): Activation {
  return {
    license: {
      keyTail: keyTailOf(key),
      expiresAt: 'unknown',
      seatsUsed: 'unknown',
      seatsLimit: 'unknown',
      seatName: seatName ?? deviceName,
      testMode: false,
    },
    confirmedAt: at,
    nextCheckAt: at,
    trouble: { since: at },
    doubt: null,
    verdict: null,
  }
}

/** A host's function may do anything. Whatever it does, the launch goes on. */
async function readFormer({
  adopt,
  keyForms,
  clock,
  log,
}: AdoptionPorts): Promise<UnprovenAdoption | null | 'unread'> {
  const complain = (what: string, facts?: Parameters<Log['write']>[2]): 'unread' => {
    log.write('warn', `option "adopt": read() ${what}`, facts)
    return 'unread'
  }
  try {
    const settled = await settledWithin(clock, READ_LIMIT_MS, (async (): Promise<unknown> => adopt.read())())
    if (settled === null) return complain(`did not answer within ${READ_LIMIT_MS / SECOND_MS} seconds`)
    if (settled.value === null) return null
    const former = parseFormer(settled.value, keyForms)
    return typeof former === 'string' ? complain(former) : former
  } catch (error) {
    return complain('threw an error', { error: nameOfError(error), cause: codeOf(error) })
  }
}

/** Of a system's error, such as `EACCES`. Its message may hold a path, or a part of a file. */
function codeOf(error: unknown): string | undefined {
  const { code } = Object(error) as { readonly code?: unknown }
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : undefined
}

/** `null`: it holds no key any more. A text: what is wrong with it. */
function parseFormer(given: unknown, keyForms: readonly KeyForm[]): UnprovenAdoption | null | string {
  const { key, instanceId, seatName, provider: providerId } = Object(given) as Record<string, unknown>
  if (typeof key !== 'string')
    return `must answer { key, instanceId? } or null, got ${kindOf(given)} with a key of type ${typeof key}`
  const reading = readLicenseKey(key, keyForms)
  if (reading.kind === 'empty') return null
  if (reading.kind !== 'key' || CONVERTED.test(key.trim())) return 'answered a key that is no license key'
  return {
    stage: 'unproven',
    key: reading.key,
    ...textIn('instanceId', instanceId),
    ...textIn('seatName', seatName),
    ...textIn('providerId', providerId),
  }
}

/** What JavaScript makes of something that is no text. */
const CONVERTED = /^(?:undefined|null|true|false|NaN|\[object \w+\])$/

/** Some stores' ids are numbers. What cannot be one is left out: then a seat is taken for the key. */
function textIn(field: string, given: unknown): Readonly<Record<string, string>> {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
  return text === '' || text.length > MAX_KEY_LENGTH || CONVERTED.test(text) ? {} : { [field]: text }
}

function kindOf(given: unknown): string {
  return given === undefined ? 'undefined' : `a ${Array.isArray(given) ? 'list' : typeof given}`
}
