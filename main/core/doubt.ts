import { DAY_MS } from '../../contract/duration.js'
import type { Doubt } from './standing.js'

/**
 * The stores have answered "not found" for keys that exist (updatest/feedback #199). So a key that was granted before is
 * given up only after this many such answers, spread over at least this long, with no granted one between.
 */
const DOUBT_ANSWERS = 3
const DOUBT_SPREAD_MS = DAY_MS

export function addDoubt(doubt: Doubt | null, at: number): Doubt {
  if (doubt === null) return { answers: 1, firstAt: at }
  // One that was noted after the present was noted by a clock that has been put right since.
  return { answers: doubt.answers + 1, firstAt: Math.min(doubt.firstAt, at) }
}

export function isDoubtProven(doubt: Doubt, at: number): boolean {
  return doubt.answers >= DOUBT_ANSWERS && at - doubt.firstAt >= DOUBT_SPREAD_MS
}
