import type { RelayFaultCode, RelayVerb } from '../contract/relay-api.js'

/** One line for each request. Nothing in it tells a key, a person or a computer. */
export interface RelayLogLine {
  /** Epoch milliseconds. */
  readonly at: number
  readonly level: 'info' | 'warn' | 'error'
  /** Absent where no verb was reached. */
  readonly verb?: RelayVerb
  /** `granted`, a reason, a cause, or the code of a fault. */
  readonly outcome: string
  readonly status: number
  readonly ms: number
  /** The first characters of the key's hash: lines of one key can be found, the key cannot. */
  readonly keyTag?: string
  /** With `internal`: the kind of the error and where it came from, without its message. */
  readonly trace?: string
  /** By how much the relay's clock is behind the store's (negative: ahead), where it is more than is usual. */
  readonly clockBehindMs?: number
  /** What to fix at the store or in the relay's settings, in the provider's words. */
  readonly hint?: string
}

/** Receives one line for each request. */
export type RelayLog = (line: RelayLogLine) => void

export const KEY_TAG_LENGTH = 8

/** Returns the level of an outcome: some need an operator, others are only worth counting. */
export function levelOf(outcome: string): RelayLogLine['level'] {
  if (outcome === 'internal' || outcome === 'misconfigured') return 'error'
  return WARNED.has(outcome) ? 'warn' : 'info'
}

const WARNED = new Set<string>(['rate-limited', 'no-common-key', 'unknown-app'] satisfies RelayFaultCode[])

/** The kind of an error and its frames: a message may hold anything. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...frames.slice(0, 5).map((line) => line.trim())].join(' ')
}
