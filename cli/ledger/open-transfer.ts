import { existsSync } from 'node:fs'
import { createKeySealer, isEncryptionKey } from '../../relay/ledger/key-secrets.js'
import { type LedgerTransfer, openTransfer } from '../../relay/ledger/transfer/open-transfer.js'
import { databaseOf } from '../../relay/node/database/database-of.js'
import { CommandFailure, type CommandWorld, UsageError } from '../command.js'
import type { StoreAccess } from '../store/store-access.js'
import { directoryFailureOf, storeFailure } from '../store/store-failure.js'
import type { ImportReport } from './import-report.js'
import {
  ENCRYPTION_KEY,
  isPostgres,
  type LedgerChoice,
  ledgerFailureOf,
  openDatabase,
  readLedgerChoice,
} from './open-ledger.js'

/**
 * For what brings licenses in or takes them out. `whereMissing`: a file that is not there is made, is an error, or is taken for
 * an empty ledger.
 */
export async function openLedgerTransfer(
  choice: LedgerChoice,
  world: CommandWorld,
  whereMissing: 'make' | 'fail' | 'pretend',
): Promise<LedgerTransfer> {
  const { address, encryptionKey } = await readLedgerChoice(choice, world)
  if (encryptionKey !== undefined && !isEncryptionKey(encryptionKey))
    throw new UsageError(`${ENCRYPTION_KEY}: expected 32 bytes as base64url, which are 43 characters`)
  const isThere = isPostgres(address) || existsSync(address)
  if (!isThere && whereMissing === 'fail') throw new CommandFailure(`there is no ledger at ${address}`)
  if (!isThere && whereMissing === 'pretend') return emptyTransfer
  const sealer = encryptionKey === undefined ? undefined : createKeySealer(encryptionKey)
  return openDatabase(() => openTransfer({ database: databaseOf(address), sealer, now: world.now }))
}

/** A ledger before it is made: a trial makes none. */
const emptyTransfer: LedgerTransfer = {
  take: async ({ licenses }) =>
    licenses.map(({ terms, seats }) =>
      terms === undefined
        ? { kind: 'refused', fault: 'unknown-key' }
        : { kind: 'added', seatsAdded: seats.length, seatsRefused: 0 },
    ),
  freeOthers: async () => 0,
  state: async () => undefined,
  find: async () => [],
  async *pages() {},
  keyOf: async () => undefined,
  close: async () => {},
}

interface Transferring {
  readonly transfer: LedgerTransfer | undefined
  readonly report: ImportReport
  readonly store: StoreAccess | undefined
  readonly world: CommandWorld
  /** What to do where it ends in the middle. */
  readonly advice?: string
}

/** Runs what asks a store and a ledger, ends both, and says what went wrong with either. */
export async function whileTransferring(
  { transfer, report, store, world, advice }: Transferring,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    report.end()
    if (advice !== undefined) world.warn(advice)
    const failure = directoryFailureOf(error)
    throw failure === undefined || store === undefined ? ledgerFailureOf(error) : storeFailure(failure, store)
  } finally {
    report.end()
    await transfer?.close()
  }
}
