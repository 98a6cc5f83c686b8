const MINUTE_MS = 60_000
const GRANTED = { granted: true }
const GRANTED_NEAR_LIMIT = { granted: true, isBusy: true }
const FAILED = { granted: false }
const OVERLOADED = { granted: false, isBusy: true }

/** A store answers `at`, an instant, with what a check comes to. `isBusy`: it says that it is asked too much. */
export function healthyStore() {
  return GRANTED
}

/** Nothing but errors for a time; `saysSo`: they are 503, else a gateway's or nothing at all. */
export function storeWithOutage(fromAt, untilAt, { saysSo = false, before: wellStore = healthyStore } = {}) {
  const failed = saysSo ? OVERLOADED : FAILED
  return (at) => (at >= fromAt && at < untilAt ? failed : wellStore(at))
}

/**
 * Answers 429 beyond so many requests in a minute. The minutes are fixed, and `Retry-After` names the end of the present
 * one, in whole seconds; `namesTime: false`: there is no such header. `isNearLimit`: what the app makes of the store's count
 * of the requests that are left; left out: the store names none.
 */
export function storeWithLimit(
  perMinute,
  { fromAt = 0, untilAt = Infinity, namesTime = true, isNearLimit = () => false } = {},
) {
  let minute = -1
  let used = 0
  return (at) => {
    if (at < fromAt || at >= untilAt) return GRANTED
    const present = Math.floor(at / MINUTE_MS)
    if (present !== minute) used = 0
    minute = present
    used += 1
    if (used <= perMinute)
      return isNearLimit({ limit: perMinute, remaining: perMinute - used }) ? GRANTED_NEAR_LIMIT : GRANTED
    if (!namesTime) return OVERLOADED
    const retryAfterMs = Math.ceil(((minute + 1) * MINUTE_MS - at) / 1_000) * 1_000
    return { granted: false, isBusy: true, retryAfterMs }
  }
}
