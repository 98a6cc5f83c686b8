import { SignJWT } from 'jose'
import {
  CERTIFICATE_TYPE,
  type CertificateClaims,
  LEASE_ALGORITHM,
  LEASE_TYPE,
  type LeaseClaims,
} from '../../contract/lease.js'
import { STORE_NOTICE_TYPE, type StoreNoticeClaims } from '../../contract/store-notice.js'
import { readSigningKey, type SigningKey } from './signing-key.js'

/** Signs with the first of its keys that the app accepts. */
export interface LeaseSigner {
  /** Resolves with the ids of the keys; rejects with a `TypeError` if one of them is invalid. */
  keyIds(): Promise<readonly string[]>
  /** Chooses the key for an app that accepts these; undefined if there is none. */
  choose(accepted: readonly string[] | undefined): Promise<SigningKey | undefined>
}

/** @param texts The present key first. */
export function createLeaseSigner(texts: readonly string[]): LeaseSigner {
  const loading = Promise.all(texts.map(readSigningKey))
  // Reported to callers; not an unhandled rejection before.
  loading.catch(() => {})
  return {
    keyIds: async () => (await loading).map(({ keyId }) => keyId),
    async choose(accepted) {
      const keys = await loading
      return accepted === undefined ? keys[0] : keys.find(({ keyId }) => accepted.includes(keyId))
    },
  }
}

export function signLease(claims: LeaseClaims, signingKey: SigningKey): Promise<string> {
  return sign(LEASE_TYPE, claims, signingKey)
}

export function signCertificate(claims: CertificateClaims, signingKey: SigningKey): Promise<string> {
  return sign(CERTIFICATE_TYPE, claims, signingKey)
}

export function signStoreNotice(claims: StoreNoticeClaims, signingKey: SigningKey): Promise<string> {
  return sign(STORE_NOTICE_TYPE, claims, signingKey)
}

function sign(
  typ: string,
  claims: LeaseClaims | CertificateClaims | StoreNoticeClaims,
  { key, keyId }: SigningKey,
) {
  const payload = { ...claims, aud: typeof claims.aud === 'string' ? claims.aud : [...claims.aud] }
  return new SignJWT(payload).setProtectedHeader({ alg: LEASE_ALGORITHM, typ, kid: keyId }).sign(key)
}
