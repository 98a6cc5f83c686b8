import { createAnswerWatch } from './answer-watch.js'
import { createEngineHarness } from './engine-harness.js'
import { type HistoryOptions, type HistoryWorld, runMsOf } from './history-world.js'
import { type Computer, type HistoryStep, playStep } from './model-history.js'
import { checkPromises, noteStates } from './promises.js'
import { createSeatWatch } from './seat-watch.js'

/** Plays a history on two computers that share a profile, and throws where a promise is broken. */
export async function playHistory(history: readonly HistoryStep[], options: HistoryOptions): Promise<void> {
  const world = createWorld(options)
  const { harness } = world
  harness.restart({ wrapProvider: world.answers.first.wrap })
  await harness.start()
  for (const step of history) {
    if (!isFair(world, step)) continue
    const before = { calls: harness.provider.calls.length, hours: hoursOf(step) }
    if (step.do === 'deactivate') world.wantsDeactivation = true
    await play(world, step)
    checkPromises(world, step, before)
    noteStates(world)
  }
  harness.engine.dispose()
  if (harness.clock.pending > 0) throw new Error('broken: timers are left')
}

function createWorld(options: HistoryOptions): HistoryWorld {
  const harness = createEngineHarness({ storeTellsTime: options.storeTellsTime ?? true })
  const runMs = { first: 0, second: 0 }
  const watch = (computer: Computer) =>
    createAnswerWatch(() => ({ trueAt: harness.trueNow(), runMs: runMsOf(world, computer) }))
  const world: HistoryWorld = {
    harness,
    options,
    answers: { first: watch('first'), second: watch('second') },
    seats: createSeatWatch(harness),
    runMs,
    computer: 'first',
    launchedAt: harness.clock.monotonic(),
    wantsDeactivation: false,
  }
  return world
}

async function play(world: HistoryWorld, step: HistoryStep): Promise<void> {
  const { harness, answers, seats } = world
  const next = step.do === 'go-to' ? step.computer : world.computer
  seats.begin(world.computer)
  await playStep(harness, step, {
    launch: { wrapProvider: answers[next].wrap },
    onEnded: () => endLaunch(world, next),
  })
  world.launchedAt ??= harness.clock.monotonic()
  seats.end(answers)
}

function endLaunch(world: HistoryWorld, next: Computer): void {
  const { harness, computer } = world
  world.runMs[computer] = runMsOf(world, computer)
  world.launchedAt = null
  world.computer = next
  if (next !== computer) world.wantsDeactivation = true
  if (harness.engine.snapshot.persisted) return
  world.answers[computer].set('unclear')
  world.seats.excuseAll()
}

/** While the store's count is what tells whether a seat was taken, nobody else changes it: that cannot be told apart. */
function isFair({ harness }: HistoryWorld, step: HistoryStep): boolean {
  if (step.do !== 'dismiss' && step.do !== 'free-seat') return true
  return harness.engine.snapshot.persisted && harness.kept().pendingActivation === null
}

function hoursOf(step: HistoryStep): number {
  return 'hours' in step ? Math.abs(step.hours) : 0
}
