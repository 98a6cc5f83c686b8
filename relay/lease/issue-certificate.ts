import { DAY_MS, SECOND_MS } from '../../contract/duration.js'
import type { CertificateClaims } from '../../contract/lease.js'
import { parseCertificateClaims } from '../../contract/lease-parse.js'
import type { RelayLicense, RelaySeat } from '../../contract/relay-api.js'
import { APP_TAG_LENGTH, readRequestCode, requestAppText } from '../../contract/request-code.js'
import { hashKey, sha256Hex } from './key-hash.js'
import { DEFAULT_ISSUER } from './lease-claims.js'
import { signCertificate } from './lease-signer.js'
import { CODE_FAULTS } from './request-code-fault.js'
import { readSigningKey } from './signing-key.js'

/** Says for which computer, license and time an offline certificate is issued. */
export interface CertificateOptions {
  /** As for the relay: a JWK, or PKCS #8 PEM. */
  readonly signingKey: string
  /** The app's id, as its gate has it. A request code of another app is refused. */
  readonly appId: string
  /** The code in the dialog of the computer without a network. The certificate works on that computer and on no other. */
  readonly requestCode: string
  /** For how many days it unlocks, 1 to 3 660. */
  readonly days: number
  /** The license as the dialog shows it. */
  readonly license: RelayLicense
  /** Absent for a computer that has no key. */
  readonly key?: string
  /** The computer's seat in the store's list. Absent where it has none. */
  readonly seat?: Pick<RelaySeat, 'instanceId' | 'name'>
  /**
   * The app's plan, by its name in the option `plans`, where the license has no ids that lead to one.
   * @defaultValue none: the ids of the license count
   */
  readonly plan?: string
  /** @defaultValue 'license-gate' */
  readonly issuer?: string
  /** Epoch milliseconds. @defaultValue the computer's clock */
  readonly now?: () => number
}

const MAX_DAYS = 3_660

/**
 * Signs an offline certificate: it unlocks one computer without a network, for a number of days. Anybody who has the
 * signing key can make one, so the key belongs to the relay and to support.
 *
 * Rejects with a `TypeError` that names a bad option.
 */
export async function issueCertificate(options: CertificateOptions): Promise<string> {
  const { signingKey, appId, requestCode, days, license, key, seat, plan } = options
  const { issuer = DEFAULT_ISSUER, now = () => Date.now() } = options
  if (!(Number.isInteger(days) && days >= 1 && days <= MAX_DAYS))
    throw new TypeError(`days: expected a whole number from 1 to ${MAX_DAYS}, got ${String(days)}`)
  const at = now()
  const claims: CertificateClaims = {
    iss: issuer,
    aud: appId,
    did: await deviceOf(requestCode, appId),
    ...(key === undefined ? {} : { sub: await hashKey(appId, key) }),
    ...(seat === undefined ? {} : { iid: seat.instanceId, seat: seat.name }),
    lic: license,
    ...(plan === undefined ? {} : { plan }),
    iat: Math.floor(at / SECOND_MS),
    exp: Math.floor((at + days * DAY_MS) / SECOND_MS),
    jti: crypto.randomUUID(),
  }
  const checked = parseCertificateClaims(claims)
  if (checked === undefined) throw new TypeError('certificate: appId and license are required')
  return signCertificate(checked, await readSigningKey(signingKey))
}

async function deviceOf(requestCode: string, appId: string): Promise<string> {
  const request = readRequestCode(requestCode)
  if (!request.ok) throw new TypeError(`requestCode: ${CODE_FAULTS[request.error]}`)
  const appTag = (await sha256Hex(requestAppText(appId))).slice(0, APP_TAG_LENGTH)
  if (request.value.appTag !== appTag)
    throw new TypeError(`requestCode: made by a different app, not "${appId}"`)
  return request.value.device
}
