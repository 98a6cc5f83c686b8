import type { Generated, Kysely } from 'kysely'

/** As the columns are named in the database, with underscores for capitals. Truth is 1, and instants are epoch milliseconds. */
export interface LedgerTables {
  readonly licenseGateSchema: SchemaTable
  readonly licenseGateLicenses: LicenseTable
  readonly licenseGateSeats: SeatTable
  readonly licenseGateMirrors: MirrorTable
  readonly licenseGateImports: ImportTable
}

interface SchemaTable {
  readonly id: number
  readonly version: number
}

export interface LicenseTable {
  readonly id: string
  readonly keyHash: string
  readonly keyTail: string
  readonly sealedKey: string | null
  readonly disabled: number
  readonly seatsLimit: number | null
  readonly expiresAt: number | null
  readonly testMode: number
  readonly storeId: string | null
  readonly productId: string | null
  readonly variantId: string | null
  readonly orderId: string | null
  readonly customerId: string | null
  readonly reference: string | null
  readonly orderItemId: string | null
  readonly productName: string | null
  readonly variantName: string | null
  readonly mirroredAt: number | null
  readonly storeTerms: string | null
  readonly createdAt: number
  readonly updatedAt: number
}

interface SeatTable {
  readonly id: string
  readonly licenseId: string
  readonly name: string
  readonly device: string | null
  readonly createdAt: number
  readonly releasedAt: number | null
  readonly releaseId: string | null
  readonly lentAt: Generated<number | null>
  readonly claimedAt: Generated<number | null>
  readonly storeSeatId: Generated<string | null>
}

/** One row for each store that is mirrored, while it does not answer. */
interface MirrorTable {
  readonly store: string
  readonly silentSince: number
}

interface ImportTable {
  readonly id: string
  readonly state: string
  readonly updatedAt: number
}

export type LedgerSql = Kysely<LedgerTables>

type Step = (sql: LedgerSql) => Promise<void>

/**
 * Migrates the tables, one step for each version. A published step never changes: a change is another step. A step only changes
 * tables and reads nothing, because Cloudflare's D1 gets all steps at once.
 */
export const STEPS: readonly Step[] = [createLicenses, addMirrors, addImports]

async function createLicenses({ schema }: LedgerSql): Promise<void> {
  await schema
    .createTable('licenseGateLicenses')
    .addColumn('id', 'varchar(16)', (column) => column.primaryKey())
    .addColumn('keyHash', 'varchar(64)', (column) => column.notNull().unique())
    .addColumn('keyTail', 'varchar(4)', (column) => column.notNull())
    .addColumn('sealedKey', 'text')
    .addColumn('disabled', 'integer', (column) => column.notNull())
    .addColumn('seatsLimit', 'integer')
    .addColumn('expiresAt', 'bigint')
    .addColumn('testMode', 'integer', (column) => column.notNull())
    .addColumn('storeId', 'text')
    .addColumn('productId', 'text')
    .addColumn('variantId', 'text')
    .addColumn('orderId', 'text')
    .addColumn('customerId', 'text')
    .addColumn('reference', 'text', (column) => column.unique())
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('updatedAt', 'bigint', (column) => column.notNull())
    .execute()
  await schema
    .createTable('licenseGateSeats')
    .addColumn('id', 'varchar(128)', (column) => column.primaryKey())
    .addColumn('licenseId', 'varchar(16)', (column) => column.notNull().references('licenseGateLicenses.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('device', 'varchar(64)')
    .addColumn('createdAt', 'bigint', (column) => column.notNull())
    .addColumn('releasedAt', 'bigint')
    .addColumn('releaseId', 'varchar(128)')
    .execute()
  await schema
    .createIndex('licenseGateSeatsTaken')
    .on('licenseGateSeats')
    .columns(['licenseId', 'releasedAt', 'device'])
    .execute()
}

async function addMirrors({ schema }: LedgerSql): Promise<void> {
  for (const name of ['orderItemId', 'productName', 'variantName'] as const)
    await schema.alterTable('licenseGateLicenses').addColumn(name, 'text').execute()
  await schema.alterTable('licenseGateLicenses').addColumn('mirroredAt', 'bigint').execute()
  for (const name of ['lentAt', 'claimedAt'] as const)
    await schema.alterTable('licenseGateSeats').addColumn(name, 'bigint').execute()
  await schema.alterTable('licenseGateSeats').addColumn('storeSeatId', 'varchar(128)').execute()
  await schema
    .createTable('licenseGateMirrors')
    .addColumn('store', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('silentSince', 'bigint', (column) => column.notNull())
    .execute()
}

async function addImports({ schema }: LedgerSql): Promise<void> {
  await schema.alterTable('licenseGateLicenses').addColumn('storeTerms', 'text').execute()
  await schema
    .createTable('licenseGateImports')
    .addColumn('id', 'varchar(128)', (column) => column.primaryKey())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'bigint', (column) => column.notNull())
    .execute()
}
