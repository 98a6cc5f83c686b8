import { useEffect, useState } from 'react'
import { MINUTE_MS, SECOND_MS } from '../../contract/duration.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { PageTimer } from '../page-timer.js'
import type { Failure } from './interaction.js'

/** A button that waits longer would be a dead end: then the text says when, and the user may try sooner. */
const LONGEST_WAIT_MS = 10 * MINUTE_MS

/** For how long a failure asks to be left alone; 0: not at all. */
export function waitOf({ retryAfterMs = 0 }: Pick<LicenseErrorInfo, 'retryAfterMs'>): number {
  return retryAfterMs <= LONGEST_WAIT_MS ? Math.max(0, retryAfterMs) : 0
}

/**
 * Counts down what the store asks to wait before the next try. Typing another key does not shorten it, since the store
 * counts requests, not keys. By ticks of the page, so a computer that sleeps waits no less.
 */
export function useRetryWait(failure: Failure | null, timer: PageTimer): number {
  const [counted, setCounted] = useState<LicenseErrorInfo | null>(null)
  const [leftMs, setLeftMs] = useState(0)
  const error = failure?.error ?? null
  if (error !== null && error !== counted) {
    setCounted(error)
    setLeftMs(waitOf(error))
  }
  useEffect(() => {
    if (leftMs <= 0) return undefined
    const stepMs = Math.min(SECOND_MS, leftMs)
    return timer(() => setLeftMs(leftMs - stepMs), stepMs)
  }, [leftMs, timer])
  return leftMs
}
