import { type Ledger, ledger } from '../../relay/ledger/ledger.js'
import { isLedgerTrouble } from '../../relay/ledger/ledger-trouble.js'
import { databaseOf } from '../../relay/node/database/database-of.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { CommandFailure, type CommandWorld, EXIT_UNREACHABLE, UsageError } from '../command.js'

const DATABASE = 'LICENSE_RELAY_DATABASE'
export const ENCRYPTION_KEY = 'LICENSE_RELAY_ENCRYPTION_KEY'

/** The options that every command has which asks a ledger. */
export const ledgerOptions = { database: { type: 'string' } } as const

export const ledgerHelp = `  --database <file>      the ledger's file (default: ${DATABASE} of the environment, as the relay has it, or the file
                         that ${DATABASE}_FILE names: an address of PostgreSQL holds a password)`

export interface LedgerChoice {
  readonly database?: string | undefined
}

export function hasLedgerSettings(environment: CommandWorld['environment']): boolean {
  return [DATABASE, `${DATABASE}_FILE`].some((name) => environment[name]?.trim())
}

/** Rejects with a `CommandFailure` where the database cannot be opened. */
export async function openLedger(choice: LedgerChoice, world: CommandWorld): Promise<Ledger> {
  const { address, encryptionKey } = await readLedgerChoice(choice, world)
  return openDatabase(async () => {
    const books = ledger({
      database: databaseOf(address),
      allowTestMode: true,
      ...(encryptionKey === undefined ? {} : { encryptionKey }),
      now: world.now,
    })
    await books.connect()
    return books
  })
}

export async function openDatabase<Value>(open: () => Promise<Value>): Promise<Value> {
  try {
    return await open()
  } catch (error) {
    // Neither repeats what it was given.
    throw error instanceof TypeError ? new UsageError(error.message) : ledgerFailureOf(error)
  }
}

/** Trouble with the database in words for a person, and with the exit code that says whether the same again may work. */
export function ledgerFailureOf(error: unknown): unknown {
  if (!isLedgerTrouble(error)) return error
  return error.reason === 'misconfigured'
    ? new CommandFailure(error.message)
    : new CommandFailure(error.message, EXIT_UNREACHABLE)
}

export async function readLedgerChoice({ database }: LedgerChoice, world: CommandWorld) {
  if (database !== undefined && isPostgres(database))
    throw new UsageError(`--database: expected a file; a PostgreSQL URL goes into ${DATABASE}`)
  const address = database ?? (await readSetting(DATABASE, world))
  if (address === undefined) throw new UsageError(`no ledger: set ${DATABASE}, or pass --database <file>`)
  return { address, encryptionKey: await readSetting(ENCRYPTION_KEY, world) }
}

export function isPostgres(address: string): boolean {
  return /^postgres(?:ql)?:/.test(address)
}

async function readSetting(name: string, world: CommandWorld): Promise<string | undefined> {
  const file = world.environment[`${name}_FILE`]?.trim()
  if (file) return readSecretFile(file, `${name}_FILE`, world)
  return world.environment[name]?.trim() || undefined
}
