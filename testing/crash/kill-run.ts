import type { CrashScenario } from './crash-scenarios.js'
import {
  type CrashSlot,
  type CrashSlotOptions,
  type KillPoint,
  type Rehearsal,
  startCrashSlot,
} from './crash-slot.js'
import { createDice } from './dice.js'

interface KillJob {
  readonly scenario: CrashScenario
  readonly point: KillPoint
}

interface KillRunOptions extends CrashSlotOptions {
  readonly scenarios: readonly CrashScenario[]
  /** When a request that has reached the store kills its process. */
  readonly requestPoints: readonly Extract<KillPoint, { kind: 'request' }>['when'][]
  /** Also where the process has changed nothing since the boundary before. */
  readonly everywhere?: boolean
}

/** Kills processes, two at a time. */
export interface KillRun {
  /** Each state that a process can leave behind, and each request at the chosen points. */
  jobsOf(scenario: CrashScenario): KillJob[]
  /** What is wrong after each, and how many struck a process at work. */
  kill(jobs: readonly KillJob[]): Promise<KillOutcome>
  /** At instants that the seed decides, until so many have struck. */
  killAtRandom(kills: number, seed: number): Promise<KillOutcome>
  close(): Promise<void>
}

interface KillOutcome {
  readonly broken: readonly string[]
  readonly struck: number
}

const SLOTS = 2

interface Rehearsed {
  readonly scenario: CrashScenario
  readonly rehearsal: Rehearsal
  /** How long it took when it was last seen to end. */
  tookMs: number
}

/** Rehearses each scenario first, to know what it passes and how long it takes. */
export async function startKillRun(program: string, options: KillRunOptions): Promise<KillRun> {
  const slots = await Promise.all(Array.from({ length: SLOTS }, () => startCrashSlot(program, options)))
  const [first] = slots
  const rehearsed: Rehearsed[] = []
  for (const scenario of options.scenarios) {
    const rehearsal = await first?.rehearse(scenario)
    if (rehearsal !== undefined) rehearsed.push({ scenario, rehearsal, tookMs: rehearsal.report.tookMs })
  }
  return {
    jobsOf: (scenario) => jobsOf(findRehearsed(rehearsed, scenario), options),
    kill(jobs) {
      const queue = [...jobs]
      return killAll(slots, rehearsed, () => queue.shift())
    },
    killAtRandom: (kills, seed) => killAll(slots, rehearsed, randomJobs(rehearsed, kills, createDice(seed))),
    async close() {
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}

function findRehearsed(rehearsed: readonly Rehearsed[], scenario: CrashScenario): Rehearsed {
  const found = rehearsed.find((one) => one.scenario === scenario)
  if (found === undefined) throw new TypeError(`"${scenario.name}" is no scenario of this run`)
  return found
}

function jobsOf(
  { scenario, rehearsal: { report, requests } }: Rehearsed,
  { requestPoints, everywhere = false }: KillRunOptions,
): KillJob[] {
  const boundaries = report.boundaries.flatMap((_name, at) => {
    const before = report.boundaries[at - 1]
    return !everywhere && changesNothing(before) ? [] : [{ kind: 'boundary', index: at + 1 } as const]
  })
  const arrivals = Array.from({ length: requests }, (_none, at) =>
    requestPoints.map((when) => ({ kind: 'request', index: at + 1, when }) as const),
  )
  return [...boundaries, ...arrivals.flat()].map((point) => ({ scenario, point }))
}

/** A process that is killed after these leaves what it would have left before. */
function changesNothing(boundary: string | undefined): boolean {
  return boundary !== undefined && /^(?:publish|answer)/.test(boundary)
}

/** How long a process takes is known only from those before, so some strike too late. */
function randomJobs(
  rehearsed: readonly Rehearsed[],
  kills: number,
  dice: () => number,
): (struck: number) => KillJob | undefined {
  let made = 0
  return (struck) => {
    const next = rehearsed[made % rehearsed.length]
    if (next === undefined || struck >= kills || made >= 4 * kills) return undefined
    made += 1
    return { scenario: next.scenario, point: { kind: 'instant', afterMs: dice() * next.tookMs } }
  }
}

async function killAll(
  slots: readonly CrashSlot[],
  rehearsed: readonly Rehearsed[],
  nextJob: (struck: number) => KillJob | undefined,
): Promise<KillOutcome> {
  const broken: string[] = []
  let struck = 0
  async function work(slot: CrashSlot): Promise<void> {
    for (let job = nextJob(struck); job !== undefined; job = nextJob(struck)) {
      const about = findRehearsed(rehearsed, job.scenario)
      const result = await slot.kill(job.scenario, job.point)
      if (result.tookMs === null) struck += 1
      else about.tookMs = result.tookMs
      for (const what of result.broken) {
        broken.push(`${job.scenario.name}, ${placeOf(job.point, about.rehearsal)}: ${what}`)
      }
    }
  }
  await Promise.all(slots.map(work))
  return { broken, struck }
}

function placeOf(point: KillPoint, { report }: Rehearsal): string {
  if (point.kind === 'instant') return `after ${point.afterMs.toFixed(1)} ms`
  if (point.kind === 'request') return `${point.when} of request ${point.index}`
  return `before boundary ${point.index} (${report.boundaries[point.index - 1]})`
}
