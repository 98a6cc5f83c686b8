import type { RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { mayUseSeat, onlyForItsComputer } from './device-tag.js'
import { devices, recover, release } from './directory-verbs.js'
import { callFor, fingerprintDevices, fingerprintRecover, fingerprintRelease } from './fingerprint-verbs.js'
import { withSeatName } from './seats-of-key.js'
import type { DirectoryPorts, RunVerb, VerbAnswer, VerbPorts } from './verb-ports.js'
import { withDeadline } from './with-deadline.js'

/** The verbs that are the store's own: asked, and answered as they are, but for seats of another computer. */
const inspect: RunVerb<'inspect'> = (request, ports) =>
  withDeadline(ports.upstreamTimeoutMs, (signal) =>
    ports.provider.inspect({ key: request.key }, { ...callFor(request, ports), signal }),
  )

const validate: RunVerb<'validate'> = (request, ports) =>
  withDeadline(ports.upstreamTimeoutMs, async (signal) => {
    const { key, instanceId, deviceId } = request
    const call = { ...callFor(request, ports), signal }
    const judged = await ports.provider.validate({ key, instanceId }, call)
    const answer = await withSeatName(judged, ports, signal)
    const by = answer.kind === 'granted' ? answer.value.license.provider : undefined
    const asked = membersOf(ports.provider).find(({ id }) => id === by) ?? ports.provider
    return knowsComputers(asked) ? answer : onlyForItsComputer(answer, deviceId, ports)
  })

/** A seat that its own computer could not validate later is not taken. */
const activate: RunVerb<'activate'> = async (request, ports) => {
  const { key, seatName, deviceId } = request
  const isTheirs = knowsComputers(ports.provider) || mayUseSeat(seatName, deviceId, ports)
  if (!isTheirs) return { kind: 'refused', reason: 'invalid-input' }
  return ports.provider.activate({ key, seatName }, callFor(request, ports))
}

const deactivate: RunVerb<'deactivate'> = (request, ports) => {
  const { key, instanceId, idempotencyKey } = request
  return ports.provider.deactivate({ key, instanceId, idempotencyKey }, callFor(request, ports))
}

const RUNNERS: { readonly [Verb in RelayVerb]: RunVerb<Verb> } = {
  inspect,
  activate,
  validate,
  deactivate,
  devices: withDirectory(devices, fingerprintDevices),
  release: withDirectory(release, fingerprintRelease),
  recover: withDirectory(recover, fingerprintRecover),
}

const OF_SEATS: readonly RelayVerb[] = ['devices', 'release', 'recover']

/** Returns whether a relay can list and find seats: a store that knows seats by their computers can do so itself. */
export function isOffered(
  verb: RelayVerb,
  { provider, directories }: Pick<VerbPorts, 'provider' | 'directories'>,
): boolean {
  return !OF_SEATS.includes(verb) || directories !== undefined || membersOf(provider).some(knowsComputers)
}

/** The seats are the computers themselves, so the name of a seat does not matter. */
function knowsComputers({ capabilities }: LicenseProvider): boolean {
  return capabilities.seats === 'fingerprint'
}

function membersOf(provider: LicenseProvider): readonly LicenseProvider[] {
  return provider.members ?? [provider]
}

/** The verb must be on offer. */
export async function runVerb<Verb extends RelayVerb>(
  verb: Verb,
  request: RelayRequests[Verb],
  ports: VerbPorts,
): Promise<VerbAnswer<Verb>> {
  return RUNNERS[verb](request, ports)
}

/** Of several stores, those that cannot list seats say so, and the directory is asked about them. */
function withDirectory<Verb extends RelayVerb>(
  run: RunVerb<Verb, DirectoryPorts>,
  runByFingerprint: RunVerb<Verb>,
): RunVerb<Verb> {
  return async (request, ports) => {
    const { provider, directories } = ports
    if (membersOf(provider).some(knowsComputers)) {
      const answer = await runByFingerprint(request, ports)
      const isTold = answer.kind !== 'refused' || answer.reason !== 'unspecified'
      if (isTold || directories === undefined) return answer
    }
    if (directories === undefined) throw new Error('a verb that needs a directory ran without one')
    return run(request, { ...ports, directories })
  }
}
