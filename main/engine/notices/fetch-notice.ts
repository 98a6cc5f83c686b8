import type { StoreNoticeClaims } from '../../../contract/store-notice.js'
import { exchangeHttp, type HttpCall } from '../../../providers/http/exchange.js'
import type { LeaseFault, LeaseTrust } from '../../../providers/lease/verify-lease.js'
import { readStoreNotice } from '../signed-proofs.js'

/** A notice as it was fetched, and what it says. */
interface FetchedNotice {
  readonly token: string
  readonly claims: StoreNoticeClaims
}

export type NoticeAnswer =
  | { readonly kind: 'notice'; readonly notice: FetchedNotice }
  /** There is a file, and it is no notice that counts here. */
  | { readonly kind: 'unfit'; readonly fault: LeaseFault | 'too-long' }
  /** There is none, or nobody can say: that is how it is as a rule. */
  | { readonly kind: 'none'; readonly cause: string }

/** A notice has less than 4 kB; a page of a portal that is longer is not read. */
const MAX_NOTICE_BYTES = 16 * 1_024

interface NoticeRequest {
  readonly url: string
  readonly trust: LeaseTrust
  readonly time: { readonly at: number; readonly toleranceMs: number }
}

/** Fetches the author's notice, as a store is asked: once, in time, up to a length, from nowhere else. */
export async function fetchNotice(
  { url, trust, time }: NoticeRequest,
  call: HttpCall,
): Promise<NoticeAnswer> {
  const request = { url, method: 'GET', headers: { Accept: '*/*' }, maxBytes: MAX_NOTICE_BYTES } as const
  const outcome = await exchangeHttp({ ...request, keepsRaw: true, takesAnyType: true }, call)
  if (outcome.kind === 'failed') return { kind: 'none', cause: outcome.cause }
  if (outcome.status !== 200) return { kind: 'none', cause: `status ${outcome.status}` }
  if (outcome.raw === undefined) return { kind: 'unfit', fault: 'too-long' }
  const token = outcome.raw.text.trim()
  const read = await readStoreNotice(token, trust, time)
  return read.ok
    ? { kind: 'notice', notice: { token, claims: read.value } }
    : { kind: 'unfit', fault: read.error }
}
