import { MINUTE_MS } from '../../contract/duration.js'
import { UUID_KEYS } from '../../contract/key-form.js'
import type { LicenseProvider } from '../license-provider.js'

/** The longest call of a provider that does not name one. */
const DEFAULT_CALL_MS = 3 * MINUTE_MS

/**
 * Combines several providers into one, the first being the one that sells new keys. A key goes to those whose `accepts` says
 * `yes`, or else to all that say `maybe`, and is inspected at one after the other, never activated to find out. From then on only
 * the provider that granted it is asked.
 */
export function combineProviders(given: LicenseProvider | readonly LicenseProvider[]): LicenseProvider {
  const members = isList(given) ? given : [given]
  const [first] = members
  if (first === undefined) throw new TypeError('provider: expected at least one provider, got an empty list')
  return members.length === 1 ? first : { ...describe(first, members), ...createVerbs(members) }
}

/** TypeScript does not accept `Array.isArray` as a guard for readonly lists. */
function isList(given: LicenseProvider | readonly LicenseProvider[]): given is readonly LicenseProvider[] {
  return Array.isArray(given)
}

function describe(first: LicenseProvider, members: readonly LicenseProvider[]) {
  const all = members.map(({ capabilities }) => capabilities)
  return {
    id: members.map(({ id }) => id).join('+'),
    members,
    ...(first.endpoint === undefined ? {} : { endpoint: first.endpoint }),
    // One after the other.
    longestCallMs: members.reduce((sum, { longestCallMs = DEFAULT_CALL_MS }) => sum + longestCallMs, 0),
    holdsSecret: members.some(({ holdsSecret }) => holdsSecret === true),
    keyForms: members.flatMap(({ keyForms }) => keyForms ?? [UUID_KEYS]),
    capabilities: {
      idempotentDeactivate: all.every(({ idempotentDeactivate }) => idempotentDeactivate),
      idempotentActivate: all.every(({ idempotentActivate }) => idempotentActivate === true),
      leases: all.some(({ leases }) => leases),
      devices: all.some(({ devices }) => devices),
    },
  }
}

type Verbs = Pick<
  LicenseProvider,
  'inspect' | 'activate' | 'validate' | 'deactivate' | 'devices' | 'release' | 'recover'
>

function createVerbs(members: readonly LicenseProvider[]): Verbs {
  let asking: Promise<Required<Verbs>> | null = null
  const load = () => (asking ??= import('./ask-several.js').then(({ askSeveral }) => askSeveral(members)))
  return {
    inspect: async (request, call) => (await load()).inspect(request, call),
    activate: async (request, call) => (await load()).activate(request, call),
    validate: async (request, call) => (await load()).validate(request, call),
    deactivate: async (request, call) => (await load()).deactivate(request, call),
    ...(members.some(({ devices }) => devices)
      ? { devices: async (request, call) => (await load()).devices(request, call) }
      : {}),
    ...(members.some(({ release }) => release)
      ? { release: async (request, call) => (await load()).release(request, call) }
      : {}),
    ...(members.some(({ recover }) => recover)
      ? { recover: async (request, call) => (await load()).recover(request, call) }
      : {}),
  }
}
