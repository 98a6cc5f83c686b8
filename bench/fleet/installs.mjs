import { draw } from './chance.mjs'
import { addEvent } from './event-queue.mjs'
import { awaitSession, CHECK, FIELD, NO_SPREAD, NO_TROUBLE, START, WIDTH } from './fleet.mjs'

const { confirmedAt, nextCheckAt, troubleAt, keptAt, startedAt, endsAt, usedUntilAt } = FIELD
const { retryAt, notBeforeAt, fraction, failures, spreadMs, busyAt } = FIELD

/**
 * What an install does: starts, waits for the check to be due, asks, and waits again, as `check-loop.ts` and
 * `check-schedule.ts` do. When, is decided by the package's rules alone. (`installs.test.ts` holds it against the engine.)
 */
export function createInstalls(rules, fleet, store, ledger) {
  const world = { rules, fleet, store, ledger, asked: createQuestions(rules, fleet) }
  return (who, kind, at) => {
    const base = who * WIDTH
    if (kind === START) start(world, who, base, at)
    else check(world, who, base, at)
  }
}

function start(world, who, base, at) {
  const { rules, fleet } = world
  const { memory, people, chance } = fleet
  const isAsleep = people.sleeps(who) && memory[base + startedAt] > 0
  memory[base + startedAt] = at
  memory[base + usedUntilAt] = memory[base + keptAt]
  if (isAsleep) memory[base + retryAt] = Math.min(memory[base + retryAt], at)
  else launch(fleet, base)
  noteAge(world, base, at)
  waitOn(
    world,
    who,
    base,
    at + rules.WAKE_DELAY_MIN_MS + Math.round(draw(chance) * rules.WAKE_DELAY_SPREAD_MS),
  )
}

function launch({ memory, chance }, base) {
  memory[base + fraction] = draw(chance)
  memory[base + failures] = 0
  memory[base + retryAt] = 0
  memory[base + notBeforeAt] = 0
}

function check(world, who, base, at) {
  const answer = world.store(at)
  world.ledger.noteRequest(at, answer)
  noteAge(world, base, at)
  if (answer.granted || answer.isBusy) learn(world, base, at, answer)
  if (answer.granted) confirm(world, who, base, at)
  else backOff(world, base, at, answer)
  waitOn(world, who, base, at)
}

/** How wide the store wants the checks to be spread. */
function learn({ rules, fleet: { memory } }, base, at, { isBusy = false }) {
  const windowMs = memory[base + spreadMs]
  const before = windowMs === NO_SPREAD ? null : { windowMs, busyAt: memory[base + busyAt] }
  const spread = rules.spreadAfter(before, { at, isBusy })
  memory[base + spreadMs] = spread?.windowMs ?? NO_SPREAD
  memory[base + busyAt] = spread?.busyAt ?? 0
}

function confirm({ rules, fleet, ledger }, who, base, at) {
  const { memory, policy, chance } = fleet
  const isMissed = memory[base + nextCheckAt] < memory[base + startedAt]
  ledger.noteWait(at - memory[base + (isMissed ? startedAt : nextCheckAt)], isMissed)
  ledger.noteConfirmed(who, at, at - memory[base + confirmedAt])
  memory[base + confirmedAt] = at
  memory[base + nextCheckAt] = rules.nextCheckAt({ confirmedAt: at }, policy, draw(chance))
  memory[base + troubleAt] = NO_TROUBLE
  memory[base + keptAt] = at
  memory[base + failures] = 0
  memory[base + retryAt] = 0
  memory[base + notBeforeAt] = at + rules.MIN_PAUSE_MS
}

function backOff({ rules, fleet, asked }, base, at, { retryAfterMs, isBusy }) {
  const { memory, chance } = fleet
  if (memory[base + troubleAt] === NO_TROUBLE) {
    memory[base + troubleAt] = at
    memory[base + keptAt] = at
  }
  memory[base + failures] += 1
  const canWait = asked.canWait(base, at)
  const windowMs = canWait && isBusy ? asked.windowMs(base) : undefined
  const trouble = { retryAfterMs, canWait, spreadMs: windowMs }
  memory[base + retryAt] = at + rules.retryDelayMs(trouble, memory[base + failures], draw(chance))
  memory[base + notBeforeAt] = retryAfterMs === undefined && !isBusy ? 0 : memory[base + retryAt]
}

