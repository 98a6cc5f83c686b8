import { fork } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { useChildProgram } from '../../../testing/crash/build-child.js'
import { postgresRateLimiter } from './postgres-rate-limiter.js'
import type { LimitsTask } from './test-limits-child.js'
import { startTestPostgres, type TestPostgres } from './test-postgres.js'

const programs = inject('postgresFolder')
const child = useChildProgram('../../relay/node/database/test-limits-child.ts')

function runChild(task: LimitsTask): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const started = fork(child.path, {
      execArgv: ['--no-warnings'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    started.once('message', (statuses) => resolve(statuses as readonly number[]))
    started.once('exit', (code) => reject(new Error(`the child ended with ${code}`)))
    started.send(task)
  })
}

describe.skipIf(programs === '')('the limits of several relays over one PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres(programs)
  }, 60_000)
  afterAll(() => server.remove())

  it('let through as many requests together as one relay would', { timeout: 60_000 }, async () => {
    const url = server.createDatabase()
    const task = { url, address: '203.0.113.7', requests: 30, burst: 20 }
    const other = { ...task, address: '203.0.113.8', requests: 5 }
    const [first = [], second = [], third = []] = await Promise.all([
      runChild(task),
      runChild(task),
      runChild(other),
    ])
    const statuses = [...first, ...second]
    expect(statuses.filter((status) => status === 200)).toHaveLength(20)
    expect(statuses.filter((status) => status === 429)).toHaveLength(40)
    expect(third).toEqual([200, 200, 200, 200, 200])
  })

  it('are those of each relay while PostgreSQL is gone', { timeout: 60_000 }, async () => {
    const limiter = postgresRateLimiter({ url: server.createDatabase() })
    const rule = { burst: 2, perMinute: 1 }
    const take = async () => (await limiter.take('address:a', rule, 0)).allowed
    expect(await take()).toBe(true)
    await server.stop()
    expect([await take(), await take(), await take()]).toEqual([true, true, false])
    await server.start()
    expect([await take(), await take()]).toEqual([true, false])
  })
})
