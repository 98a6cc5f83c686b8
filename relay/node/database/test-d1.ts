import type { D1Binding, D1Query } from '../../sql/d1/d1-database.js'

interface Database {
  exec(sql: string): void
  prepare(sql: string): { all(...values: readonly unknown[]): unknown[] }
}

/** What Cloudflare documents as D1's limits. */
const MOST_VALUES = 100
const LONGEST_QUERY = 100_000

/**
 * D1 on this computer: its API and its limits over SQLite, which D1 itself is made of. One statement after the other, a batch as a whole, no
 * transactions besides; other errors have D1's words around those of SQLite.
 */
export function openTestD1(file: string): D1Binding {
  const database = openDatabase(file)
  const asked = new WeakMap<D1Query, () => unknown[]>()

  function queryOf(text: string, values: readonly unknown[]): D1Query {
    const run = () => runQuery(database, text, values)
    const query: D1Query = {
      bind: (...bound) => queryOf(text, bound.map(checkValue)),
      async all() {
        await nextTurn()
        return { results: run() }
      },
    }
    asked.set(query, run)
    return query
  }

  function runOf(query: D1Query): () => unknown[] {
    const run = asked.get(query)
    if (run === undefined) throw new TypeError('batch: expected queries of this database')
    return run
  }

  return {
    prepare: (text) => queryOf(text, []),
    async batch(queries) {
      await nextTurn()
      database.exec('BEGIN IMMEDIATE')
      try {
        const results = queries.map((query) => ({ results: runOf(query)() }))
        database.exec('COMMIT')
        return results
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
  }
}

function openDatabase(file: string): Database {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly DatabaseSync: new (file: string, options: { readonly timeout: number }) => Database
  }
  const database = new DatabaseSync(file, { timeout: 10_000 })
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA foreign_keys = ON')
  return database
}

function runQuery(database: Database, text: string, values: readonly unknown[]): unknown[] {
  if (/^\s*(?:begin|commit|rollback|savepoint|release|attach|vacuum)\b/i.test(text))
    throw new Error('D1_ERROR: To execute a transaction, please use batch(): SQLITE_AUTH')
  if (text.length > LONGEST_QUERY) throw new Error('D1_ERROR: statement too long: SQLITE_TOOBIG')
  if (values.length > MOST_VALUES) throw new Error('D1_ERROR: too many SQL variables: SQLITE_ERROR')
  try {
    return database.prepare(text).all(...values)
  } catch (error) {
    throw new Error(`D1_ERROR: ${error instanceof Error ? error.message : ''}: SQLITE_ERROR`, {
      cause: error,
    })
  }
}

function checkValue(value: unknown): unknown {
  if (value === null || ['number', 'string', 'boolean'].includes(typeof value)) return value
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported for value '${String(value)}'`)
}

/** Over a network there is always something in between. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
