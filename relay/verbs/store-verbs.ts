import type { RunVerb } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** The verbs that are the store's own: asked, and answered as they are. */
export const inspect: RunVerb<'inspect'> = ({ key }, { provider, fetch, upstreamTimeoutMs }) =>
  withDeadline(upstreamTimeoutMs, (signal) => provider.inspect({ key }, { fetch, signal }))

export const validate: RunVerb<'validate'> = ({ key, instanceId }, { provider, fetch, upstreamTimeoutMs }) =>
  withDeadline(upstreamTimeoutMs, (signal) => provider.validate({ key, instanceId }, { fetch, signal }))

export const activate: RunVerb<'activate'> = ({ key, seatName }, { provider, fetch }) =>
  provider.activate({ key, seatName }, { fetch })

export const deactivate: RunVerb<'deactivate'> = ({ key, instanceId, idempotencyKey }, { provider, fetch }) =>
  provider.deactivate({ key, instanceId, idempotencyKey }, { fetch })
