import { mayUseSeat, onlyForItsComputer } from './device-tag.js'
import type { RunVerb } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** The verbs that are the store's own: asked, and answered as they are, but for seats of another computer. */
export const inspect: RunVerb<'inspect'> = ({ key }, { provider, fetch, upstreamTimeoutMs }) =>
  withDeadline(upstreamTimeoutMs, (signal) => provider.inspect({ key }, { fetch, signal }))

export const validate: RunVerb<'validate'> = ({ key, instanceId, deviceId }, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const answer = await ports.provider.validate({ key, instanceId }, { fetch: ports.fetch, signal })
    return onlyForItsComputer(answer, deviceId, ports)
  })

/** A seat that its own computer could not validate later is not taken. */
export const activate: RunVerb<'activate'> = async ({ key, seatName, deviceId }, ports) => {
  if (!mayUseSeat(seatName, deviceId, ports)) return { kind: 'refused', reason: 'invalid-input' }
  return ports.provider.activate({ key, seatName }, { fetch: ports.fetch })
}

export const deactivate: RunVerb<'deactivate'> = ({ key, instanceId, idempotencyKey }, { provider, fetch }) =>
  provider.deactivate({ key, instanceId, idempotencyKey }, { fetch })
