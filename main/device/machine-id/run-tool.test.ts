import { describe, expect, it } from 'vitest'
import type { Clock } from '../../ports/clock.js'
import { runTool, TOOL_LIMIT_MS } from './run-tool.js'

/** Lets the test decide when the limit is reached. */
function createManualClock() {
  const pending: { run: () => void; delayMs: number; cancelled: boolean }[] = []
  const clock: Clock = {
    now: () => 0,
    monotonic: () => 0,
    setTimeout: (run, delayMs) => {
      const entry = { run, delayMs, cancelled: false }
      pending.push(entry)
      return () => {
        entry.cancelled = true
      }
    },
  }
  return { clock, pending }
}

const script = (code: string) => ['-e', code]

describe('runTool', () => {
  it('answers with what the tool prints, and cancels its limit', async () => {
    const { clock, pending } = createManualClock()
    const run = await runTool(clock, process.execPath, script('process.stdout.write("an answer")'))
    expect(run).toEqual({ kind: 'answered', output: 'an answer' })
    expect(pending).toMatchObject([{ delayMs: TOOL_LIMIT_MS, cancelled: true }])
  })

  it('passes parameters as they are, without a shell', async () => {
    const { clock } = createManualClock()
    const run = await runTool(clock, process.execPath, [
      ...script('process.stdout.write(process.argv[1])'),
      '$HOME;"&',
    ])
    expect(run).toEqual({ kind: 'answered', output: '$HOME;"&' })
  })

  it.each([
    ['ends with an error code', process.execPath, script('process.exit(1)')],
    ['is not there', '/no/such/tool', []],
    ['prints without end', process.execPath, script('process.stdout.write("x".repeat(1 << 20))')],
    ['cannot be started', 'bad\0name', []],
  ])('fails when the tool %s', async (_what, file, parameters) => {
    const { clock } = createManualClock()
    expect(await runTool(clock, file, parameters)).toEqual({ kind: 'failed' })
  })

  it('gives a tool that hangs three seconds, then goes on without it', async () => {
    const { clock, pending } = createManualClock()
    const running = runTool(clock, process.execPath, script('setInterval(() => {}, 1e6)'))
    while (pending.length === 0) await new Promise((resolve) => process.nextTick(resolve))
    expect(pending.map((entry) => entry.delayMs)).toEqual([3_000])
    pending[0]?.run()
    expect(await running).toEqual({ kind: 'timed-out' })
  })
})
