import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import {
  CERTIFICATE_DEVICE_LENGTH,
  CERTIFICATE_TYPE,
  type CertificateClaims,
  LEASE_TYPE,
  type LeaseClaims,
  leaseKeyIdText,
  leaseSubjectText,
} from '../contract/lease.js'
import { STORE_NOTICE_TYPE, type StoreNoticeClaims } from '../contract/store-notice.js'

export { nodeLeaseCrypto } from '../main/ports/lease-crypto.js'

/** Signs leases, certificates and store notices as their issuers do, with a key that is always the same. For tests only. */
export interface LeaseSigner {
  /** The raw public key, base64url. */
  readonly publicKey: string
  readonly keyId: string
  lease(claims: LeaseClaims): string
  certificate(claims: CertificateClaims): string
  storeNotice(claims: StoreNoticeClaims): string
  /** Any header over any payload, well signed. */
  sign(header: unknown, payload: unknown): string
  /** Any two texts as they are, well signed. */
  signTexts(header: string, payload: string): string
}

/** PKCS#8 of an Ed25519 key is this and the 32 bytes of its seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

export function createLeaseSigner(name = 'relay'): LeaseSigner {
  const seed = createHash('sha256').update(`test key of ${name}`).digest()
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = rawPublicKey(privateKey)
  const keyId = createHash('sha256').update(leaseKeyIdText(publicKey)).digest('base64url')
  const signTexts = (header: string, payload: string): string => {
    const signed = `${base64url(header)}.${base64url(payload)}`
    return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`
  }
  const signJson = (header: unknown, payload: unknown): string =>
    signTexts(JSON.stringify(header), JSON.stringify(payload))
  return {
    publicKey,
    keyId,
    lease: (claims) => signJson({ alg: 'EdDSA', typ: LEASE_TYPE, kid: keyId }, claims),
    certificate: (claims) => signJson({ alg: 'EdDSA', typ: CERTIFICATE_TYPE, kid: keyId }, claims),
    storeNotice: (claims) => signJson({ alg: 'EdDSA', typ: STORE_NOTICE_TYPE, kid: keyId }, claims),
    sign: signJson,
    signTexts,
  }
}

export function subjectOf(appId: string, key: string): string {
  return createHash('sha256').update(leaseSubjectText(appId, key)).digest('hex')
}

export const SAMPLE_LEASE_KEY = '38B1460A-5104-4067-A91D-77B872934D51'
export const SAMPLE_LEASE_APP = 'Writer'
export const SAMPLE_LEASE_AT = Date.UTC(2030, 0, 15, 12)
export const SAMPLE_LEASE_DEVICE = '3f9a1c'.padEnd(64, '0')

/** Of this computer, for 14 days from `SAMPLE_LEASE_AT`. */
export const SAMPLE_CLAIMS: LeaseClaims = {
  iss: 'https://license.example.test',
  aud: SAMPLE_LEASE_APP,
  sub: subjectOf(SAMPLE_LEASE_APP, SAMPLE_LEASE_KEY),
  did: SAMPLE_LEASE_DEVICE,
  iid: 'instance-1',
  seat: 'Studio 3F9A1C-7K2M',
  lic: {
    status: 'active',
    expiresAt: null,
    seatsUsed: 1,
    seatsLimit: 3,
    productName: 'Writer',
    testMode: false,
  },
  nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
  iat: SAMPLE_LEASE_AT / 1_000,
  exp: SAMPLE_LEASE_AT / 1_000 + 14 * 86_400,
  jti: 'lease-1',
}

export const SAMPLE_CERTIFICATE: CertificateClaims = {
  iss: SAMPLE_CLAIMS.iss,
  aud: SAMPLE_LEASE_APP,
  did: SAMPLE_LEASE_DEVICE.slice(0, CERTIFICATE_DEVICE_LENGTH),
  lic: SAMPLE_CLAIMS.lic,
  iat: SAMPLE_CLAIMS.iat,
  exp: SAMPLE_CLAIMS.exp,
  jti: 'certificate-1',
}

function rawPublicKey(privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('expected an Ed25519 key')
  return x
}

function base64url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}
