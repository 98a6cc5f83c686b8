import type { Kysely } from 'kysely'

/** As the columns are named in the database, with underscores for capitals. Truth is 1, and instants are epoch milliseconds. */
export interface LedgerTables {
  readonly licenseGateSchema: SchemaTable
  readonly licenseGateLicenses: LicenseTable
  readonly licenseGateSeats: SeatTable
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
}

export type LedgerSql = Kysely<LedgerTables>

type Step = (sql: LedgerSql) => Promise<void>

/** How each version of the tables is made of the one before. What is published never changes: a change is a step more. */
export const STEPS: readonly Step[] = [createLicenses]

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
