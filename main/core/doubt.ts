import { DAY_MS } from '../../contract/duration.js'
import type { Doubt } from './standing.js'

/**
 * The stores have answered "not found" for keys that exist (updatest/feedback #199). So a key that was granted before is
 * given up only after this many such answers, spread over at least this long, with no granted one between.
 */
export const DOUBT_ANSWERS = 3
export const DOUBT_SPREAD_MS = DAY_MS

export function addDoubt(doubt: Doubt | null, at: number): Doubt {
  return doubt === null ? { answers: 1, firstAt: at } : { ...doubt, answers: doubt.answers + 1 }
}

export function isDoubtProven(doubt: Doubt, at: number): boolean {
  return doubt.answers >= DOUBT_ANSWERS && at - doubt.firstAt >= DOUBT_SPREAD_MS
}
