// oxlint-disable-next-line typescript/triple-slash-reference -- every project that includes this file has to see the declaration
/// <reference path="./rate-limiter-postgres.d.ts" />
import pg from 'pg'
import RateLimiterPostgres from 'rate-limiter-flexible/lib/RateLimiterPostgres.js'
import { SECOND_MS } from '../../../contract/duration.js'
import type { FlexibleLimiter, FlexibleOptions } from '../../limits/shared-rate-limiter.js'

/** A request waits no longer for being counted. */
const LIMITS = { connectionTimeoutMillis: SECOND_MS, query_timeout: SECOND_MS } as const

export function openPostgresLimits(url: string, connections: number) {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'license-gate',
    allowExitOnIdle: true,
    ...LIMITS,
  })
  // A connection that ends while nobody uses it: the next statement takes another one.
  pool.on('error', () => {})
  let table: Promise<void> | undefined
  return async (options: FlexibleOptions): Promise<FlexibleLimiter> => {
    table ??= makeTable(pool)
    table.catch(() => {
      table = undefined
    })
    await table
    return new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: TABLE,
      tableCreated: true,
      ...options,
    })
  }
}

const TABLE = 'license_gate_limits'

/** Of two that make it at once, PostgreSQL refuses one. */
async function makeTable(pool: pg.Pool): Promise<void> {
  const text = `CREATE TABLE IF NOT EXISTS ${TABLE} (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`
  await pool.query(text).catch(() => pool.query(text))
}
