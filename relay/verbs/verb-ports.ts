import type { RelayDevice, RelayRequests, RelayVerb } from '../../contract/relay-api.js'
import type { LicenseDirectory } from '../../providers/license-directory.js'
import type {
  LicenseFacts,
  LicenseProvider,
  ProviderAnswer,
  SeatGrant,
} from '../../providers/license-provider.js'
import type { UntaggedSeats } from '../options.js'

export interface VerbPorts {
  readonly provider: LicenseProvider
  readonly directories: readonly LicenseDirectory[] | undefined
  readonly fetch: typeof fetch
  readonly upstreamTimeoutMs: number
  readonly untaggedSeats: UntaggedSeats
}

/** The same with the directory that a verb cannot do without. */
export interface DirectoryPorts extends VerbPorts {
  readonly directories: readonly LicenseDirectory[]
}

/** The store's grant for each verb, before it is signed. */
export interface VerbValues {
  readonly inspect: LicenseFacts
  readonly activate: SeatGrant
  readonly validate: SeatGrant
  readonly deactivate: null
  readonly devices: { readonly license: LicenseFacts; readonly devices: readonly RelayDevice[] }
  readonly release: null
  readonly recover: SeatGrant
}

export type VerbAnswer<Verb extends RelayVerb> = ProviderAnswer<VerbValues[Verb]>

export type RunVerb<Verb extends RelayVerb, Ports extends VerbPorts = VerbPorts> = (
  request: RelayRequests[Verb],
  ports: Ports,
) => Promise<VerbAnswer<Verb>>
