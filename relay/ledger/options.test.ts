import { describe, expect, it } from 'vitest'
import { ledger } from './ledger.js'
import type { LedgerOptions } from './options.js'

const database = { connect: () => Promise.reject(new Error('not asked here')) }

describe('the options of a ledger', () => {
  it.each([
    [{}, 'option "database" must be sqliteDatabase({ file })'],
    [{ database: '/var/lib/ledger.db' }, 'option "database" must be sqliteDatabase({ file })'],
    [{ database, productIds: [] }, 'option "productIds" must be a list'],
    [{ database, productIds: ['a b'] }, 'option "productIds[0]" must be a text of 1 to 128 characters'],
    [{ database, variantId: '1' }, 'unknown option "variantId"'],
    [{ database, allowTestMode: 'yes' }, 'option "allowTestMode" must be true or false'],
  ])('%j are refused by their name', (options, message) => {
    expect(() => ledger(options as LedgerOptions)).toThrow(message)
  })

  it('never repeat a secret', () => {
    const options = { database, encryptionKey: 'hunter2-secret' }
    expect(() => ledger(options)).toThrow(/"encryptionKey" must be 32 bytes as base64url(?!.*hunter2)/)
  })
})
