import type { KeyForm } from '../../../contract/key-form.js'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { readLicenseKey } from '../../../contract/license-key.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import type { EngineReply } from '../license-engine.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { ActivationWait, Attempt } from './activation-wait.js'
import type { Activator } from './activator.js'
import { errorOfAnswer, isReleased } from './answer-errors.js'
import { isSameKey } from './seat-identity.js'
import type { StoreCalls } from './store-calls.js'

interface ActivateCommandPorts {
  readonly record: RecordKeeper
  readonly store: Pick<StoreCalls, 'keyForms'>
  readonly activator: Activator
  readonly wait: ActivationWait
  readonly perform: (verb: 'activate', task: () => Promise<Outcome>) => Promise<EngineReply>
}

/** Another key than the one under way must not get that one's outcome. */
export function createActivateCommand({
  record,
  store,
  activator,
  wait,
  perform,
}: ActivateCommandPorts): (text: string | undefined) => Promise<EngineReply> {
  let underWay: { readonly key: string; readonly reply: Promise<EngineReply> } | null = null
  return async (text) => {
    const key = keyToActivate(text, record, store.keyForms)
    if (!key.ok) return key
    const joined = underWay
    if (joined !== null && isSameKey(joined.key, key.value)) return wait.run(() => joined.reply)
    if (joined !== null) return fail({ code: 'busy', message: 'another key is being activated' })
    return wait.run((attempt) => {
      const reply = perform('activate', () => activator.activate(key.value, attempt))
      // Until it is over, not until somebody stops waiting for it.
      underWay = { key: key.value, reply }
      return reply.finally(() => {
        underWay = null
      })
    })
  }
}

/** The key in what the user gave, or the one remembered here. What cannot be a key is refused without a request. */
export function keyToActivate(
  text: string | undefined,
  record: RecordKeeper,
  forms: readonly KeyForm[],
): Result<string, LicenseErrorInfo> {
  if (text === undefined) {
    const remembered = record.content.credentials ?? record.elsewhere
    return remembered === null
      ? fail({ code: 'key-missing', message: 'no key given, and none saved on this computer' })
      : ok(remembered.key)
  }
  const reading = readLicenseKey(text, forms)
  switch (reading.kind) {
    case 'key':
      return ok(reading.key)
    case 'empty':
      return fail({ code: 'key-missing', message: 'no key was entered' })
    case 'too-long':
      return fail({ code: 'key-too-long', message: 'the text is too long to be a license key' })
    case 'unreadable':
      return fail({ code: 'key-unreadable', message: 'the input is not text' })
    case 'several': {
      const keysFound = reading.keys.length
      return fail({ code: 'several-keys', message: 'the text contains several keys', facts: { keysFound } })
    }
    default:
      return reading satisfies never
  }
}

/**
 * Moves the license of another computer's record to this one. The new seat comes first and the old one is released once it works;
 * only if the key has no seat left is the old one released before, which is safe to repeat: a crash between the two leaves the
 * key remembered and its seat free. Moving back is the same: this computer's own seat is gone by then.
 */
export async function moveHere(
  record: RecordKeeper,
  store: StoreCalls,
  activator: Activator,
  attempt: Attempt,
): Promise<Outcome> {
  const old = record.findElsewhere()
  if (old === null)
    return fail({ code: 'not-activated', message: 'no license from another computer is stored here' })
  const first = await activator.activate(old.key, attempt, { replaced: old })
  if (first.ok || first.error.code !== 'no-seats-left') return first
  if (old.instanceId === null || !store.serves(old)) return first
  const answer = await store.deactivate({
    key: old.key,
    instanceId: old.instanceId,
    idempotencyKey: `move-${old.instanceId}`,
  })
  if (isReleased(answer)) return activator.activate(old.key, attempt, { isFreed: true })
  return answer.kind === 'unreachable' ? fail(errorOfAnswer(answer)) : first
}
