import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useChildProgram } from './build-child.js'
import { CRASH_SCENARIOS, type CrashScenario } from './crash-scenarios.js'
import { type CrashSlot, type KillPoint, type Rehearsal, startCrashSlot } from './crash-slot.js'
import { createDice } from './dice.js'

/** How many processes are struck at random instants, and the seed of these: `KILLS=2000 KILL_SEED=7`. */
const KILLS = Number(process.env['KILLS'] ?? 200)
const KILL_SEED = Number(process.env['KILL_SEED'] ?? 20_300_101)
/** Also where the process has changed nothing since the boundary before. */
const KILL_EVERYWHERE = process.env['KILL_EVERYWHERE'] === '1'
const SLOTS = 2

interface Job {
  readonly scenario: CrashScenario
  readonly point: KillPoint
}

const program = useChildProgram()
const rehearsals = new Map<CrashScenario, Rehearsal>()
/** How long each took when it was last seen to end. */
const durations = new Map<CrashScenario, number>()
const slots: CrashSlot[] = []

beforeAll(async () => {
  while (slots.length < SLOTS) slots.push(await startCrashSlot(program.path))
  for (const scenario of CRASH_SCENARIOS) {
    const rehearsal = await slots[0]!.rehearse(scenario)
    rehearsals.set(scenario, rehearsal)
    durations.set(scenario, rehearsal.report.tookMs)
  }
}, 60_000)

afterAll(async () => {
  await Promise.all(slots.map((slot) => slot.close()))
})

/** Does all jobs, two at a time, and gives what is wrong after each, and how many of them struck a process at work. */
async function killAll(nextJob: (struck: number) => Job | undefined) {
  const broken: string[] = []
  let struck = 0
  async function work(slot: CrashSlot): Promise<void> {
    for (let job = nextJob(struck); job !== undefined; job = nextJob(struck)) {
      const { scenario, point } = job
      const result = await slot.kill(scenario, point)
      if (result.tookMs === null) struck += 1
      else durations.set(scenario, result.tookMs)
      for (const what of result.broken) broken.push(`${scenario.name}, ${placeOf(job)}: ${what}`)
    }
  }
  await Promise.all(slots.map(work))
  return { broken, struck }
}

function inOrder(jobs: readonly Job[]): () => Job | undefined {
  const queue = [...jobs]
  return () => queue.shift()
}

/** Until enough have struck: how long a process takes is known only from those before, so some strike too late. */
function atRandom(): (struck: number) => Job | undefined {
  const dice = createDice(KILL_SEED)
  let made = 0
  return (struck) => {
    if (struck >= KILLS || made >= 4 * KILLS) return undefined
    const scenario = CRASH_SCENARIOS[made % CRASH_SCENARIOS.length]!
    made += 1
    return { scenario, point: { kind: 'instant', afterMs: dice() * durations.get(scenario)! } }
  }
}

function placeOf({ scenario, point }: Job): string {
  if (point.kind === 'instant') return `after ${point.afterMs.toFixed(1)} ms`
  if (point.kind === 'request') return `${point.when} of request ${point.index}`
  return `before boundary ${point.index} (${rehearsals.get(scenario)?.report.boundaries[point.index - 1]})`
}

/** Each state that a process can leave behind, and each request at its arrival and between its effect and its answer. */
function enumerate(scenario: CrashScenario): Job[] {
  const { report, requests } = rehearsals.get(scenario)!
  const boundaries = report.boundaries.flatMap((_name, at) => {
    const before = report.boundaries[at - 1]
    return !KILL_EVERYWHERE && changesNothing(before) ? [] : [{ kind: 'boundary', index: at + 1 } as const]
  })
  const arrivals = Array.from({ length: requests }, (_none, at) =>
    (['before-effect', 'after-effect'] as const).map(
      (when) => ({ kind: 'request', index: at + 1, when }) as const,
    ),
  )
  return [...boundaries, ...arrivals.flat()].map((point) => ({ scenario, point }))
}

/** A process that is killed after these leaves what it would have left before. */
function changesNothing(boundary: string | undefined): boolean {
  return boundary !== undefined && /^(?:publish|answer)/.test(boundary)
}

describe('a process that is killed', () => {
  it.each(CRASH_SCENARIOS)(
    'at any boundary of $name loses no license and no seat silently',
    async (scenario) => {
      const jobs = enumerate(scenario)
      expect(jobs.length).toBeGreaterThan(5)
      expect(await killAll(inOrder(jobs))).toEqual({ broken: [], struck: jobs.length })
    },
    300_000,
  )

  it(
    `at ${KILLS} random instants loses no license and no seat silently (seed ${KILL_SEED})`,
    async () => {
      const { broken, struck } = await killAll(atRandom())
      expect(broken).toEqual([])
      expect(struck).toBeGreaterThanOrEqual(KILLS)
    },
    120_000 + KILLS * 2_000,
  )
})
