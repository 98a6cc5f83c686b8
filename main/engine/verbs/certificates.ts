import { CERTIFICATE_DEVICE_LENGTH, type CertificateClaims } from '../../../contract/lease.js'
import type { LicenseErrorCode } from '../../../contract/license-error.js'
import { APP_TAG_LENGTH, requestAppText, writeRequestCode } from '../../../contract/request-code.js'
import { fail, ok, type Result } from '../../../contract/result.js'
import { type LeaseFault, type LeaseTrust, verifyCertificate } from '../../../providers/lease/verify-lease.js'
import type { HeldCertificate } from '../../core/held-certificate.js'
import type { LicensePolicy } from '../../core/standing.js'
import type { DeviceIdentity } from '../../ports/device-identity.js'
import { nodeLeaseCrypto } from '../../ports/lease-crypto.js'
import type { VaultReading } from '../../vault/vault-content.js'
import { leaseDeviceId } from '../lease-device.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { TrustedClock } from '../trusted-clock.js'

export interface CertificatePorts {
  /** Whose certificates are taken; `null`: nobody's. */
  readonly trust: LeaseTrust | null
  readonly policy: LicensePolicy
  readonly time: TrustedClock
  readonly record: RecordKeeper
}

/** Offline certificates: asked for with a code, taken as a text, kept, and checked anew at each launch. */
export interface Certificates {
  /** `null`: the app takes none. */
  requestCode(): string | null
  /** Takes the text of a certificate, or a text or file around it. */
  take(text: string): Promise<Outcome>
}

const CODE_OF_FAULT: Readonly<Record<LeaseFault, LicenseErrorCode>> = {
  unreadable: 'certificate-unreadable',
  'other-type': 'certificate-is-lease',
  'unknown-key': 'certificate-forged',
  'bad-signature': 'certificate-forged',
  'other-app': 'certificate-other-app',
  'other-key': 'certificate-unreadable',
  'other-device': 'certificate-other-device',
  'other-seat': 'certificate-unreadable',
  'other-request': 'certificate-unreadable',
  'not-yet': 'certificate-not-yet',
  expired: 'certificate-expired',
}

/** A JSON object, another one, and the 64 bytes of a signature; nothing else in a letter or a file looks like that. */
const TOKEN = /eyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{86}/

export function createCertificates({ trust, policy, time, record }: CertificatePorts): Certificates {
  return {
    requestCode() {
      if (trust === null) return null
      const digest = Buffer.from(nodeLeaseCrypto.sha256(requestAppText(trust.appId))).toString('hex')
      const device = leaseDeviceId(record.device).slice(0, CERTIFICATE_DEVICE_LENGTH)
      return writeRequestCode({ appTag: digest.slice(0, APP_TAG_LENGTH), device })
    },
    async take(text) {
      if (trust === null) return refuse('bad-request')
      if (text.trim() === '') return refuse('certificate-missing')
      const token = findToken(text)
      const read = await readCertificate(token, trust, record.device, {
        at: time.read().at,
        toleranceMs: policy.clockToleranceMs,
      })
      if (!read.ok) return refuse(CODE_OF_FAULT[read.error])
      await record.change({ certificate: { token, held: read.value } })
      return ok(null)
    },
  }
}

/** The certificate that the vault holds, whatever its term; `null`: there is none that holds here. */
export async function openKeptCertificate(
  { content: { certificate: token }, device }: VaultReading,
  trust: LeaseTrust | null,
): Promise<HeldCertificate | null> {
  if (token === null || trust === null) return null
  const read = await readCertificate(token, trust, device)
  return read.ok ? read.value : null
}

async function readCertificate(
  token: string,
  trust: LeaseTrust,
  device: DeviceIdentity,
  time?: { readonly at: number; readonly toleranceMs: number },
): Promise<Result<HeldCertificate, LeaseFault>> {
  const expected = { deviceId: leaseDeviceId(device), ...(time && { time }) }
  const verified = await verifyCertificate(token, trust, expected, nodeLeaseCrypto)
  return verified.ok ? ok(heldOf(verified.value)) : verified
}

/** A mail program may have broken the lines of a long word. */
function findToken(text: string): string {
  const joined = text.replace(/[\s\u00AD\u200B\uFEFF]+/g, '')
  return TOKEN.exec(joined)?.[0] ?? joined
}

function heldOf({ iat, exp, did, lic, seat }: CertificateClaims): HeldCertificate {
  const { productName, variantName, testMode } = lic
  const license = {
    keyTail: '',
    ...(productName === undefined ? {} : { productName }),
    ...(variantName === undefined ? {} : { variantName }),
    expiresAt: exp * 1_000,
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    seatName: seat ?? did.slice(0, 6).toUpperCase(),
    testMode: testMode === true,
  } as const
  return { license, issuedAt: iat * 1_000, endsAt: exp * 1_000 }
}

function refuse(code: LicenseErrorCode): Outcome {
  return fail({ code, message: `the certificate was not taken: ${code}` })
}
