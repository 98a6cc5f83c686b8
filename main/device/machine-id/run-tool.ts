import type { Clock } from '../../ports/clock.js'
import type { ToolRun } from './machine-id.js'

/** Both tools answer within a tenth of a second; a busy computer gets thirty times that. */
export const TOOL_LIMIT_MS = 3_000
const OUTPUT_LIMIT_BYTES = 64 * 1_024

/** Runs a tool by its absolute path: no shell, no window, limited in time and output. Never rejects. */
export async function runTool(clock: Clock, file: string, parameters: readonly string[]): Promise<ToolRun> {
  try {
    return await runWithinLimit(clock, file, parameters)
  } catch {
    // A policy may forbid to start a program at all; Node throws for some of the system's answers.
    return { kind: 'failed' }
  }
}

async function runWithinLimit(clock: Clock, file: string, parameters: readonly string[]): Promise<ToolRun> {
  const { execFile } = await import('node:child_process')
  return new Promise((resolve) => {
    const options = { windowsHide: true, maxBuffer: OUTPUT_LIMIT_BYTES, encoding: 'utf8' } as const
    const tool = execFile(file, [...parameters], options, (error, output) => {
      cancelLimit()
      resolve(error === null ? { kind: 'answered', output } : { kind: 'failed' })
    })
    // Not execFile's own `timeout`: that one waits for a killed tool to go, and one stuck in the kernel does not.
    const cancelLimit = clock.setTimeout(() => {
      tool.kill('SIGKILL')
      tool.stdout?.destroy()
      tool.stderr?.destroy()
      tool.unref()
      resolve({ kind: 'timed-out' })
    }, TOOL_LIMIT_MS)
  })
}