function waitOn(world, who, base, soonestAt) {
  const { memory, queue } = world.fleet
  const at = Math.max(world.asked.dueAt(base), memory[base + retryAt], memory[base + notBeforeAt], soonestAt)
  if (at < memory[base + endsAt]) addEvent(queue, who, CHECK, at)
  else endSession(world, who, base)
}

function endSession(world, who, base) {
  const { memory, people } = world.fleet
  noteAge(world, base, memory[base + endsAt])
  const dueAt = Math.max(memory[base + startedAt], memory[base + nextCheckAt])
  if (dueAt < memory[base + endsAt]) world.ledger.noteUnanswered(memory[base + endsAt] - dueAt)
  memory[base + keptAt] = keptUntil(world.rules, memory, base, people.sleeps(who))
  awaitSession(world.fleet, who)
}

function noteAge({ fleet: { memory }, ledger }, base, at) {
  ledger.noteAge(at - memory[base + confirmedAt], memory[base + troubleAt] !== NO_TROUBLE)
}

/** What the rules are asked, put into one object that is used again and again. */
function createQuestions(rules, { memory, policy }) {
  const situation = createSituation()
  const { activationState, awake } = situation
  const { activation } = activationState
  const trouble = { since: 0 }
  const spread = { windowMs: 0, busyAt: 0 }

  function fill(base) {
    activation.confirmedAt = memory[base + confirmedAt]
    activation.nextCheckAt = memory[base + nextCheckAt]
    trouble.since = memory[base + troubleAt]
    activation.trouble = trouble.since === NO_TROUBLE ? null : trouble
    awake.awakeAt = memory[base + startedAt]
    awake.usedUntilAt = memory[base + usedUntilAt]
    spread.windowMs = memory[base + spreadMs]
    spread.busyAt = memory[base + busyAt]
    situation.spread = spread.windowMs === NO_SPREAD ? null : spread
  }

  return {
    dueAt(base) {
      fill(base)
      return rules.checkDueAt(situation, policy, memory[base + fraction])
    },
    windowMs(base) {
      fill(base)
      return rules.checkWindowMs(activation, awake, { policy, spread: situation.spread })
    },
    canWait(base, at) {
      fill(base)
      return rules.checkMayWait(activationState, at, policy)
    },
  }
}

function createSituation() {
  const activation = {
    license: null,
    confirmedAt: 0,
    nextCheckAt: 0,
    trouble: null,
    doubt: null,
    verdict: null,
  }
  return {
    activationState: { kind: 'activated', activation },
    askableFrom: 0,
    isMovable: false,
    journalOpen: false,
    releaseRefused: false,
    clockBehind: false,
    lastAnswerAt: null,
    awake: { awakeAt: 0, usedUntilAt: 0 },
    spread: null,
  }
}

/**
 * The time that `housekeeping.ts` has kept when a session ends: soon after its start, then at most once an hour, and, of an
 * app that is closed and not put to sleep, at its end.
 */
function keptUntil({ FIRST_LOOK_MS, KEEP_TIME_MS, MINUTE_MS }, memory, base, isSleeping) {
  const firstAt = memory[base + startedAt] + FIRST_LOOK_MS
  const untilAt = memory[base + endsAt]
  const already = memory[base + keptAt]
  if (untilAt < firstAt) return already
  if (!isSleeping) return untilAt
  const lastAt = firstAt + Math.floor((untilAt - firstAt) / KEEP_TIME_MS) * KEEP_TIME_MS
  return lastAt - already >= (lastAt === firstAt ? MINUTE_MS : KEEP_TIME_MS) ? lastAt : already
}
