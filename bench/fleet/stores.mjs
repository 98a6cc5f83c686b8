const MINUTE_MS = 60_000
const GRANTED = { granted: true }
const FAILED = { granted: false }

/** A store answers `at`, an instant, with what a check comes to. */
export function healthyStore() {
  return GRANTED
}

/** Errors and timeouts, without a word on when to come again. */
export function storeWithOutage(fromAt, untilAt) {
  return (at) => (at >= fromAt && at < untilAt ? FAILED : GRANTED)
}

/**
 * Answers 429 beyond so many requests in a minute. The minutes are fixed, and `Retry-After` names the end of the present
 * one, in whole seconds; `namesTime: false`: there is no such header.
 */
export function storeWithLimit(perMinute, { fromAt = 0, untilAt = Infinity, namesTime = true } = {}) {
  let minute = -1
  let used = 0
  return (at) => {
    if (at < fromAt || at >= untilAt) return GRANTED
    const present = Math.floor(at / MINUTE_MS)
    if (present !== minute) used = 0
    minute = present
    used += 1
    if (used <= perMinute) return GRANTED
    if (!namesTime) return FAILED
    return { granted: false, retryAfterMs: Math.ceil(((minute + 1) * MINUTE_MS - at) / 1_000) * 1_000 }
  }
}
