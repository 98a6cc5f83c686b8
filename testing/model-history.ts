import { HOUR_MS } from '../contract/duration.js'
import type { RefusalReason, UnreachableCause } from '../contract/license-error.js'
import type { LaunchOptions } from './engine-harness.js'
import { type EngineHarness, GOOD_KEY, OTHER_KEY } from './engine-harness.js'
import { answerLost } from './scripted-provider.js'

/** One thing that can happen to a license, as plain data: a history of them is printed when it breaks a promise. */
export type HistoryStep =
  | { readonly do: 'activate'; readonly key: 'good' | 'other' | 'unknown' | 'remembered' }
  | { readonly do: 'deactivate' | 'revalidate' | 'move-here' | 'dismiss' | 'restart' | 'free-seat' }
  | { readonly do: 'wake'; readonly cause: 'resume' | 'online' | 'focus' }
  | { readonly do: 'trouble'; readonly cause: UnreachableCause; readonly retryAfterMs?: number }
  | { readonly do: 'calm' | 'fix-clock' }
  /** `lose-network-too`: the network is gone with the answer, until it is calm again. */
  | { readonly do: 'lose-answer' | 'lose-network-too'; readonly verb: 'activate' | 'deactivate' }
  | { readonly do: 'refuse-next'; readonly reason: RefusalReason }
  | { readonly do: 'advance' | 'sleep' | 'close-for' | 'set-clock'; readonly hours: number }
  | {
      readonly do: 'disable' | 'enable' | 'expire' | 'renew' | 'hide' | 'show'
      readonly key: 'good' | 'other'
    }
  | { readonly do: 'go-to'; readonly computer: 'first' | 'second' }
  | { readonly do: 'disk'; readonly full: boolean }

export const COMPUTERS = { first: 'this computer', second: 'another computer' } as const

export type Computer = keyof typeof COMPUTERS

const KEYS = { good: GOOD_KEY, other: OTHER_KEY, unknown: 'no-such-key', remembered: undefined } as const

/** What plays a step may need beside the harness. */
interface HistoryHooks {
  /** How each launch is wrapped. */
  readonly launch: LaunchOptions
  /** Called when a launch ends, before the next one begins. */
  readonly onEnded: () => void
}

type Play = (harness: EngineHarness, hooks: HistoryHooks) => unknown

/** Plays one step to its end, so that nothing of it is under way when the next one begins. */
export async function playStep(
  harness: EngineHarness,
  step: HistoryStep,
  hooks: HistoryHooks,
): Promise<void> {
  await (playOfUser(step) ?? playOfTime(step) ?? playOfNetwork(step) ?? playOfStore(step))(harness, hooks)
  await harness.clock.advance(1)
}

function playOfUser(step: HistoryStep): Play | null {
  switch (step.do) {
    case 'activate':
      return ({ engine }) => engine.activate(KEYS[step.key])
    case 'deactivate':
      return ({ engine }) => engine.deactivate()
    case 'revalidate':
      return ({ engine }) => engine.revalidate()
    case 'move-here':
      return ({ engine }) => engine.moveHere()
    case 'dismiss':
      return dismiss
    case 'wake':
      return ({ engine }) => engine.wake(step.cause)
    case 'restart':
    case 'close-for':
    case 'go-to':
      return (harness, hooks) => relaunch(harness, step, hooks)
    default:
      return null
  }
}

function playOfTime(step: HistoryStep): Play | null {
  switch (step.do) {
    case 'advance':
      return ({ clock }) => clock.advance(step.hours * HOUR_MS)
    case 'sleep':
      return (harness) => {
        harness.sleep(step.hours * HOUR_MS)
        harness.engine.wake('resume')
        return harness.clock.advance(HOUR_MS)
      }
    case 'set-clock':
      return ({ clock }) => clock.setWall(clock.now() + step.hours * HOUR_MS)
    case 'fix-clock':
      return ({ clock, trueNow }) => clock.setWall(trueNow())
    default:
      return null
  }
}

function playOfNetwork(step: HistoryStep): Play | null {
  switch (step.do) {
    case 'trouble': {
      const { cause, retryAfterMs } = step
      const named = retryAfterMs === undefined ? {} : { retryAfterMs }
      return ({ provider }) => provider.always({ kind: 'unreachable', cause, ...named })
    }
    case 'calm':
      return ({ provider }) => provider.obey()
    case 'lose-answer':
      return ({ provider }) => provider.next(step.verb, answerLost())
    case 'lose-network-too':
      return ({ provider }) =>
        provider.next(step.verb, async (real) => {
          await real()
          provider.always({ kind: 'unreachable', cause: 'offline' })
          return { kind: 'unreachable', cause: 'offline' }
        })
    case 'refuse-next':
      return ({ provider }) => provider.next('validate', { kind: 'refused', reason: step.reason })
    default:
      return null
  }
}

function playOfStore(step: HistoryStep): Play {
  switch (step.do) {
    case 'disk':
      return ({ vault }) => vault.failWrites(step.full ? 'ENOSPC' : null)
    case 'free-seat':
      return (harness) => freeSeat(harness, harness.kept().credentials?.seatName)
    case 'disable':
    case 'enable':
      return ({ store }) => Object.assign(store.keyOf(KEYS[step.key]), { disabled: step.do === 'disable' })
    case 'expire':
    case 'renew':
      return ({ store }) => Object.assign(store.keyOf(KEYS[step.key]), { expired: step.do === 'expire' })
    case 'hide':
    case 'show':
      return ({ store }) => Object.assign(store.keyOf(KEYS[step.key]), { hidden: step.do === 'hide' })
    default:
      throw new TypeError(`step: expected one that is known, got ${step.do}`)
  }
}

/** The user frees the seat that a notice names, as it asks, and then lets it go. */
async function dismiss(harness: EngineHarness): Promise<void> {
  const notice = harness.engine.snapshot.notices.find(({ kind }) => kind === 'seat-may-be-lost')
  if (notice?.kind !== 'seat-may-be-lost') return
  freeSeat(harness, notice.seatName)
  await harness.engine.dismissLostSeat(notice.seatName)
}

function freeSeat({ store }: EngineHarness, seatName: string | undefined): void {
  if (seatName === undefined) return
  for (const key of [GOOD_KEY, OTHER_KEY]) store.freeSeat(key, seatName)
}

async function relaunch(
  harness: EngineHarness,
  step: HistoryStep,
  { launch, onEnded }: HistoryHooks,
): Promise<void> {
  harness.engine.dispose()
  onEnded()
  if (step.do === 'close-for') await harness.clock.advance(step.hours * HOUR_MS)
  if (step.do === 'go-to') harness.moveTo(COMPUTERS[step.computer])
  harness.restart(launch)
  await harness.start()
}
