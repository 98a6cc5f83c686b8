import type {
  RelayGrants,
  RelayLicense,
  RelayRequests,
  RelaySeatGrant,
  RelayVerb,
  RelayVerdict,
} from '../contract/relay-api.js'
import type { LicenseFacts, SeatGrant } from '../providers/license-provider.js'
import { type LeaseRules, leaseClaimsOf } from './lease/lease-claims.js'
import { signLease } from './lease/lease-signer.js'
import { relayLicenseOf, relaySeatOf } from './lease/relay-license.js'
import type { SigningKey } from './lease/signing-key.js'
import type { VerbAnswer, VerbValues } from './verbs/verb-ports.js'

/** The asking computer, and the keys that sign the answer. */
interface Signing {
  readonly request: RelayRequests['inspect']
  readonly keyHash: string
  readonly signingKey: SigningKey
  readonly at: number
  readonly rules: LeaseRules
  /** The id of the provider that was asked. */
  readonly store: string
}

type Grant<Verb extends RelayVerb> = (
  value: VerbValues[Verb],
  signing: Signing,
) => RelayGrants[Verb] | Promise<RelayGrants[Verb]>

const GRANTS: { readonly [Verb in RelayVerb]: Grant<Verb> } = {
  inspect: (facts, { store }) => ({ license: licenseOf(facts, store) }),
  activate: grantSeat,
  validate: grantSeat,
  deactivate: () => ({}),
  devices: ({ license, devices }, { store }) => ({ license: licenseOf(license, store), devices }),
  release: () => ({}),
  recover: grantSeat,
}

/** Returns the store's verdict without the customer, signed if it grants a seat. */
export async function verdictOf<Verb extends RelayVerb>(
  verb: Verb,
  answer: VerbAnswer<Verb>,
  signing: Signing,
): Promise<RelayVerdict<Verb>> {
  switch (answer.kind) {
    case 'granted':
      return { verdict: 'granted', ...(await GRANTS[verb](answer.value as VerbValues[Verb], signing)) }
    case 'refused': {
      const { reason, facts } = answer
      const license = facts === undefined ? {} : { license: licenseOf(facts, signing.store) }
      return { verdict: 'refused', reason, ...license }
    }
    case 'unreachable': {
      const { cause, retryAfterMs } = answer
      return { verdict: 'unreachable', cause, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
    }
    default:
      return answer satisfies never
  }
}

async function grantSeat(grant: SeatGrant, signing: Signing): Promise<RelaySeatGrant> {
  const license = licenseOf(grant.license, signing.store)
  const seat = relaySeatOf(grant.seat)
  const { request, keyHash, signingKey, at, rules } = signing
  const { appId, deviceId, nonce } = request
  const claims = leaseClaimsOf({ appId, deviceId, nonce, keyHash, license, seat }, at, rules)
  return { license, seat, lease: await signLease(claims, signingKey) }
}

/** An app that later asks the store itself, or another relay, must know where its seat comes from. */
function licenseOf(facts: LicenseFacts, store: string): RelayLicense {
  return relayLicenseOf({ ...facts, store: facts.store ?? facts.provider ?? store })
}
