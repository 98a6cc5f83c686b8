import { DAY_MS, SECOND_MS } from '../../contract/duration.js'
import { MAX_LEASE_LENGTH } from '../../contract/lease.js'
import { parseStoreNotice, type StoreNoticeClaims } from '../../contract/store-notice.js'
import { baseAddress } from '../../providers/http/option-reader.js'
import { signStoreNotice } from './lease-signer.js'
import { readSigningKey } from './signing-key.js'

/** Says what a store notice tells the apps that are already out. Instants are epoch milliseconds; parts of a second are cut off. */
export interface StoreNoticeOptions {
  /** A separate key, made by `createSigningKey`: the apps know its public half from their option `notices`. */
  readonly signingKey: string
  /** The ids of the apps that it is for, as their gates have them: one, or up to 20. */
  readonly appId: string | readonly string[]
  /** The stores that it is about, by the ids of their providers, such as `lemon-squeezy`: up to 20. */
  readonly stores: readonly string[]
  /** When the notice itself ends, and all that it says with it. */
  readonly expiresAt: number
  /** Licenses of these stores go on. @defaultValue it says nothing of this */
  readonly honor?: StoreNoticeHonor
  /** Licenses of these stores are answered by a relay. @defaultValue it says nothing of this */
  readonly goTo?: StoreNoticeRelay
  /** Epoch milliseconds. @defaultValue the computer's clock */
  readonly now?: () => number
}

/** Says which licenses of a store go on, and until when. Instants are epoch milliseconds. */
export interface StoreNoticeHonor {
  /** Only licenses that the store confirmed for the last time before this instant. */
  readonly confirmedBefore: number
  /** Only those that it confirmed at this instant or later. @defaultValue however long ago that was */
  readonly confirmedFrom?: number
  /** They open the app until this instant. */
  readonly until: number
}

/** Names the relay that answers for a store, as an app's `relay()` does. */
export interface StoreNoticeRelay {
  /** The address of the relay, without `/v1`. Packaged apps use `https:` only. */
  readonly url: string
  /** The public key of its signing key: 43 letters of base64url. */
  readonly publicKey: string
}

/** Ten years and some: a notice is replaced by the next one, not forgotten. */
const MAX_TERM_MS = 3_660 * DAY_MS

/**
 * Signs a store notice for apps that are already out. Put it where their option `notices` looks for it: a file on any web space.
 *
 * Rejects with a `TypeError` that names a bad option.
 */
export async function issueStoreNotice(options: StoreNoticeOptions): Promise<string> {
  const { appId, stores, expiresAt, honor, goTo, signingKey, now = () => Date.now() } = options
  const at = now()
  if (honor === undefined && goTo === undefined) throw new TypeError('expected honor, goTo or both')
  if (!(expiresAt > at && expiresAt <= at + MAX_TERM_MS))
    throw new TypeError('expiresAt: expected an instant in the next ten years')
  if (honor !== undefined) checkHonor(honor, at)
  if (goTo !== undefined && baseAddress.read(goTo.url) === undefined)
    throw new TypeError(`goTo.url: expected ${baseAddress.expected}`)
  const claims = parseStoreNotice({
    aud: appId,
    iat: secondsOf(at),
    exp: secondsOf(expiresAt),
    jti: crypto.randomUUID(),
    ...(honor && { honor: stores.map((store) => honorClaim(store, honor)) }),
    ...(goTo && { goTo: stores.map((store) => ({ store, ...goTo })) }),
  } satisfies StoreNoticeClaims)
  if (claims === undefined)
    throw new TypeError(
      'appId, stores, goTo.publicKey: expected 1 to 20 ids of apps and of stores, and an Ed25519 public key',
    )
  const notice = await signStoreNotice(claims, await readSigningKey(signingKey))
  if (notice.length > MAX_LEASE_LENGTH)
    throw new TypeError('stores: expected fewer, since apps read no longer notice')
  return notice
}

function checkHonor({ confirmedBefore, confirmedFrom = 0, until }: StoreNoticeHonor, at: number): void {
  if (!(until > at && until <= at + MAX_TERM_MS))
    throw new TypeError('honor.until: expected an instant in the next ten years')
  if (!(confirmedFrom < confirmedBefore))
    throw new TypeError('honor.confirmedBefore: expected an instant after confirmedFrom')
}

function honorClaim(store: string, { confirmedBefore, confirmedFrom, until }: StoreNoticeHonor) {
  return {
    store,
    ...(confirmedFrom === undefined ? {} : { from: secondsOf(confirmedFrom) }),
    before: secondsOf(confirmedBefore),
    until: secondsOf(until),
  }
}

function secondsOf(at: number): number {
  return Math.floor(at / SECOND_MS)
}
