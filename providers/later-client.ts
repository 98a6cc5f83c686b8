import type { LicenseProvider } from './license-provider.js'

type ClientVerb = 'inspect' | 'activate' | 'validate' | 'deactivate'

/** The requests of a store: the verbs of its provider, given the settings first. */
type Client<Settings> = {
  readonly [Verb in ClientVerb]: (
    settings: Settings,
    ...asked: Parameters<LicenseProvider[Verb]>
  ) => ReturnType<LicenseProvider[Verb]>
}

/** Makes the verbs of a provider. The first call loads its client: a licensed launch makes no request. */
export function laterClient<Settings>(
  settings: Settings,
  load: () => Promise<Client<Settings>>,
): Pick<LicenseProvider, ClientVerb> {
  return {
    inspect: async (request, call) => (await load()).inspect(settings, request, call),
    activate: async (request, call) => (await load()).activate(settings, request, call),
    validate: async (request, call) => (await load()).validate(settings, request, call),
    deactivate: async (request, call) => (await load()).deactivate(settings, request, call),
  }
}
