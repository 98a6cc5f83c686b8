import { numberAt } from '../ledger/create-key.js'
import type { MirrorBooks, StoreWord } from '../ledger/mirror/mirror-books.js'
import type { findTroubles } from './sql-trouble.js'
import type { LedgerSql } from './tables.js'

/** Each is one statement after another without a transaction, which not every database has. */
export function createMirrorBooks(sql: LedgerSql, run: ReturnType<typeof findTroubles>): MirrorBooks {
  return {
    keep: (word) => run(() => keep(sql, word)),
    keepSeat: (keyHash, seat) => run(() => keepSeat(sql, keyHash, seat)),
    seat: (id) =>
      run(() =>
        sql
          .selectFrom('licenseGateSeats')
          .select(['id', 'licenseId', 'name', 'device', 'createdAt', 'lentAt', 'claimedAt', 'storeSeatId'])
          .where('id', '=', id)
          .where('releasedAt', 'is', null)
          .executeTakeFirst(),
      ),
    free: (seatId, at, rule) => run(() => free(sql, seatId, at, rule)),
    claim: (seatId, at, staleAt) => run(() => claim(sql, seatId, at, staleAt)),
    settle: (seatId, storeSeatId) =>
      run(async () => {
        const settled = storeSeatId === null ? { claimedAt: null } : { storeSeatId }
        await sql.updateTable('licenseGateSeats').set(settled).where('id', '=', seatId).execute()
      }),
    silentSince: (store, at) => run(() => silentSince(sql, store, at)),
    heard: (store) =>
      run(async () => {
        await sql.deleteFrom('licenseGateMirrors').where('store', '=', store).execute()
      }),
  }
}

async function keep(sql: LedgerSql, word: StoreWord): Promise<'taken' | 'older'> {
  for (let tries = 0; ; tries += 1) {
    const id = await findId(sql, word)
    if (id !== undefined) return (await change(sql, id, word)) ? 'taken' : 'older'
    // a license without its key is of no use to anybody
    if (word.keyHash === undefined) return 'older'
    const number = numberAt(word.now + tries)
    if (await add(sql, number, { ...word, keyHash: word.keyHash })) return 'taken'
  }
}

async function findId(sql: LedgerSql, { keyHash, reference }: StoreWord): Promise<string | undefined> {
  const by = async (column: 'keyHash' | 'reference', value: string | undefined) =>
    value === undefined
      ? undefined
      : (
          await sql
            .selectFrom('licenseGateLicenses')
            .select('id')
            .where(column, '=', value)
            .executeTakeFirst()
        )?.id
  return (await by('keyHash', keyHash)) ?? by('reference', reference)
}

/** The key too: the store may have given the license another one. */
async function change(sql: LedgerSql, id: string, word: StoreWord): Promise<boolean> {
  const { at, now, keyHash, keyTail, sealedKey, terms } = word
  const key = keyHash === undefined ? {} : { keyHash, keyTail, ...(sealedKey === null ? {} : { sealedKey }) }
  const changed = await sql
    .updateTable('licenseGateLicenses')
    .set({ ...key, ...columnsOf(terms), mirroredAt: at, updatedAt: now })
    .where('id', '=', id)
    .where((license) => license.or([license('mirroredAt', 'is', null), license('mirroredAt', '<=', at)]))
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

async function add(
  sql: LedgerSql,
  id: string,
  { at, now, keyHash, keyTail, sealedKey, reference, terms }: StoreWord & { readonly keyHash: string },
): Promise<boolean> {
  const unknown = { storeId: null, productId: null, variantId: null, orderId: null, customerId: null }
  const names = { orderItemId: null, productName: null, variantName: null }
  // Where the store does not tell the limit, no seat is lent.
  const open = { disabled: 0, testMode: 0, seatsLimit: 0, expiresAt: null }
  const times = { mirroredAt: at, createdAt: now, updatedAt: now }
  const added = await sql
    .insertInto('licenseGateLicenses')
    .values({
      id,
      keyHash,
      keyTail,
      sealedKey,
      reference: reference ?? null,
      ...unknown,
      ...names,
      ...open,
      ...columnsOf(terms),
      ...times,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

function columnsOf({ disabled, testMode, ...terms }: StoreWord['terms']) {
  return {
    ...terms,
    ...(disabled === undefined ? {} : { disabled: Number(disabled) }),
    ...(testMode === undefined ? {} : { testMode: Number(testMode) }),
  }
}

async function keepSeat(
  sql: LedgerSql,
  keyHash: string,
  { id, name, device, createdAt }: Parameters<MirrorBooks['keepSeat']>[1],
): Promise<void> {
  const license = await sql
    .selectFrom('licenseGateLicenses')
    .select('id')
    .where('keyHash', '=', keyHash)
    .executeTakeFirst()
  if (license === undefined) return
  await sql
    .insertInto('licenseGateSeats')
    .values({ id, licenseId: license.id, name, device, createdAt, releasedAt: null, releaseId: null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name, releasedAt: null, releaseId: null, ...(device === null ? {} : { device }) })
        .where('licenseGateSeats.licenseId', '=', license.id),
    )
    .execute()
  if (device === null) return
  await sql
    .updateTable('licenseGateSeats')
    .set({ releasedAt: createdAt, name: '', device: null })
    .where('licenseId', '=', license.id)
    .where('device', '=', device)
    .where('id', '<>', id)
    .where('lentAt', 'is not', null)
    .where('claimedAt', 'is', null)
    .where('releasedAt', 'is', null)
    .execute()
}

async function free(
  sql: LedgerSql,
  seatId: string,
  at: number,
  { onlyOwn } = { onlyOwn: false },
): Promise<boolean> {
  const seat = sql
    .updateTable('licenseGateSeats')
    .set({ releasedAt: at, name: '', device: null })
    .where((each) => each.or([each('id', '=', seatId), each('storeSeatId', '=', seatId)]))
    .where('releasedAt', 'is', null)
  const own = seat.where('lentAt', 'is not', null).where('claimedAt', 'is', null)
  return (await (onlyOwn ? own : seat).returning('id').executeTakeFirst()) !== undefined
}

async function claim(sql: LedgerSql, seatId: string, at: number, staleAt: number): Promise<boolean> {
  const claimed = await sql
    .updateTable('licenseGateSeats')
    .set({ claimedAt: at })
    .where('id', '=', seatId)
    .where('releasedAt', 'is', null)
    .where('storeSeatId', 'is', null)
    .where((seat) => seat.or([seat('claimedAt', 'is', null), seat('claimedAt', '<=', staleAt)]))
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

async function silentSince(sql: LedgerSql, store: string, at: number): Promise<number> {
  await sql
    .insertInto('licenseGateMirrors')
    .values({ store, silentSince: at })
    .onConflict((conflict) => conflict.column('store').doNothing())
    .execute()
  const row = await sql
    .selectFrom('licenseGateMirrors')
    .select('silentSince')
    .where('store', '=', store)
    .executeTakeFirst()
  return row?.silentSince ?? at
}
