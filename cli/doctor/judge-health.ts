import { RELAY_KEY_ID, RELAY_VERBS, type RelayHealth } from '../../contract/relay-api.js'
import type { HttpAnswered } from '../../providers/http/exchange.js'
import { webLeaseCrypto } from '../../providers/lease/lease-crypto.js'
import { leaseKeyId } from '../../providers/lease/verify-lease.js'
import { type Finding, finding } from './finding.js'

interface HealthExpectation {
  readonly publicKeys: readonly string[]
  /** The version of the package in the app. */
  readonly packageVersion: string
  readonly where?: string
}

interface JudgedHealth {
  readonly isRelay: boolean
  readonly findings: readonly Finding[]
}

/** A relay of before tells no version. */
type ToldHealth = Omit<RelayHealth, 'version'> & { readonly version: string | undefined }

/** Compares a relay's own facts with the app. */
export async function judgeHealth(
  { status, json }: HttpAnswered,
  expected: HealthExpectation,
): Promise<JudgedHealth> {
  const health = parseHealth(json)
  if (health === undefined) {
    const what = `the server at this address is not a relay (GET /health, status ${status})`
    const advice = 'compare the url with the address of the relay, with its base path and without /v1'
    return { isRelay: false, findings: [finding('problem', 'relay', what, { advice, ...placeOf(expected) })] }
  }
  return {
    isRelay: true,
    findings: [
      judgeStatus(health),
      await judgeKeys(health, expected),
      ...judgeVerbs(health),
      judgeVersion(health, expected),
    ],
  }
}

function judgeStatus({ status }: ToldHealth): Finding {
  if (status === 'ok') return finding('ok', 'relay', 'it answers and is healthy')
  return finding('warning', 'relay', 'it is shutting down')
}

async function judgeKeys({ keyIds }: ToldHealth, expected: HealthExpectation): Promise<Finding> {
  const { publicKeys } = expected
  if (publicKeys.length === 0) {
    const advice = { advice: 'give --relay-public-key', ...placeOf(expected) }
    return finding('unknown', 'relay key', 'no public key of it was found as plain text', advice)
  }
  const accepted = await Promise.all(publicKeys.map((publicKey) => leaseKeyId(publicKey, webLeaseCrypto)))
  const common = accepted.filter((keyId) => keyIds.includes(keyId))
  if (common.length === 0) {
    const what = 'it signs with a key the app does not accept, so nobody can activate'
    const advice = 'publicKey is what "license-gate keygen" printed for the signing key that the relay has'
    return finding('problem', 'relay key', what, { advice, ...placeOf(expected) })
  }
  if (accepted[0] === common[0]) return finding('ok', 'relay key', 'it signs with the key of the app')
  return finding('ok', 'relay key', 'it signs with one of the additional keys that the app accepts')
}

function judgeVerbs({ verbs }: ToldHealth): readonly Finding[] {
  const missing = RELAY_VERBS.filter((verb) => !verbs.includes(verb))
  if (missing.length === 0) return []
  const what = `it does not offer ${missing.join(', ')}: seats cannot be listed, or recovered after a crash`
  return [finding('warning', 'relay verbs', what, { advice: "give the relay the store's API key" })]
}

function judgeVersion({ version }: ToldHealth, { packageVersion }: HealthExpectation): Finding {
  if (version === packageVersion) return finding('ok', 'relay version', `version ${version}, as in the app`)
  const what = `the relay is of version ${version ?? 'unknown'}, the app of ${packageVersion}`
  return finding('warning', 'relay version', what, {
    advice: 'update the relay first, then the app',
  })
}

function placeOf({ where }: HealthExpectation): Pick<Finding, 'where'> {
  return where === undefined ? {} : { where }
}

function parseHealth(json: unknown): ToldHealth | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { status, verbs, keyIds, version } = json as Readonly<Record<string, unknown>>
  if ((status !== 'ok' && status !== 'closing') || !Array.isArray(verbs) || !Array.isArray(keyIds)) {
    return undefined
  }
  return {
    status,
    verbs: RELAY_VERBS.filter((verb) => verbs.includes(verb)),
    keyIds: keyIds.filter((keyId): keyId is string => typeof keyId === 'string' && RELAY_KEY_ID.test(keyId)),
    // as printable as a version is
    version: typeof version === 'string' && /^[\w.+-]{1,40}$/.test(version) ? version : undefined,
  }
}
