import type { LicenseState } from '../contract/license-state.js'
import type { Believed } from './answer-watch.js'
import { GOOD_KEY, OTHER_KEY } from './engine-harness.js'
import { type HistoryWorld, runMsOf } from './history-world.js'
import type { HistoryStep } from './model-history.js'
import { SAMPLE_POLICY } from './sample-activation.js'

const { graceMs } = SAMPLE_POLICY
/** Steps end a little after what they do. */
const SLACK_MS = 1_000

const LOCKED_BY = {
  disabled: 'key-disabled',
  expired: 'key-expired',
  'wrong-product': 'wrong-product',
} as const

function demand(isKept: boolean, promise: string): void {
  if (!isKept) throw new Error(`broken: ${promise}`)
}

/** Throws where the engine, after this step, is not as the answers of the store and the time demand. */
export function checkPromises(
  world: HistoryWorld,
  step: HistoryStep,
  before: { readonly calls: number; readonly hours: number },
): void {
  const { harness, answers, computer, seats } = world
  const { snapshot } = harness.engine
  const { believed } = answers[computer]
  if (believed !== 'unclear') {
    checkState(world, believed)
    if (believed === null) demand(!snapshot.entitled, 'nothing opens without a granted answer')
    else checkEntitlement(world, believed)
  }
  if (snapshot.persisted) {
    demand(seats.unknown.length === 0, `each seat at the store is known by name: ${seats.unknown.join()}`)
  }
  checkRequests(world, step, before)
  checkOrder(world)
}

/** A license ends by an explicit no only. */
function checkState(world: HistoryWorld, believed: Believed | null): void {
  const { state } = world.harness.engine.snapshot
  if (state.status === 'locked') {
    const { reason } = state
    if (reason === 'not-found') demand((believed?.notFound ?? 0) >= 3, 'three answers prove "not found"')
    if (reason in LOCKED_BY) {
      const expected = LOCKED_BY[reason as keyof typeof LOCKED_BY]
      demand(believed?.ended === expected, `"${reason}" comes from the store's "${expected}"`)
    }
  }
  if (isReason(state, 'seat-released')) demand(believed === null, 'a seat is released by the store only')
  if (isReason(state, 'deactivated') && believed !== null) {
    demand(world.wantsDeactivation, 'a license is given back by the user only')
    world.answers[world.computer].set(null)
  }
}

function isReason(state: LicenseState, reason: string): boolean {
  return state.status === 'unlicensed' && state.reason === reason
}

function checkEntitlement(world: HistoryWorld, { ended, notFound, confirmed }: Believed): void {
  const { harness, computer, options, answers } = world
  if (answers[computer].believed === null) return
  const { state, entitled } = harness.engine.snapshot
  const ranMs = runMsOf(world, computer) - confirmed.runMs
  const passedMs = harness.trueNow() - confirmed.trueAt
  if (entitled) {
    demand(ended === null, `"${ended}" shuts the app`)
    demand(ranMs < graceMs + SLACK_MS, 'grace is not longer than the app has run')
    if (options.isClockRight) demand(passedMs < graceMs + SLACK_MS, 'grace ends in time')
    return
  }
  if (ended !== null || notFound >= 3) return
  const isGraceOver = state.status === 'locked' && state.reason === 'grace-ended'
  demand(isGraceOver, `trouble alone shuts nothing: ${state.status}`)
  if (options.isClockRight) demand(passedMs >= graceMs, 'grace is not cut short')
}

function checkRequests(
  { harness }: HistoryWorld,
  step: HistoryStep,
  before: { readonly calls: number; readonly hours: number },
): void {
  const calls = harness.provider.calls.slice(before.calls)
  demand(calls.length <= 20 + 3 * before.hours, `the store is not hammered: ${calls.length} requests`)
  const activations = calls.filter(({ verb }) => verb === 'activate').length
  const allowed = step.do === 'activate' ? 1 : step.do === 'move-here' ? 2 : 0
  demand(activations <= allowed, `a seat is asked for ${activations} times`)
}

function checkOrder({ harness }: HistoryWorld): void {
  const { snapshots, log, clock, engine } = harness
  const isRising = snapshots.every(({ revision }, index) => revision === index + 1)
  demand(isRising, 'revisions rise by one')
  demand(clock.pending <= 3, 'three timers at most')
  demand(!log.some(({ level }) => level === 'error'), 'nothing is logged as an error')
  const told = JSON.stringify([engine.snapshot, engine.diagnostics()])
  demand(!told.includes(GOOD_KEY) && !told.includes(OTHER_KEY), 'no key is told')
}

/** Tells what a history has led to. */
export function noteStates({ harness, options }: HistoryWorld): void {
  const { state, notices, persisted } = harness.engine.snapshot
  const { onState = () => undefined } = options
  onState(state.status)
  if ('reason' in state) onState(state.reason)
  for (const { kind } of notices) onState(kind)
  if (!persisted) onState('not-saved')
}
