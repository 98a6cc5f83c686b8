import type { RateLimiter } from '../../limits/rate-limiter.js'
import type { FlexibleLimiter, FlexibleOptions } from '../../limits/shared-rate-limiter.js'
import { createSharedRateLimiter } from '../../limits/shared-rate-limiter.js'
import type { PostgresDatabaseOptions } from './postgres-database.js'

/**
 * Counts requests in PostgreSQL for all relays that share it, in a table of its own, `license_gate_limits`. The ledger's database will do.
 * Where it cannot be asked, each relay counts in its memory.
 */
export function postgresRateLimiter({ url, connections = 4 }: PostgresDatabaseOptions): RateLimiter {
  let opening: Promise<(options: FlexibleOptions) => Promise<FlexibleLimiter>> | undefined
  return createSharedRateLimiter(async (options) => {
    opening ??= import('./open-postgres-limits.js').then(({ openPostgresLimits }) =>
      openPostgresLimits(url, connections),
    )
    return (await opening)(options)
  })
}
