import type { StoredLicense } from '../license-record.js'

/** One key before and after a change; absent before: it is new. */
export interface KeyTransition {
  readonly before: StoredLicense | undefined
  readonly after: StoredLicense
}

/** What a store has to say, as it goes out: the same bytes and the same id with each attempt. */
export interface OutgoingEvent {
  readonly eventName: string
  readonly body: string
  /** What this attempt is signed with, at this instant. */
  headers(attempt: {
    readonly url: string
    readonly secret: string
    readonly at: number
  }): Record<string, string>
}

/** What is signed with the Standard Webhooks' headers. */
export interface StandardEvent {
  readonly eventName: string
  readonly data: object
}
