import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useChildProgram } from './build-child.js'
import { type KillRun, startKillRun } from './kill-run.js'
import { PLAYED_SCENARIOS, PLAYED_STORES } from './played-stores.js'

/**
 * As `crash.test.ts`, for the stores beside Lemon Squeezy: of the points at which a process leaves another state behind, every
 * fourth, other ones at each store; all of them with `KILL_EVERYWHERE=1`. In-process, `stores-kill.test.ts` and
 * `keygen-kill.test.ts` kill at each write and request.
 */
const SHARE = process.env['KILL_EVERYWHERE'] === '1' ? 1 : 4
const program = useChildProgram()

describe.each(PLAYED_STORES)('a process that is killed, with $name', (played) => {
  let run: KillRun
  beforeAll(async () => {
    run = await startKillRun(program.path, {
      scenarios: PLAYED_SCENARIOS,
      requestPoints: ['after-effect'],
      played,
    })
  }, 60_000)
  afterAll(() => run.close())

  it.each(PLAYED_SCENARIOS)(
    'at any boundary of $name loses no license and no seat silently',
    async (scenario) => {
      const first = PLAYED_STORES.indexOf(played) % SHARE
      const jobs = run.jobsOf(scenario).filter((_job, at) => at % SHARE === first)
      expect(jobs.length).toBeGreaterThan(1)
      expect(await run.kill(jobs)).toEqual({ broken: [], struck: jobs.length })
    },
    120_000,
  )
})
