import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type JWK,
} from 'jose'
import { LEASE_ALGORITHM, LEASE_PUBLIC_KEY } from '../../contract/lease.js'

/** A new pair of keys for leases and certificates. */
export interface NewSigningKey {
  /** A JWK in one line: the relay's secret. */
  readonly signingKey: string
  /** The public key for the app's options. */
  readonly publicKey: string
  /** The `kid` of every lease that is signed with it. */
  readonly keyId: string
}

/** A signing key, ready to sign. */
export interface SigningKey {
  readonly keyId: string
  readonly publicKey: string
  /** Its bytes cannot be read from it. */
  readonly key: CryptoKey
}

const EXPECTED = 'an Ed25519 private key, as a JWK or as PKCS #8 PEM (make one with "license-gate keygen")'

/** Makes a pair of keys. Keep `signingKey` where only the relay can read it; `publicKey` goes into the app. */
export async function createSigningKey(): Promise<NewSigningKey> {
  const pair = await generateKeyPair(LEASE_ALGORITHM, { crv: 'Ed25519', extractable: true })
  const { kty, crv, x, d } = await exportJWK(pair.privateKey)
  const signingKey = JSON.stringify({ kty, crv, x, d })
  const { keyId, publicKey } = await readSigningKey(signingKey)
  return { signingKey, publicKey, keyId }
}

/** Rejects with a `TypeError` that never repeats the text. */
export async function readSigningKey(text: string): Promise<SigningKey> {
  try {
    const jwk = await readJwk(text.trim())
    const publicKey = jwk.x ?? ''
    const key = await importJWK({ ...jwk, alg: LEASE_ALGORITHM }, LEASE_ALGORITHM, { extractable: false })
    if (key instanceof Uint8Array || key.type !== 'private') throw signingKeyError()
    if (!LEASE_PUBLIC_KEY.test(publicKey) || !(await isPair(key, publicKey))) throw signingKeyError()
    return { key, publicKey, keyId: await calculateJwkThumbprint(publicJwk(publicKey)) }
  } catch {
    // The cause may hold a part of the text.
    throw signingKeyError()
  }
}

/** Returns whether a text can be a signing key, before anything is computed. */
export function looksLikeSigningKey(text: unknown): text is string {
  return typeof text === 'string' && /^\s*(?:\{|-----BEGIN PRIVATE KEY-----)/.test(text)
}

export function signingKeyError(): TypeError {
  return new TypeError(`signingKey: expected ${EXPECTED}`)
}

async function readJwk(text: string): Promise<JWK> {
  if (text.startsWith('{')) {
    const { kty, crv, x, d } = JSON.parse(text) as JWK
    return { kty, crv, x, d } as JWK
  }
  const key = await importPKCS8(text, LEASE_ALGORITHM, { extractable: true })
  return exportJWK(key)
}

/** A JWK holds both halves; a wrong public one would make leases that no app accepts. */
async function isPair(key: CryptoKey, publicKey: string): Promise<boolean> {
  const probe = new Uint8Array(16)
  const signature = await crypto.subtle.sign(key.algorithm.name, key, probe)
  const half = await importJWK(publicJwk(publicKey), LEASE_ALGORITHM)
  if (half instanceof Uint8Array) return false
  return crypto.subtle.verify(half.algorithm.name, half, signature, probe)
}

function publicJwk(x: string): JWK {
  return { kty: 'OKP', crv: 'Ed25519', x }
}
