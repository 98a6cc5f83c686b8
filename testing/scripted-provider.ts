import type { LicenseProvider, ProviderAnswer } from '../providers/license-provider.js'

type ProviderVerb = 'inspect' | 'activate' | 'validate' | 'deactivate' | 'devices' | 'release' | 'recover'

/** What a call comes to: an answer in place of the real one, or a function that may ask for the real one. */
export type Script =
  | ProviderAnswer<never>
  | ((real: () => Promise<ProviderAnswer<never>>) => ProviderAnswer<never> | Promise<ProviderAnswer<never>>)

interface ScriptedCall {
  readonly verb: ProviderVerb
  readonly key: string
  readonly instanceId?: string
  readonly seatName?: string
  readonly idempotencyKey?: string
}

/** A provider over another one whose answers a test can replace, delay and count. */
export interface ScriptedProvider extends LicenseProvider {
  readonly calls: readonly ScriptedCall[]
  /** The verbs that were called since the last look. */
  takeVerbs(): ProviderVerb[]
  /** The next calls of this verb, one script each. */
  next(verb: ProviderVerb, ...scripts: Script[]): void
  /** All calls without a script of their own, of these verbs or of all; `null`: the real answers again. */
  always(script: Script | null, ...verbs: ProviderVerb[]): void
  /** Drops all scripts. */
  obey(): void
}

/** The effect happens and the answer is lost. */
export function answerLost(
  cause: 'timeout' | 'offline' | 'server-error' | 'not-the-api' = 'offline',
): Script {
  return async (real) => {
    await real()
    return { kind: 'unreachable', cause }
  }
}

const VERBS: readonly ProviderVerb[] = [
  'inspect',
  'activate',
  'validate',
  'deactivate',
  'devices',
  'release',
  'recover',
]

export function createScriptedProvider(real: LicenseProvider): ScriptedProvider {
  const calls: ScriptedCall[] = []
  const book = createScriptBook()
  let seen = 0

  const answer: Answer = (verb, request, ask) => {
    calls.push({ verb, ...request })
    const script = book.take(verb)
    if (script === undefined) return ask()
    // A script only hands on the real answer, so its type is that of the call.
    const play = typeof script === 'function' ? script(ask as () => Promise<ProviderAnswer<never>>) : script
    return Promise.resolve(play)
  }

  const { next, always, obey } = book
  return {
    id: real.id,
    capabilities: real.capabilities,
    ...(real.endpoint === undefined ? {} : { endpoint: real.endpoint }),
    inspect: (request, call) => answer('inspect', request, () => real.inspect(request, call)),
    activate: (request, call) => answer('activate', request, () => real.activate(request, call)),
    validate: (request, call) => answer('validate', request, () => real.validate(request, call)),
    deactivate: (request, call) => answer('deactivate', request, () => real.deactivate(request, call)),
    ...listedCalls(real, answer),
    calls,
    takeVerbs() {
      const verbs = calls.slice(seen).map(({ verb }) => verb)
      seen = calls.length
      return verbs
    },
    next,
    always,
    obey,
  }
}

type Answer = <Value>(
  verb: ProviderVerb,
  request: Omit<ScriptedCall, 'verb'>,
  ask: () => Promise<ProviderAnswer<Value>>,
) => Promise<ProviderAnswer<Value>>

/** What only a provider with leases has. */
function listedCalls(
  { leaseTrust, devices, release, recover }: LicenseProvider,
  answer: Answer,
): Partial<LicenseProvider> {
  return {
    ...(leaseTrust && { leaseTrust }),
    ...(devices && { devices: (request, call) => answer('devices', request, () => devices(request, call)) }),
    ...(release && { release: (request, call) => answer('release', request, () => release(request, call)) }),
    ...(recover && { recover: (request, call) => answer('recover', request, () => recover(request, call)) }),
  }
}

type ScriptBook = Pick<ScriptedProvider, 'next' | 'always' | 'obey'> & {
  take(verb: ProviderVerb): Script | undefined
}

function createScriptBook(): ScriptBook {
  const queued = new Map<ProviderVerb, Script[]>()
  const lasting = new Map<ProviderVerb, Script>()
  return {
    take: (verb) => queued.get(verb)?.shift() ?? lasting.get(verb),
    next(verb, ...scripts) {
      queued.set(verb, [...(queued.get(verb) ?? []), ...scripts])
    },
    always(script, ...verbs) {
      for (const verb of verbs.length === 0 ? VERBS : verbs) {
        if (script === null) lasting.delete(verb)
        else lasting.set(verb, script)
      }
    },
    obey() {
      queued.clear()
      lasting.clear()
    },
  }
}
