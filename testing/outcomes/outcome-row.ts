import type { RefusalReason, UnreachableCause } from '../../contract/license-error.js'
import type { Misbehavior } from './misbehavior.js'

export const ALL_CALLS = ['inspect', 'activate', 'validate', 'deactivate'] as const
export type OutcomeCall = (typeof ALL_CALLS)[number]

/** JSON by call, since each call has its own verdict field. */
export type BodyOf = (call: OutcomeCall) => unknown
/** `string`: text as it is; `text`: text by call. */
export type OutcomeBody = BodyOf | string | { readonly text: (call: OutcomeCall) => string }

/** What the network or the store, or something in its place, does with one request. */
export type Outcome =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body: OutcomeBody
    }
  /** What `fetch` throws: in Chromium's stack the error's whole message, in Node's the code of its cause. */
  | { readonly kind: 'throws'; readonly stack: 'chromium' | 'node'; readonly error: string }
  /** What a loopback server does for real. */
  | { readonly kind: 'misbehaves'; readonly how: Misbehavior }

/** No store says of itself that it has closed: the app does, of one that it has retired. */
export type Becomes = 'granted' | Exclude<RefusalReason, 'store-closed'> | UnreachableCause
export type BecomesByCall =
  | Becomes
  | ({ readonly [Call in OutcomeCall]?: Becomes } & { readonly others: Becomes })

/** One line of the outcome table: what this outcome becomes at each of the four calls. */
export interface OutcomeRow {
  /** Rows of one section with the same words and the same ends are one line of the document. */
  readonly what: string
  /** What tells this row from others with the same words. */
  readonly detail?: string
  readonly outcome: Outcome
  readonly becomes: BecomesByCall
  readonly retryAfterMs?: number
  readonly requestId?: string
  /** Beside the store's and the product's id. */
  readonly options?: { readonly variantIds?: readonly number[]; readonly allowTestMode?: boolean }
  /** At activate the store says yes and names the seat: where that is not granted, the seat is given back. */
  readonly takesSeat?: boolean
  /** One of many forms of the same outcome: enough to be met in the two situations that have most to lose. */
  readonly isVariation?: boolean
  /** At inspect the store says yes, and that no seat is left: none is asked for. */
  readonly isFull?: boolean
}

export interface OutcomeSection {
  readonly title: string
  readonly intro: string
  readonly rows: readonly OutcomeRow[]
}

export function wordAt({ becomes }: Pick<OutcomeRow, 'becomes'>, call: OutcomeCall): Becomes {
  return typeof becomes === 'string' ? becomes : (becomes[call] ?? becomes.others)
}
