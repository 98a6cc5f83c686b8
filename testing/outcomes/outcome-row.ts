import type { RefusalReason, UnreachableCause } from '../../contract/license-error.js'

export const ALL_CALLS = ['inspect', 'activate', 'validate', 'deactivate'] as const
export type OutcomeCall = (typeof ALL_CALLS)[number]

/** What the network or the store, or something in its place, does with one request. */
export type Outcome =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      /** JSON by call, since each call has its own verdict field; or text as it is. */
      readonly body: ((call: OutcomeCall) => unknown) | string
    }
  /** What `fetch` throws: in Chromium's stack the error's whole message, in Node's the code of its cause. */
  | { readonly kind: 'throws'; readonly stack: 'chromium' | 'node'; readonly error: string }
  | { readonly kind: 'misbehaves'; readonly how: Misbehavior }

/** What a loopback server can do for real. */
export type Misbehavior =
  | 'refuses the connection'
  | 'resets the connection'
  | 'closes the connection without an answer'
  | 'cuts the body'
  | 'sends no headers in time'
  | 'sends headers, but no body in time'
  | 'sends 429 headers, but no body in time'
  | 'redirects'
  | 'does not speak HTTP'
  | 'does not speak TLS'
  | 'sends a body without end'

export type Becomes = 'granted' | RefusalReason | UnreachableCause

/** One line of the outcome table: at these calls, this outcome becomes that answer. */
export interface OutcomeRow {
  /** Rows of one section with the same words and the same answer are one line of the document. */
  readonly what: string
  readonly calls: readonly OutcomeCall[]
  readonly outcome: Outcome
  readonly becomes: Becomes
  readonly retryAfterMs?: number
  /** Beside the store's and the product's id. */
  readonly options?: { readonly variantIds?: readonly number[]; readonly allowTestMode?: boolean }
}

export interface OutcomeSection {
  readonly title: string
  readonly intro: string
  readonly rows: readonly OutcomeRow[]
}
