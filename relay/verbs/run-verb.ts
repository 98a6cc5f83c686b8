import type { RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import { mayUseSeat, onlyForItsComputer } from './device-tag.js'
import { devices, recover, release } from './directory-verbs.js'
import type { DirectoryPorts, RunVerb, VerbAnswer, VerbPorts } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** The verbs that are the store's own: asked, and answered as they are, but for seats of another computer. */
const inspect: RunVerb<'inspect'> = ({ key }, { provider, fetch, upstreamTimeoutMs }) =>
  withDeadline(upstreamTimeoutMs, (signal) => provider.inspect({ key }, { fetch, signal }))

const validate: RunVerb<'validate'> = ({ key, instanceId, deviceId }, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const answer = await ports.provider.validate({ key, instanceId }, { fetch: ports.fetch, signal })
    return onlyForItsComputer(answer, deviceId, ports)
  })

/** A seat that its own computer could not validate later is not taken. */
const activate: RunVerb<'activate'> = async ({ key, seatName, deviceId }, ports) => {
  if (!mayUseSeat(seatName, deviceId, ports)) return { kind: 'refused', reason: 'invalid-input' }
  return ports.provider.activate({ key, seatName }, { fetch: ports.fetch })
}

const deactivate: RunVerb<'deactivate'> = ({ key, instanceId, idempotencyKey }, { provider, fetch }) =>
  provider.deactivate({ key, instanceId, idempotencyKey }, { fetch })

const RUNNERS: { readonly [Verb in RelayVerb]: RunVerb<Verb> } = {
  inspect,
  activate,
  validate,
  deactivate,
  devices: withDirectory(devices),
  release: withDirectory(release),
  recover: withDirectory(recover),
}

const OF_DIRECTORY: readonly RelayVerb[] = ['devices', 'release', 'recover']

export function needsDirectory(verb: RelayVerb): boolean {
  return OF_DIRECTORY.includes(verb)
}

/** The verb must be on offer: those of the directory need one. */
export async function runVerb<Verb extends RelayVerb>(
  verb: Verb,
  request: RelayRequests[Verb],
  ports: VerbPorts,
): Promise<VerbAnswer<Verb>> {
  return RUNNERS[verb](request, ports)
}

function withDirectory<Verb extends RelayVerb>(run: RunVerb<Verb, DirectoryPorts>): RunVerb<Verb> {
  return (request, { directories, ...ports }) => {
    if (directories === undefined) throw new Error('a verb that needs a directory was run without one')
    return run(request, { ...ports, directories })
  }
}
