import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { MINUTE_MS, SECOND_MS } from '../../../contract/duration.js'
import type { StoreReply, StoreRequest } from '../store-exchange.js'

/** PKCS#8 of an Ed25519 key is this and the 32 bytes of its seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Always the same: documents and tests can name it, and it signs for nothing but this store. */
const accountKey = keyOf('the account of the local store')
const otherKey = keyOf('another account')

export const keygenPublicKey: string = createPublicKey(accountKey)
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex')

function keyOf(name: string): KeyObject {
  const seed = createHash('sha256').update(name).digest()
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

/** A few seconds more than an answer may be old. */
const OLD_MS = 5 * MINUTE_MS + SECOND_MS

/** How answers are signed: as by the real store, not at all, by another key, or five minutes and a second ago. */
export type KeygenSignatures = 'valid' | 'absent' | 'other-key' | 'old'

interface Signing {
  readonly play: { readonly signatures: KeygenSignatures }
  readonly accountId: string
  readonly at: number
}

/** As the account signs each of its answers, errors too. */
export function signedReply(
  reply: StoreReply,
  { method, target, headers }: Pick<StoreRequest, 'method' | 'target' | 'headers'>,
  { play, accountId, at }: Signing,
): StoreReply {
  if (play.signatures === 'absent') return reply
  const date = new Date(play.signatures === 'old' ? at - OLD_MS : at).toUTCString()
  const digest = `sha-256=${createHash('sha256').update(reply.body).digest('base64')}`
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  const lines = [
    `(request-target): ${method.toLowerCase()} ${target}`,
    `host: ${host}`,
    `date: ${date}`,
    `digest: ${digest}`,
  ]
  const key = play.signatures === 'other-key' ? otherKey : accountKey
  const signature = sign(null, Buffer.from(lines.join('\n')), key).toString('base64')
  const parameters = [
    `keyid="${accountId}"`,
    'algorithm="ed25519"',
    `signature="${signature}"`,
    'headers="(request-target) host date digest"',
  ]
  return {
    ...reply,
    headers: { ...reply.headers, date, digest, 'keygen-signature': parameters.join(', ') },
  }
}
