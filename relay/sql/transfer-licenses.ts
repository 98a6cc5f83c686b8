import { numberAt } from '../ledger/create-key.js'
import type { RowPlan } from '../ledger/transfer/plan-row.js'
import type { TransferRow } from '../ledger/transfer/transfer-books.js'
import type { LedgerSql } from './tables.js'
import { chunksOf, MOST_VALUES } from './transfer-seats.js'

/** `at`: `undefined` where nobody would notice the change. */
export async function changeLicense(
  sql: LedgerSql,
  id: string,
  { disabled, testMode, ...change }: Extract<RowPlan, { kind: 'keep' }>['change'],
  at: number | undefined,
): Promise<void> {
  await sql
    .updateTable('licenseGateLicenses')
    .set({
      ...change,
      ...(disabled === undefined ? {} : { disabled: Number(disabled) }),
      ...(testMode === undefined ? {} : { testMode: Number(testMode) }),
      ...(at === undefined ? {} : { updatedAt: at }),
    })
    .where('id', '=', id)
    .execute()
}

export interface Added {
  readonly row: TransferRow
  readonly license: NonNullable<TransferRow['license']>
}

/** Numbers of one millisecond run out where a store made many keys at once. */
const TRIES = 60

/** A number may be taken; then it is another one. */
export async function addLicenses(
  sql: LedgerSql,
  added: readonly Added[],
): Promise<ReadonlyMap<TransferRow, string>> {
  const ids = new Map<TransferRow, string>()
  let left = added
  for (let tries = 0; left.length > 0 && tries < TRIES; tries += 1) {
    const numbered = new Map(left.map((each, index) => [numberOf(each, { tries, index }), each]))
    const done = await insertLicenses(sql, numbered)
    for (const id of done) {
      const { row } = numbered.get(id) as Added
      ids.set(row, id)
    }
    left = left.filter(({ row }) => !ids.has(row))
  }
  if (left.length > 0) throw new Error('the ledger has no free license number left')
  return ids
}

function numberOf(
  { license: { id, createdAt } }: Added,
  { tries, index }: { readonly tries: number; readonly index: number },
): string {
  return id !== null && tries === 0 ? id : numberAt(createdAt + index + tries * 100)
}

async function insertLicenses(
  sql: LedgerSql,
  numbered: ReadonlyMap<string, Added>,
): Promise<readonly string[]> {
  const values = [...numbered].map(([id, { license }]) => ({
    ...license,
    id,
    disabled: Number(license.disabled),
    testMode: Number(license.testMode),
  }))
  const done: { readonly id: string }[] = []
  for (const chunk of chunksOf(values, MOST_VALUES)) {
    done.push(
      ...(await sql
        .insertInto('licenseGateLicenses')
        .values(chunk)
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute()),
    )
  }
  return done.map(({ id }) => id)
}
