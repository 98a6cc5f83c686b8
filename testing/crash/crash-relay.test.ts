import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useChildProgram } from './build-child.js'
import { CRASH_SCENARIOS } from './crash-scenarios.js'
import { type KillRun, startKillRun } from './kill-run.js'

/** As `crash.test.ts`, less often: the in-process `engine-kill-relay.test.ts` kills all verbs. */
const RELAY_KILLS = Number(process.env['RELAY_KILLS'] ?? 12)
const KILL_SEED = Number(process.env['KILL_SEED'] ?? 20_300_101)

const scenarios = CRASH_SCENARIOS.filter(({ name }) => name === 'activate')
const program = useChildProgram()
let run: KillRun
beforeAll(async () => {
  run = await startKillRun(program.path, {
    scenarios,
    requestPoints: ['on-arrival'],
    throughRelay: true,
  })
}, 60_000)
afterAll(() => run.close())

describe('a process that is killed, with a relay before SellApp', () => {
  it.each(scenarios)(
    'at any boundary of $name uses no extra seat and leaves no notice',
    async (scenario) => {
      const jobs = run.jobsOf(scenario)
      expect(jobs.length).toBeGreaterThan(10)
      expect(await run.kill(jobs)).toEqual({ broken: [], struck: jobs.length })
    },
    120_000,
  )

  it(`at ${RELAY_KILLS} random instants uses no extra seat and leaves no notice (seed ${KILL_SEED})`, async () => {
    const { broken, struck } = await run.killAtRandom(RELAY_KILLS, KILL_SEED)
    expect(broken).toEqual([])
    expect(struck).toBeGreaterThanOrEqual(RELAY_KILLS)
  }, 120_000)
})
