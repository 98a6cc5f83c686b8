/** A relay's process that runs beside others, or is killed. Bundled for plain Node; gets its task over IPC, once. */
import pg from 'pg'
import { ledger } from '../../ledger/ledger.js'
import { type DatabaseAddress, databaseAt } from './test-books.js'

export interface ChildTask {
  readonly address: DatabaseAddress
  /** The computer that each key is activated for. */
  readonly deviceId: string
  readonly keys: readonly string[]
  /** Gives the seat back at once. */
  readonly frees?: boolean
  /** Ends the process by SIGKILL before or after this statement, counted from the first question on. */
  readonly dieAt?: { readonly statement: number; readonly when: 'before' | 'after' }
}

export interface ChildReport {
  /** The keys that a seat was granted for. */
  readonly granted: readonly string[]
  readonly refused: readonly string[]
  /** The reasons why others could not be asked. */
  readonly trouble: readonly string[]
  /** The number of statements that it took. */
  readonly statements: number
}

const AT_ONCE = 4
const AT = Date.UTC(2030, 0, 1)

process.once('message', (task) => {
  void run(task as ChildTask).then((report) => process.send?.(report, () => process.disconnect()))
})

async function run(task: ChildTask): Promise<ChildReport> {
  const books = ledger({ database: databaseAt(task.address), now: () => AT })
  await books.connect()
  const watch = watchStatements(task.dieAt)
  const call = { fetch, computer: { appId: 'Margin Notes', deviceId: task.deviceId } }
  const report = { granted: [] as string[], refused: [] as string[], trouble: [] as string[] }
  const left = [...task.keys]
  const work = async () => {
    for (let key = left.shift(); key !== undefined; key = left.shift()) {
      const answer = await books.activate({ key, seatName: 'Studio' }, call)
      if (answer.kind === 'granted') report.granted.push(key)
      else if (answer.kind === 'refused') report.refused.push(key)
      else report.trouble.push(answer.hint ?? answer.cause)
      if (answer.kind !== 'granted' || !task.frees) continue
      const { instanceId } = answer.value.seat
      await books.deactivate({ key, instanceId, idempotencyKey: 'once' }, call)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const { statements } = watch
  await books.close()
  return { ...report, statements }
}

/** Counts what is sent to the database, of whichever kind. */
function watchStatements(dieAt: ChildTask['dieAt']) {
  const watch = { statements: 0 }
  const pass = (when: 'before' | 'after', statement: number) => {
    if (dieAt?.when === when && dieAt.statement === statement) process.kill(process.pid, 'SIGKILL')
  }
  const { getBuiltinModule } = process as { readonly getBuiltinModule?: (name: string) => unknown }
  const sqlite = getBuiltinModule?.('node:sqlite') as {
    readonly StatementSync: { readonly prototype: { all: (...values: unknown[]) => unknown } }
  }
  const { all } = sqlite.StatementSync.prototype
  sqlite.StatementSync.prototype.all = function counted(...values) {
    const statement = (watch.statements += 1)
    pass('before', statement)
    const rows = all.apply(this, values)
    pass('after', statement)
    return rows
  }
  const client = pg.Client.prototype as { query: (...values: unknown[]) => unknown }
  const { query } = client
  client.query = function counted(...values) {
    const statement = (watch.statements += 1)
    pass('before', statement)
    const answer = query.apply(this, values)
    if (answer instanceof Promise) void answer.then(() => pass('after', statement))
    return answer
  }
  return watch
}
