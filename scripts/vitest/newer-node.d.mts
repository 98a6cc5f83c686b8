import type { PoolRunnerInitializer } from 'vitest/node'

export const newerNode: PoolRunnerInitializer

declare module 'vitest' {
  interface ProvidedContext {
    /** With `initdb` and `postgres`; empty where there is none. */
    postgresFolder: string
  }
}
