import { type ChildProcess, fork } from 'node:child_process'
import { CHILD_GO, type ChildReport, type ChildTask, type TaskReport } from './child-protocol.js'

/** A child process at work. */
export interface CrashProcess {
  /** Resolves with the report, or with `null` when the process was killed before. Rejects if it threw. */
  run(task: ChildTask, onBegan?: () => void): Promise<TaskReport | null>
  /** Resolves when the process waits at a boundary, from now on. */
  held(): Promise<void>
  /** Lets it go on. */
  go(): void
  /** SIGKILL, at once. */
  kill(): void
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>
}

/** @param through - a program and arguments that start Node in their place, such as `unshare` */
export function startCrashProcess(program: string, through: readonly string[] = []): CrashProcess {
  const [execPath = process.execPath, ...first] = through
  const child =
    through.length === 0
      ? fork(program, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      : fork(program, { execPath, execArgv: [...first, process.execPath], stdio: 'inherit' })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  return {
    run: (task, onBegan) => runTask(child, task, onBegan),
    held: () => untilHeld(child),
    go: () => void child.send(CHILD_GO),
    kill: () => void child.kill('SIGKILL'),
    gone,
  }
}

function untilHeld(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const onMessage = (message: unknown): void => {
      if ((message as ChildReport).kind !== 'held') return
      child.off('message', onMessage)
      resolve()
    }
    child.on('message', onMessage)
  })
}

function runTask(child: ChildProcess, task: ChildTask, onBegan?: () => void): Promise<TaskReport | null> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      child.off('message', onMessage)
      child.off('exit', onExit)
      settle()
    }
    const onExit = (code: number | null, signal: string | null): void =>
      end(() => (wasKilled(code, signal) ? resolve(null) : reject(new Error('the child ended by itself'))))
    const onMessage = (message: unknown): void => {
      const report = message as ChildReport
      if (report.kind === 'began') onBegan?.()
      else if (report.kind === 'ended') end(() => resolve(report))
      else if (report.kind === 'threw') end(() => reject(new Error(report.error)))
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send(task, (error) => {
      if (error !== null) end(() => reject(error))
    })
  })
}

/** Windows has no signals: a process that ends itself by SIGKILL is one that exits with code 1, and ours exits so in no other way. */
export function wasKilled(
  code: number | null,
  signal: string | null,
  platform: string = process.platform,
): boolean {
  return signal === 'SIGKILL' || (platform === 'win32' && signal === null && code === 1)
}
