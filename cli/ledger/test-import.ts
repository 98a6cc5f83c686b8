import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DAY_MS } from '../../contract/duration.js'
import type { LicenseSpec } from '../../testing/store/license-record.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { runCli } from '../run-cli.js'
import { createTestWorld, type TestWorld, type TestWorldOptions } from '../test-world.js'

export const importAt = Date.UTC(2030, 0, 1)

interface Database {
  prepare(sql: string): { all(): Readonly<Record<string, unknown>>[] }
  close(): void
}

/** Files of one test file, and commands that read and write them. */
export function createImportFolder(atEnd: (close: () => void) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-import-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  let files = 0
  return {
    newFile: (ending: 'db' | 'csv') => join(folder, `${(files += 1)}.${ending}`),
  }
}

/** Prints as for a program: one object a line. */
export async function runImportCommand(
  args: readonly string[],
  options: TestWorldOptions & { readonly adapt?: (world: TestWorld) => Partial<TestWorld> } = {},
) {
  const { adapt, ...rest } = options
  const world = createTestWorld({ now: () => importAt, ...rest })
  const code = await runCli(args, { ...world, ...adapt?.(world) })
  const events = world.printed
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>> & { readonly event: string })
  const ofKind = (event: string) => events.filter((each) => each.event === event)
  return { code, ofKind, printed: world.printed, warned: world.warned.join('\n'), shown: world.shown }
}

/** Imports a file of this text. `file`: of the ledger. */
export async function importCsvText(
  text: string | Uint8Array,
  {
    newFile,
    more = [],
    file = newFile('db'),
  }: {
    readonly newFile: (ending: 'db' | 'csv') => string
    readonly more?: readonly string[]
    readonly file?: string
  },
) {
  const csv = newFile('csv')
  writeFileSync(csv, text)
  const args = ['ledger', 'import', '--from', 'csv', csv, '--database', file, ...more]
  return { file, csv, ...(await runImportCommand(args)) }
}

/** All rows of a ledger's file, but for where imports stand. */
export function rowsOf(file: string): Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly DatabaseSync: new (file: string, options: { readonly readOnly: boolean }) => Database
  }
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    const all = (table: string) => database.prepare(`SELECT * FROM license_gate_${table} ORDER BY 1`).all()
    return { licenses: all('licenses'), seats: all('seats'), schema: all('schema') }
  } finally {
    database.close()
  }
}

/** The same without what differs by when and in which order a row was made. */
export function contentOf(file: string): unknown {
  const { licenses = [], seats = [] } = rowsOf(file)
  const hashes = new Map(licenses.map(({ id, key_hash: hash }) => [id, hash]))
  const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
  return {
    licenses: licenses.map(({ id: _id, updated_at: _at, ...rest }) => ({ ...rest })).sort(byText),
    seats: seats.map(({ license_id: id, ...rest }) => ({ ...rest, key: hashes.get(id) })).sort(byText),
  }
}

/** Without a seat, with one, two, three, and so on. */
function specsOf(count: number): readonly LicenseSpec[] {
  return Array.from({ length: count }, (_, index) => ({
    key: keyOf(index),
    activationLimit: index % 4 === 3 ? null : 3,
    expiresAt: index % 5 === 0 ? importAt + DAY_MS * index : null,
    disabled: index % 7 === 0,
    createdAt: importAt - DAY_MS,
    instances: Array.from({ length: index % 4 }, (_seat, seat) => ({
      id: `seat-${index}-${seat}`,
      name: `Computer ${seat}`,
      createdAt: importAt - 1_000,
    })),
  }))
}

export function keyOf(index: number): string {
  return `A1B2C3D4-0000-4000-8000-${String(index).padStart(12, '0')}`
}

/** Lemon Squeezy with so many keys, and the commands that read them into a file. */
export async function startImportStore(
  count: number,
  file: string,
  atEnd: (close: () => Promise<void>) => void,
) {
  const store = await startLicenseStore({ now: () => importAt, keys: specsOf(count) })
  atEnd(() => store.close())
  const { baseUrl, apiKey } = store.management
  const run = (
    command: 'import' | 'check',
    more: readonly string[] = [],
    runOptions: Parameters<typeof runImportCommand>[1] = {},
  ) =>
    runImportCommand(
      ['ledger', command, '--from', 'lemon-squeezy', '--base-url', baseUrl, '--database', file, ...more],
      { environment: { LEMON_SQUEEZY_API_KEY: apiKey }, ...runOptions },
    )
  return { store, file, run }
}

/** From this statement on the disk is full; what ends a transaction works. */
export function failStatements(when: number): () => void {
  const { StatementSync } = process.getBuiltinModule('node:sqlite' as 'node:fs') as unknown as {
    readonly StatementSync: {
      readonly prototype: { all: (this: { sourceSQL: string }, ...values: unknown[]) => unknown }
    }
  }
  const { all } = StatementSync.prototype
  let statements = 0
  StatementSync.prototype.all = function counted(...values) {
    statements += 1
    if (statements < when || /^(begin|rollback)/i.test(this.sourceSQL)) return all.apply(this, values)
    throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
  }
  return () => {
    StatementSync.prototype.all = all
  }
}

export const hasSqlite = process.getBuiltinModule?.('node:sqlite') !== undefined
