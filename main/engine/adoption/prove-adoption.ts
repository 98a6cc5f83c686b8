import {
  ERROR_TRAITS,
  isRefusal,
  type LicenseErrorInfo,
  type RefusalReason,
} from '../../../contract/license-error.js'
import type { LicenseSummary } from '../../../contract/license-state.js'
import { fail, ok } from '../../../contract/result.js'
import type { ProviderAnswer, SeatGrant } from '../../../providers/license-provider.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import type { Random } from '../../ports/random.js'
import type { Credentials, UnprovenAdoption } from '../../vault/vault-content.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'
import { UNWATCHED } from '../verbs/activation-wait.js'
import type { Activator } from '../verbs/activator.js'
import { errorOfAnswer, isReleased } from '../verbs/answer-errors.js'
import { isAnswerLost } from '../verbs/moving.js'
import { askInEachCase } from '../verbs/seat-identity.js'
import { activationStateAfter, recordSeat } from '../verbs/seat-record.js'
import type { StoreCalls } from '../verbs/store-calls.js'
import { endAdoption } from './end-adoption.js'

export interface AdoptionProofPorts {
  readonly store: StoreCalls
  readonly record: RecordKeeper
  readonly activator: Activator
  readonly time: StoreClock
  readonly random: Random
  readonly policy: LicensePolicy
}

/**
 * Asks the store about the license of the former gate. `null`: there is none that is not proven.
 *
 * A seat that the store still has, of our product, is ours as it is. Where there is none, one is taken for the key. Where the
 * store cannot tell by a seat what the key was sold as (Dodo Payments), or knows it by another name than ours (Keygen, a relay),
 * the new one comes first and the former one is given back after it, and before it only where the key has no seat left.
 */
export async function proveAdoption(ports: AdoptionProofPorts): Promise<Outcome | null> {
  const { adoption } = ports.record.content
  return adoption?.stage === 'unproven' ? settle(ports, await prove(ports, adoption)) : null
}

async function prove(ports: AdoptionProofPorts, adoption: UnprovenAdoption): Promise<Outcome> {
  const { store } = ports
  const { instanceId } = adoption
  if (instanceId === undefined) return takeSeat(ports, adoption)
  const ask = (key: string) => store.validate({ key, instanceId })
  const { key, answer } = await askInEachCase(adoption.key, store.keyForms, ask)
  if (answer.kind === 'unreachable') return fail(errorOfAnswer(answer))
  if (answer.kind === 'refused')
    return FINAL.includes(answer.reason)
      ? fail(errorOfAnswer(answer))
      : takeSeat(ports, adoption, formerSeat(ports, adoption, instanceId, answer))
  const { license, seat } = answer.value
  if (store.capabilitiesOf(store.providerIdOf(license)).tells?.product === 'at-activation')
    return takeSeat(ports, adoption, formerSeat(ports, adoption, instanceId, answer))
  const grant = { ...answer.value, seat: { ...seat, instanceId } }
  await recordSeat(ports, { key, seatName: adoption.seatName ?? '', grant, endsJournal: false })
  return ok(null)
}

/** After any other no to a key with its seat, the key alone is asked about. */
const FINAL: readonly RefusalReason[] = ['key-disabled', 'key-expired', 'wrong-product', 'test-key']

type FormerSeat = Credentials & { readonly instanceId: string }

/** The former gate's seat, where it is one that the store may have and this computer cannot keep. */
function formerSeat(
  { store }: AdoptionProofPorts,
  { key, seatName = '', providerId }: UnprovenAdoption,
  instanceId: string,
  answer: ProviderAnswer<SeatGrant>,
): FormerSeat | undefined {
  const told = answer.kind === 'granted' ? store.providerIdOf(answer.value.license) : providerId
  const named = answer.kind === 'granted' ? answer.value.seat.name : ''
  const mayBeThere = answer.kind === 'granted' || store.recover !== undefined
  const seat = {
    providerId: told ?? store.providerIds[0] ?? '',
    key,
    instanceId,
    seatName: seatName || named,
  }
  return mayBeThere && store.serves(seat) ? seat : undefined
}

async function takeSeat(
  ports: AdoptionProofPorts,
  adoption: UnprovenAdoption,
  former?: FormerSeat,
): Promise<Outcome> {
  const { store, activator } = ports
  const { key } = adoption
  if (isAnswerLost(ports, key)) return ANSWER_LOST
  const uncounted = await withoutCounting(ports, adoption)
  if (uncounted !== null) return uncounted
  const first = await activator.activate(key, UNWATCHED, former === undefined ? {} : { replaced: former })
  if (first.ok || former === undefined || first.error.code !== 'no-seats-left') return first
  const { instanceId } = former
  const answer = await store.deactivate({ key, instanceId, idempotencyKey: `adopt-${instanceId}` })
  if (isReleased(answer)) return activator.activate(key, UNWATCHED, { isFreed: true })
  return answer.kind === 'unreachable' ? fail(errorOfAnswer(answer)) : first
}

const ANSWER_LOST = fail({ code: 'timeout', message: 'the answer to the activation was lost' } as const)

/** Where a store only counts uses, this computer was counted by the former gate. `null`: seats are taken there. */
async function withoutCounting(ports: AdoptionProofPorts, { key: typed, seatName = '' }: UnprovenAdoption) {
  const { store, random } = ports
  const counts = (providerId?: string): boolean =>
    ['counter', 'none'].includes(store.capabilitiesOf(providerId).seats ?? 'instances')
  if (!store.providerIds.some(counts)) return null
  const ask = (each: string) => store.inspect({ key: each })
  const { key, answer } = await askInEachCase(typed, store.keyForms, ask)
  if (answer.kind !== 'granted') return fail(errorOfAnswer(answer))
  const providerId = store.providerIdOf(answer.value)
  if (!counts(providerId)) return null
  const seat = { instanceId: `use-${random.hex(8)}`, name: seatName }
  const grant = { license: answer.value, seat }
  await recordSeat(ports, { key, seatName, grant, endsJournal: false })
  return ok(null)
}

/** What the store's answer means for the license that is open unproven: as for any other that is held here. */
async function settle(ports: AdoptionProofPorts, outcome: Outcome): Promise<Outcome> {
  if (outcome.ok) return outcome
  const { record, time } = ports
  const { code } = outcome.error
  const { at } = time.read()
  if (code === 'test-key') {
    const activationState = { kind: 'not-activated', reason: 'none', license: null } as const
    await record.change({ activationState, ...endAdoption(record.content, null, at) })
    return outcome
  }
  const isNo = isRefusal(code) && ['locks', 'doubts'].includes(ERROR_TRAITS[code].effect)
  const event = isNo
    ? ({ type: 'refused', at, reason: code, license: licenseAfter(ports, outcome.error) } as const)
    : ({ type: 'unreachable', at } as const)
  const change = activationStateAfter(ports, event)
  if (change.activationState !== record.activationState) await record.change(change)
  return outcome
}

function licenseAfter(
  { record }: AdoptionProofPorts,
  { facts = {} }: LicenseErrorInfo,
): LicenseSummary | null {
  const { activationState } = record
  if (activationState.kind !== 'activated') return null
  const { expiresAt, productName } = facts
  return {
    ...activationState.activation.license,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(productName === undefined ? {} : { productName }),
  }
}
