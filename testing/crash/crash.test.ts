import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useChildProgram } from './build-child.js'
import { CRASH_SCENARIOS } from './crash-scenarios.js'
import { type KillRun, startKillRun } from './kill-run.js'

/** How many processes are struck at random instants, and the seed of these: `KILLS=2000 KILL_SEED=7`. */
const KILLS = Number(process.env['KILLS'] ?? 200)
const KILL_SEED = Number(process.env['KILL_SEED'] ?? 20_300_101)
/** Also where the process has changed nothing since the boundary before. */
const KILL_EVERYWHERE = process.env['KILL_EVERYWHERE'] === '1'

const program = useChildProgram()
let run: KillRun
beforeAll(async () => {
  run = await startKillRun(program.path, {
    scenarios: CRASH_SCENARIOS,
    requestPoints: ['before-effect', 'after-effect'],
    everywhere: KILL_EVERYWHERE,
  })
}, 60_000)
afterAll(() => run.close())

describe('a process that is killed', () => {
  it.each(CRASH_SCENARIOS)(
    'at any boundary of $name loses no license and no seat silently',
    async (scenario) => {
      const jobs = run.jobsOf(scenario)
      expect(jobs.length).toBeGreaterThan(5)
      expect(await run.kill(jobs)).toEqual({ broken: [], struck: jobs.length })
    },
    300_000,
  )

  it(
    `at ${KILLS} random instants loses no license and no seat silently (seed ${KILL_SEED})`,
    async () => {
      const { broken, struck } = await run.killAtRandom(KILLS, KILL_SEED)
      expect(broken).toEqual([])
      expect(struck).toBeGreaterThanOrEqual(KILLS)
    },
    120_000 + KILLS * 2_000,
  )
})
