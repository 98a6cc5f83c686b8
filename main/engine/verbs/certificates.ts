import { CERTIFICATE_DEVICE_LENGTH } from '../../../contract/lease.js'
import type { LicenseErrorCode } from '../../../contract/license-error.js'
import { APP_TAG_LENGTH, requestAppText, writeRequestCode } from '../../../contract/request-code.js'
import { fail, ok } from '../../../contract/result.js'
import type { LeaseFault, LeaseTrust } from '../../../providers/lease/verify-lease.js'
import type { LicensePolicy } from '../../core/activation-state.js'
import { isInTerm } from '../../core/license-state-at.js'
import { leaseDeviceId, nodeLeaseCrypto } from '../../ports/lease-crypto.js'
import type { Outcome } from '../outcome.js'
import type { RecordKeeper } from '../record-keeper.js'
import type { StoreClock } from '../store-clock.js'

interface CertificatePorts {
  /** The accepted issuers of certificates, once the vault is open; `null`: none. */
  readonly trust: () => LeaseTrust | null
  readonly policy: LicensePolicy
  readonly time: StoreClock
  readonly record: RecordKeeper
}

/** Asks for offline certificates with a code, and reads, stores and checks them. Each launch checks a stored one again. */
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
const HEADER = /eyJ[\w-]{20,}$/
const PAYLOAD = /^eyJ[\w-]{20,}$/
const SIGNATURE = /^[\w-]{86}/
/** A header names an algorithm and a key: ours has under a hundred characters. */
const MAX_HEADER_LENGTH = 1_000

export function createCertificates({
  trust: readTrust,
  policy,
  time,
  record,
}: CertificatePorts): Certificates {
  return {
    requestCode() {
      const trust = readTrust()
      if (trust === null) return null
      const digest = Buffer.from(nodeLeaseCrypto.sha256(requestAppText(trust.appId))).toString('hex')
      const device = leaseDeviceId(record.device).slice(0, CERTIFICATE_DEVICE_LENGTH)
      return writeRequestCode({ appTag: digest.slice(0, APP_TAG_LENGTH), device })
    },
    async take(text) {
      const trust = readTrust()
      if (trust === null) return refuse('bad-request')
      if (text.trim() === '') return refuse('certificate-missing')
      const token = findToken(text)
      const { readCertificate } = await import('../signed-proofs.js')
      const { at } = time.read()
      const read = await readCertificate(token, trust, record.device, {
        at,
        toleranceMs: policy.clockToleranceMs,
      })
      if (!read.ok) return refuse(CODE_OF_FAULT[read.error])
      // Whoever holds one for a year does not mean to lose it to one for a day.
      const stored = record.certificate
      if (stored !== null && isInTerm(stored, at, policy) && read.value.endsAt < stored.endsAt)
        return ok(null)
      await record.change({ certificate: { token, stored: read.value } })
      return ok(null)
    },
  }
}

/** A mail program may have broken the lines of a long word. Dot by dot, in a time that grows with the text's length only. */
export function findToken(text: string): string {
  const joined = text.replace(/[\s\u00AD\u200B\uFEFF]+/g, '')
  const parts = joined.split('.')
  for (const [index, payload] of parts.entries()) {
    if (!PAYLOAD.test(payload)) continue
    const header = HEADER.exec((parts[index - 1] ?? '').slice(-MAX_HEADER_LENGTH))
    const signature = SIGNATURE.exec(parts[index + 1] ?? '')
    if (header !== null && signature !== null) return [header, payload, signature].join('.')
  }
  return joined
}

function refuse(code: LicenseErrorCode): Outcome {
  return fail({ code, message: `certificate rejected: ${code}` })
}
