/**
 * The process that is killed. Bundled for plain Node, and told over IPC what to do; one task after the other, each with an
 * engine of its own, as one launch of an app after the other.
 */
import { rmSync } from 'node:fs'
import { createBoundaries, type WatchedFiles, watchFiles } from './boundaries.js'
import { createChildEngine } from './child-engine.js'
import { CHILD_GO, type ChildReport, type ChildTask, type TaskReport } from './child-protocol.js'

let watched: WatchedFiles | null = null
watchFiles(() => watched)

const report = (message: ChildReport): void => void process.send?.(message)
const reportThrown = (error: unknown): void =>
  report({ kind: 'threw', error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
process.on('uncaughtException', reportThrown)
process.on('unhandledRejection', reportThrown)
process.on('message', (message) => {
  if (message !== CHILD_GO) void run(message as ChildTask).then(report, reportThrown)
})

function hold(): Promise<void> {
  return new Promise((resolve) => {
    process.once('message', () => resolve())
    report({ kind: 'held' })
  })
}

async function run(task: ChildTask): Promise<TaskReport> {
  const boundaries = createBoundaries(task.dieAt)
  const { directory, fault, step, remove } = task
  if (remove !== undefined) rmSync(remove)
  const engine = createChildEngine(task, boundaries, hold)
  report({ kind: 'began' })
  const startedAt = performance.now()
  watched = { directory, fault, onChange: boundaries.pass }
  const opened = await engine.open()
  const reply = step.verb === 'activate' ? await engine.activate(step.key) : await engine[step.verb]()
  do await tick()
  while (!['idle', 'waiting'].includes(engine.snapshot.activity))
  const after = engine.snapshot
  boundaries.pass('end')
  watched = null
  const tookMs = performance.now() - startedAt
  engine.dispose()
  return {
    kind: 'ended',
    opened,
    error: reply.ok ? null : reply.error,
    after,
    boundaries: boundaries.names,
    tookMs,
  }
}

/** What the verb left to be done in the background begins within a turn of the event loop. */
function tick(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
