import type { RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import { devices, recover, release } from './directory-verbs.js'
import { activate, deactivate, inspect, validate } from './store-verbs.js'
import type { DirectoryPorts, RunVerb, VerbAnswer, VerbPorts } from './verb-ports.js'

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
  return (request, { directory, ...ports }) => {
    if (directory === undefined) throw new Error('a verb that needs a directory was run without one')
    return run(request, { ...ports, directory })
  }
}
