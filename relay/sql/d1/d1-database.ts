import type { LedgerDatabase } from '../../ledger/ledger-database.js'

/** Cloudflare's binding of a D1 database, the part that a ledger needs. */
export interface D1Binding {
  /** Makes a statement. */
  prepare(query: string): D1Query
  /** Runs statements in order, all or none. */
  batch(queries: D1Query[]): Promise<unknown>
}

/** Is a statement of D1 with its values. */
export interface D1Query {
  /** The same statement with values. */
  bind(...values: unknown[]): D1Query
  /** Runs it, and resolves with all rows. */
  all(): Promise<{ readonly results: readonly unknown[] }>
}

/** Says which D1 database holds a ledger. */
export interface D1DatabaseOptions {
  /** The Worker's binding: `env.DB`. */
  readonly binding: D1Binding
}

/** The books of a ledger in Cloudflare's D1, for a relay that is a Worker. D1 does one statement after the other, for all Workers. */
export function d1Database({ binding }: D1DatabaseOptions): LedgerDatabase {
  if (!isD1Binding(binding))
    throw new TypeError('d1Database: option "binding" must be a D1 binding of the Worker, such as env.DB')
  return { connect: async () => (await import('./open-d1.js')).openD1(binding) }
}

export function isD1Binding(value: unknown): value is D1Binding {
  const { prepare, batch } = (value ?? {}) as Partial<D1Binding>
  return typeof prepare === 'function' && typeof batch === 'function'
}
