import type { RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import { devices, recover, release } from './directory-verbs.js'
import { activate, deactivate, inspect, validate } from './store-verbs.js'
import type { DirectoryPorts, RunVerb, VerbAnswer, VerbPorts } from './verb-ports.js'

const OWN: { readonly [Verb in StoreVerb]: RunVerb<Verb> } = { inspect, activate, validate, deactivate }
const WITH_DIRECTORY: { readonly [Verb in DirectoryVerb]: RunVerb<Verb, DirectoryPorts> } = {
  devices,
  release,
  recover,
}

type StoreVerb = 'inspect' | 'activate' | 'validate' | 'deactivate'
type DirectoryVerb = Exclude<RelayVerb, StoreVerb>

export function needsDirectory(verb: RelayVerb): verb is DirectoryVerb {
  return Object.hasOwn(WITH_DIRECTORY, verb)
}

/** The verb must be on offer: those of the directory need one. */
export async function runVerb<Verb extends RelayVerb>(
  verb: Verb,
  request: RelayRequests[Verb],
  ports: VerbPorts,
): Promise<VerbAnswer<Verb>> {
  if (!needsDirectory(verb)) {
    const run = OWN[verb as StoreVerb] as unknown as RunVerb<Verb>
    return run(request, ports)
  }
  const { directory } = ports
  if (directory === undefined) throw new Error('a verb that needs a directory was run without one')
  const run = WITH_DIRECTORY[verb as DirectoryVerb] as unknown as RunVerb<Verb, DirectoryPorts>
  return run(request, { ...ports, directory })
}
