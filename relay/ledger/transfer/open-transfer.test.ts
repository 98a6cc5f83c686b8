import { describe, expect, it } from 'vitest'
import type { ImportedLicense, ImportedTerms } from './imported-license.js'
import { nameLicense } from './open-transfer.js'

const AT = Date.UTC(2030, 0, 1)
const DAY = 86_400_000
const KEY = '38B1460A-5104-4067-A91D-81144C51D1DA'

const terms: ImportedTerms = {
  reference: 'lemon-squeezy:1',
  disabled: false,
  seatsLimit: 2,
  expiresAt: AT + DAY,
  testMode: false,
  storeId: '12345',
  productId: '67890',
  variantId: null,
  orderId: '500001',
  orderItemId: null,
  customerId: '700001',
  productName: 'Margin Notes',
  variantName: null,
  createdAt: AT - DAY,
}
const seats = [{ id: 'seat-1', name: 'Desk', createdAt: AT - DAY }]

describe('a license that is to be taken', () => {
  it.each<[string, Partial<ImportedLicense>]>([
    ['the key is not a string of 1 to 255', { key: '' }],
    ['the key is not a string of 1 to 255', { key: 'A\u0000B' }],
    ['the key is not a string of 1 to 255', { key: 'x'.repeat(256) }],
    ['the hash of the key is not 64', { keyHash: 'ABC' }],
    ['the hash is not that of the key', { keyHash: 'a'.repeat(64) }],
    ['its limit of seats', { terms: { ...terms, seatsLimit: -1 } }],
    ['its limit of seats', { terms: { ...terms, seatsLimit: 1.5 } }],
    ['its limit of seats', { terms: { ...terms, seatsLimit: 2_147_483_648 } }],
    ['its end is no instant', { terms: { ...terms, expiresAt: Number.NaN } }],
    ['its end is no instant', { terms: { ...terms, expiresAt: 8.64e15 + 1 } }],
    ['a switch is neither on nor off', { terms: { ...terms, disabled: 'no' as never } }],
    ['its productId is not a string', { terms: { ...terms, productId: 'two words' } }],
    ['its reference is not', { terms: { ...terms, reference: 'two words' } }],
    ['the id of a seat', { seats: [...seats, { id: '', name: '' }] }],
    ['the id of a seat', { seats: [{ id: 'x'.repeat(129), name: '' }] }],
    ['a seat was taken at no instant', { seats: [{ id: 'x', name: '', createdAt: 1.5 }] }],
  ])('has a fault: %s', async (words, license) => {
    const found = await nameLicense({ key: KEY, terms, seats, ...license })
    expect(found).toEqual({ fault: expect.stringContaining(words) })
    expect(JSON.stringify(found)).not.toContain(KEY)
  })
})
