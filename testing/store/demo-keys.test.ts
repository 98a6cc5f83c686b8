import { describe, expect, it } from 'vitest'
import { createDemoSpecs, demoKeyNames, demoKeyNotes, demoKeys } from './demo-keys.js'
import { createLicenseLedger } from './license-ledger.js'
import { licenseStatusAt } from './license-record.js'

const at = Date.UTC(2030, 0, 1)
const product = { storeId: 1, productId: 2, variantId: 3 }

describe('demoKeys', () => {
  it('are UUIDs of version 4 in upper case that differ in their last group', () => {
    const keys = Object.values(demoKeys)
    for (const key of keys)
      expect(key).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
    expect(new Set(keys.map((key) => key.slice(-12))).size).toBe(keys.length)
    expect(Object.keys(demoKeyNotes)).toEqual(demoKeyNames)
  })

  it('show what their names say', () => {
    const ledger = createLicenseLedger({ product, now: () => at, createId: () => 'id' })
    for (const spec of createDemoSpecs(product, at)) ledger.add(spec)
    const shown = Object.fromEntries(
      demoKeyNames.map((name) => {
        const license = ledger.get(demoKeys[name])!
        const { activationLimit, instances, storeId, productId, variantId, testMode } = license
        const sale = [storeId, productId, variantId].join('/')
        return [
          name,
          [licenseStatusAt(license, at), `${instances.length}/${activationLimit}`, sale, testMode],
        ]
      }),
    )
    expect(shown).toEqual({
      unlimited: ['inactive', '0/null', '1/2/3', false],
      fiveSeats: ['inactive', '0/5', '1/2/3', false],
      oneSeat: ['inactive', '0/1', '1/2/3', false],
      full: ['active', '1/1', '1/2/3', false],
      expired: ['expired', '0/5', '1/2/3', false],
      disabled: ['disabled', '0/5', '1/2/3', false],
      otherProduct: ['inactive', '0/null', '1/3/4', false],
      otherStore: ['inactive', '0/null', '2/4/5', false],
      otherVariant: ['inactive', '0/null', '1/2/6', false],
      testMode: ['inactive', '0/null', '1/2/3', true],
      expiresSoon: ['inactive', '0/5', '1/2/3', false],
    })
    expect(ledger.get(demoKeys.expiresSoon)?.expiresAt).toBe(at + 3 * 86_400_000)
    expect(ledger.get(demoKeys.unlimited)?.expiresAt).toBeNull()
  })
})
