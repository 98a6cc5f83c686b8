import { randomUUID } from 'node:crypto'
import type { StoredInstance, StoredLicense } from '../license-record.js'
import type { KeyTransition, OutgoingEvent } from '../webhooks/outgoing-event.js'
import { describeLicense, describeMachine } from './keygen-body.js'
import { type KeygenPlay, keygenId } from './keygen-options.js'
import { signedReply } from './keygen-signing.js'

/** Of the license, and of each machine that came or went. */
export function writeKeygenEvents(
  { before, after }: KeyTransition,
  play: KeygenPlay,
  at: number,
): readonly OutgoingEvent[] {
  const license = (event: string) => eventOf(event, describeLicense(after, play, at), after, { play, at })
  if (before === undefined) return [license('license.created')]
  const machine = (event: string) => (instance: StoredInstance) =>
    eventOf(event, describeMachine(after, instance), after, { play, at })
  const missingIn = (from: StoredLicense, other: StoredLicense) =>
    from.instances.filter(({ id }) => other.instances.every((instance) => instance.id !== id))
  const machines = [
    ...missingIn(after, before).map(machine('machine.created')),
    ...missingIn(before, after).map(machine('machine.deleted')),
  ]
  if (before.disabled !== after.disabled)
    return [...machines, license(after.disabled ? 'license.suspended' : 'license.reinstated')]
  return machines.length > 0 ? machines : [license('license.updated')]
}

/** The subject is written as a text within the event. Each attempt is signed as an answer would be, for the address it goes to. */
function eventOf(
  event: string,
  subject: object,
  { storeId }: StoredLicense,
  { play, at }: { readonly play: KeygenPlay; readonly at: number },
): OutgoingEvent {
  const time = new Date(at).toISOString()
  const accountId = keygenId('account', storeId)
  const attributes = {
    event,
    payload: JSON.stringify({ data: subject }),
    status: 'DELIVERING',
    created: time,
    updated: time,
  }
  const relationships = { account: { data: { type: 'accounts', id: accountId } } }
  const data = { id: randomUUID(), type: 'webhook-events', attributes, relationships }
  const body = JSON.stringify({ data })
  return {
    eventName: event,
    body,
    headers({ url, at: sentAt }) {
      const { host, pathname, search } = new URL(url)
      const request = { method: 'POST', target: `${pathname}${search}`, headers: { host } }
      const signed = signedReply({ status: 200, headers: {}, body }, request, { play, accountId, at: sentAt })
      return { ...signed.headers }
    },
  }
}
