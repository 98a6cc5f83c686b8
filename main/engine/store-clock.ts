import { confirmTime, correctTime, holdTime } from '../core/store-time.js'
import type { TimeAnchor } from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'
import type { TrustedClock } from './trusted-clock.js'

/** Corrects the trusted time by the store's answers, and says what to store of it. No launch needs it. */
export interface StoreClock extends Pick<TrustedClock, 'read' | 'launch'> {
  /** The trusted time, or what the store's last answer told where that is later, confirming or not: for how old a request is. */
  latestAt(): number
  /** The anchor to store, as of now. */
  anchor(): TimeAnchor
  /** From now on the time does not fall below the present: something that was granted counts from it. */
  hold(): void
  /**
   * Takes the time from an answer of the store; `confirms`: the answer confirmed this computer's license. Returns by how much
   * instants that were stored without the store are too late.
   */
  heal(serverTimeAt: number, confirms: boolean): number
  /** Sets how long the app may run before the time is stored again. */
  expectRun(ms: number): void
  /** Ends the run: from now on the time is stored as it is. */
  end(): void
}

export function createStoreClock(clock: Clock, trusted: TrustedClock): StoreClock {
  const { read } = trusted
  let openRunMs = 0
  let ended: TimeAnchor | null = null
  /** The store's clock minus the monotonic one, at its last answer. */
  let storeLead = Number.NEGATIVE_INFINITY
  const anchorNow = (runMs: number): TimeAnchor => anchorToKeep(read().at, trusted.anchor(), runMs)

  return {
    read,
    get launch() {
      return trusted.launch
    },
    latestAt: () => Math.max(read().at, Math.floor(clock.monotonic() + storeLead)),
    anchor: () => ended ?? anchorNow(openRunMs),
    hold: () => trusted.settleOn(holdTime(trusted.charged(), read().at)),
    heal(serverTimeAt, confirms) {
      if (!Number.isFinite(serverTimeAt) || serverTimeAt <= 0) return 0
      storeLead = serverTimeAt - clock.monotonic()
      const before = trusted.charged()
      const { anchor, movedBackMs } = (confirms ? confirmTime : correctTime)(
        before,
        clock.now(),
        serverTimeAt,
      )
      if (anchor !== before) trusted.settleOn(anchor)
      return movedBackMs
    },
    expectRun(ms) {
      openRunMs = ms
    },
    end() {
      ended = anchorNow(0)
    },
  }
}

function anchorToKeep(seenAt: number, anchor: TimeAnchor, openRunMs: number): TimeAnchor {
  const isShownOnly = seenAt > anchor.highWaterAt
  return { ...anchor, ...(isShownOnly && { seenAt }), ...(openRunMs > 0 && { openRunMs }) }
}
