import type { LicenseProvider } from '../../../providers/license-provider.js'
import type { LicenseStore } from '../../store/license-store.js'
import type { Becomes, OutcomeCall } from '../outcome-row.js'

/** What a store sends back. A text goes out as HTML; no body at all: an empty answer. */
export interface PlayedReply {
  readonly status?: number
  readonly body?: unknown
}

/** An answer of a store to a call, and what it becomes at each call that can meet it. */
export interface AnswerRow {
  readonly what: string
  readonly reply: PlayedReply
  /** To whatever the same call asks next. @defaultValue what the store says of a key that is fine */
  readonly next?: PlayedReply
  readonly becomes: { readonly [Call in OutcomeCall]?: Becomes }
  /** At activate the answer names a seat: where that is not granted, it is given back. */
  readonly takesSeat?: boolean
}

/** How a store is played and asked, as far as stores differ. */
export interface StoreDialect {
  /** What people call it. */
  readonly title: string
  /** A sentence or two for the document. */
  readonly intro: string
  readonly rows: readonly AnswerRow[]
  /** What the store says of a key that is fine. */
  readonly fine: PlayedReply
  /** What it says to a seat that is given back. */
  readonly released: PlayedReply
  /** What it says of a seat after that, where it is asked. @defaultValue as of a key that is fine */
  readonly gone?: PlayedReply
  /** Whether an activation takes a seat of the store that can be lost. */
  readonly hasSeats: boolean
  /** Whether the seats of a key are told, so that a count can tell whether one was taken. */
  readonly tellsCount: boolean
  /** Whether a key that is not found is looked for in small letters too: the one that is sent has its form. */
  readonly hasForm: boolean
  /** A seat's id as the store writes it. */
  seatId(id: string): string
  /** Asks the local store. */
  good(store: LicenseStore): LicenseProvider
  /** Asks what meets the answers. */
  bad(baseUrl: string): LicenseProvider
}
