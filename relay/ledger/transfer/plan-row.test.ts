import { describe, expect, it } from 'vitest'
import type { LicenseEntry } from '../books.js'
import { type LicenseTerms, writeTerms } from './imported-license.js'
import { planRow } from './plan-row.js'
import type { TransferRow } from './transfer-books.js'

const terms: LicenseTerms = {
  disabled: false,
  seatsLimit: 2,
  expiresAt: 1_000,
  testMode: false,
  storeId: '1',
  productId: '2',
  variantId: null,
  orderId: '3',
  orderItemId: null,
  customerId: '4',
  productName: 'Margin Notes',
  variantName: null,
}
const entry: LicenseEntry = {
  ...terms,
  id: '0000000000000001',
  keyHash: 'hash',
  keyTail: 'TAIL',
  sealedKey: null,
  reference: 'lemon-squeezy:1',
  storeTerms: writeTerms(terms),
  mirroredAt: null,
  createdAt: 1,
  updatedAt: 1,
  seatsUsed: 0,
}

function rowWith(change: Partial<LicenseTerms>, more: Partial<TransferRow['license']> = {}): TransferRow {
  const storeTerms = { ...terms, ...change }
  const { seatsUsed: _used, ...license } = { ...entry, ...storeTerms, storeTerms: writeTerms(storeTerms) }
  return { keyHash: 'hash', license: { ...license, id: null, ...more }, storeTerms, seats: [] }
}

/** What becomes of a license that the books have as `here`, where the store now says `there`. */
function changeOf(here: Partial<LicenseEntry>, there: Partial<LicenseTerms>) {
  const plan = planRow(rowWith(there), { byKey: { ...entry, ...here } })
  if (plan.kind !== 'keep') return plan
  const { storeTerms: _said, ...change } = plan.change
  return { change, isChanged: plan.isChanged }
}

const CHANGES: readonly [keyof LicenseTerms, LicenseTerms[keyof LicenseTerms]][] = [
  ['disabled', true],
  ['seatsLimit', 3],
  ['seatsLimit', null],
  ['expiresAt', 2_000],
  ['expiresAt', null],
  ['testMode', true],
  ['productId', '9'],
  ['variantName', 'Team'],
]

describe('what an import does to a license that the books have', () => {
  it.each(CHANGES)('brings %s that the store has changed to %s', (name, value) => {
    expect(changeOf({}, { [name]: value })).toEqual({ change: { [name]: value }, isChanged: true })
  })

  it.each(CHANGES)('leaves %s that the author has changed to %s', (name, value) => {
    expect(changeOf({ [name]: value }, {})).toEqual({ change: {}, isChanged: false })
  })

  it.each(CHANGES)('has nothing to do where both have changed %s to %s', (name, value) => {
    expect(changeOf({ [name]: value }, { [name]: value })).toEqual({ change: {}, isChanged: false })
  })

  it('keeps what the store said, though nobody notices, so that the next import knows', () => {
    const plan = planRow(rowWith({ seatsLimit: 3 }), { byKey: { ...entry, seatsLimit: 3 } })
    expect(plan).toMatchObject({
      change: { storeTerms: writeTerms({ ...terms, seatsLimit: 3 }) },
      isChanged: false,
    })
  })

  it('takes the author\u2019s word for a key of the author\u2019s own, but for what is unknown', () => {
    const own = {
      storeTerms: null,
      reference: null,
      seatsLimit: 9,
      expiresAt: null,
      productId: null,
      disabled: true,
    }
    expect(changeOf(own, {})).toEqual({
      change: { productId: '2', reference: 'lemon-squeezy:1' },
      isChanged: true,
    })
  })

  it('changes nothing for more seats, and refuses those of no license', () => {
    const row: TransferRow = { keyHash: 'hash', storeTerms: null, seats: [] }
    expect(planRow(row, { byKey: entry })).toEqual({
      kind: 'keep',
      id: entry.id,
      change: {},
      isChanged: false,
    })
    expect(planRow(row, {})).toEqual({ kind: 'refuse', fault: 'unknown-key' })
  })

  it('gives it the new key of the store, and none that is another\u2019s', () => {
    const reissued = rowWith({}, { keyTail: 'NEXT' })
    const plan = planRow({ ...reissued, keyHash: 'other hash' }, { byReference: entry })
    expect(plan).toMatchObject({
      change: { keyHash: 'other hash', keyTail: 'NEXT', sealedKey: null },
      isChanged: true,
    })
    const another = { ...entry, id: '0000000000000002' }
    expect(planRow(rowWith({}), { byKey: entry, byReference: another })).toEqual({
      kind: 'refuse',
      fault: 'other-key',
    })
  })

  it.each([
    ['lemon-squeezy:1', 'lemon-squeezy:2', 'refuse'],
    ['lemon-squeezy:1', 'polar:2', 'keep'],
    ['order-1', 'lemon-squeezy:2', 'keep'],
    [null, 'lemon-squeezy:2', 'keep'],
    ['lemon-squeezy:1', null, 'keep'],
  ])('of %s with the key of %s: %s', (here, there, kind) => {
    const row = rowWith({}, { reference: there })
    expect(planRow(row, { byKey: { ...entry, reference: here } }).kind).toBe(kind)
  })
})
