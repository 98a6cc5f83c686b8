import { describe, expect, it } from 'vitest'
import { gumroad, keygen, lemonSqueezy } from '../../providers/index.js'
import { ledger } from './ledger.js'
import type { LedgerOptions } from './options.js'

const database = { connect: () => Promise.reject(new Error('not asked here')) }

describe('the options of a ledger', () => {
  it.each([
    [{}, 'option "database" must be sqliteDatabase({ file })'],
    [{ database: '/var/lib/ledger.db' }, 'option "database" must be sqliteDatabase({ file })'],
    [{ database, productIds: [] }, 'option "productIds" must be a list'],
    [{ database, productIds: ['a b'] }, 'option "productIds[0]" must be a string of 1 to 128 characters'],
    [{ database, variantId: '1' }, 'unknown option "variantId"'],
    [{ database, allowTestMode: 'yes' }, 'option "allowTestMode" must be true or false'],
  ])('%j are refused by their name', (options, message) => {
    expect(() => ledger(options as LedgerOptions)).toThrow(message)
  })

  const { capabilities, ...store } = lemonSqueezy({ storeId: 12345, productId: 67890 })
  it.each([
    [{}, 'option "store" must be the provider of one store whose seats are instances, got undefined'],
    [
      { store: keygen({ account: 'a', productId: '3d4c5b6a-1111-4222-8333-444455556666' }) },
      'must be the provider of one store',
    ],
    [{ store: gumroad({ productId: 'SDGgCnivv6gTTHfVRfUBxQ==' }) }, 'must be the provider of one store'],
    [{ store: { ...store, capabilities, members: [] } }, 'must be the provider of one store'],
    [
      { store: { ...store, capabilities: { ...capabilities, leases: true } } },
      'must be the provider of one store',
    ],
    [
      { store: { ...store, capabilities }, answersAfterMs: -1 },
      '"answersAfterMs" must be a whole number of milliseconds',
    ],
    [{ store: { ...store, capabilities }, after: 1 }, 'unknown option "after"'],
  ])('of a mirror are refused by their name (%#)', (mirror, message) => {
    expect(() => ledger({ database, mirror } as LedgerOptions)).toThrow(message)
  })

  it('of a mirror make it the store’s own to apps', () => {
    const books = ledger({ database, mirror: { store: { ...store, capabilities } } })
    expect([books.id, books.sale, books.keyForms]).toEqual(['lemon-squeezy', store.sale, store.keyForms])
  })

  it('never repeat a secret', () => {
    const options = { database, encryptionKey: 'hunter2-secret' }
    expect(() => ledger(options)).toThrow(/"encryptionKey" must be 32 bytes as base64url(?!.*hunter2)/)
  })
})
