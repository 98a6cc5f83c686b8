import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { exchangeHttp } from './exchange.js'
import { startTimeLimit } from './time-limit.js'

/** The limit's timers, run by the test. */
function playTimers() {
  const timers: AbortController[] = []
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    const timer = new AbortController()
    timers.push(timer)
    return timer.signal
  })
  return {
    stepsMs: () => timeout.mock.calls.map(([ms]) => ms),
    /** Runs the pending timer, so often. */
    run(times: number) {
      for (let time = 0; time < times; time += 1)
        timers.at(-1)?.abort(new DOMException('timed out', 'TimeoutError'))
    },
  }
}

describe('startTimeLimit', () => {
  let timers: ReturnType<typeof playTimers>
  beforeEach(() => {
    timers = playTimers()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('ends after ten steps of a tenth, and one for what has arrived by then', () => {
    const limit = startTimeLimit(10_000, undefined)
    timers.run(10)
    expect(limit.endedBy()).toBeUndefined()
    timers.run(1)
    expect([limit.endedBy(), limit.signal.reason]).toMatchObject(['timeout', { name: 'TimeoutError' }])
    expect(timers.stepsMs()).toEqual(Array.from({ length: 11 }, () => 1_000))
  })

  it('has steps of whole milliseconds', () => {
    startTimeLimit(11, undefined)
    expect(timers.stepsMs()).toEqual([2])
  })

  it('is left to the first of the two that ended it', () => {
    const caller = new AbortController()
    const limit = startTimeLimit(1, caller.signal)
    caller.abort(new Error('closed'))
    timers.run(11)
    expect([limit.endedBy(), limit.signal.reason]).toMatchObject(['caller', { message: 'closed' }])
  })

  it('sets no more timers once it is disposed of', () => {
    const limit = startTimeLimit(1_000, undefined)
    limit.dispose()
    timers.run(1)
    expect(timers.stepsMs()).toHaveLength(1)
    expect(limit.signal.aborted).toBe(false)
  })
})

/** Another thread, whose message is in this one's queue before `raised` is. */
const ANSWERING = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.postMessage('an answer')
  Atomics.store(workerData, 0, 1)
  Atomics.notify(workerData, 0)
`

describe('an answer that arrives while the thread stands still', () => {
  it('is read, though the time is over when it goes on', async () => {
    const raised = new Int32Array(new SharedArrayBuffer(4))
    const fetch = async () => {
      // After this come the timers, and only then what has arrived.
      await setImmediate()
      const server = new Worker(ANSWERING, { eval: true, workerData: raised })
      const answered = once(server, 'message')
      Atomics.wait(raised, 0, 0)
      Atomics.wait(raised, 0, 1, 300)
      await answered
      return Response.json({ ok: true })
    }
    const request = { url: 'https://store.test/', method: 'GET', timeoutMs: 200 } as const
    expect(await exchangeHttp(request, { fetch })).toMatchObject({ kind: 'answered', json: { ok: true } })
  })
})
