import { confirmTime, correctTime, holdTime } from '../core/store-time.js'
import type { TimeAnchor } from '../core/trusted-time.js'
import type { Clock } from '../ports/clock.js'
import type { TrustedClock } from './trusted-clock.js'

/** What the store's answers make of the trusted time, and what is kept of it. No launch needs that. */
export interface StoreClock extends Pick<TrustedClock, 'read' | 'launch'> {
  /** The trusted time, or what the store's last answer told where that is later, confirming or not: for how old a request is. */
  latestAt(): number
  /** What to keep, as of now. */
  anchor(): TimeAnchor
  /** From now on the time does not fall below the present: something that was granted counts from it. */
  hold(): void
  /**
   * An answer of the store tells the time; `confirms`: it confirmed the license of this computer. Answers by how much
   * what was kept without the store lies too late.
   */
  heal(serverTimeAt: number, confirms: boolean): number
  /** For how long the app may run on before the time is kept again. */
  expectRun(ms: number): void
  /** The run ends here: what is kept from now on is the time as it is. */
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
