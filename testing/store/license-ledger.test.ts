import { describe, expect, it } from 'vitest'
import { createLicenseLedger } from './license-ledger.js'
import { hasFreeSeat, licenseStatusAt } from './license-record.js'

const at = Date.UTC(2030, 0, 1)
const product = { storeId: 1, productId: 2, variantId: 3 }

function createLedger() {
  const time = { at }
  let made = 0
  const ledger = createLicenseLedger({
    product,
    now: () => time.at,
    createId: () => `0000000a-0000-4000-8000-${String(++made).padStart(12, '0')}`,
  })
  return { ledger, time }
}

describe('createLicenseLedger', () => {
  it('fills in what a new key does not say', () => {
    const { ledger } = createLedger()
    expect(ledger.add()).toEqual({
      id: 1,
      key: '0000000A-0000-4000-8000-000000000001',
      ...product,
      productName: 'Demo App',
      variantName: 'Default',
      entitlements: [],
      orderId: 500_001,
      orderItemId: 600_001,
      invoiceId: null,
      subscriptionId: null,
      customerId: 700_001,
      customerName: 'Demo Customer',
      customerEmail: 'customer@example.test',
      activationLimit: null,
      expiresAt: null,
      disabled: false,
      testMode: false,
      uses: 0,
      refunded: false,
      revoked: false,
      chargedBack: false,
      disputed: false,
      disputeWon: false,
      endedAt: null,
      cancelledAt: null,
      failedAt: null,
      createdAt: at,
      addedAt: at,
      updatedAt: at,
      hiddenForMs: 0,
      instances: [],
    })
  })

  it('keeps what a new key says, with its seats', () => {
    const { ledger } = createLedger()
    const instances = [{ id: 'seat', name: 'Desk', createdAt: 5 }, { name: 'Laptop' }]
    expect(ledger.add({ key: 'K', productId: 9, activationLimit: 2, instances })).toMatchObject({
      key: 'K',
      productId: 9,
      activationLimit: 2,
      instances: [
        { id: 'seat', name: 'Desk', createdAt: 5 },
        { id: '0000000a-0000-4000-8000-000000000001', name: 'Laptop', createdAt: at },
      ],
    })
  })

  it('numbers keys in the order of adding and lists them so', () => {
    const { ledger } = createLedger()
    ledger.add({ key: 'B' })
    ledger.add({ key: 'A' })
    expect(ledger.list().map(({ id, key }) => [id, key])).toEqual([
      [1, 'B'],
      [2, 'A'],
    ])
  })

  it('refuses a key that it holds already, without telling it', () => {
    const { ledger } = createLedger()
    ledger.add({ key: 'SECRET' })
    expect(() => ledger.add({ key: 'SECRET' })).toThrow(TypeError)
    expect(() => ledger.add({ key: 'SECRET' })).not.toThrow(/SECRET/)
  })

  it('changes what the seller can change and leaves what it gave out before as it was', () => {
    const { ledger } = createLedger()
    const before = ledger.add({ key: 'K', activationLimit: 1, instances: [{ name: 'Desk' }] })
    const after = ledger.update('K', { disabled: true, activationLimit: null })
    expect(after).toEqual({ ...before, disabled: true, activationLimit: null })
    expect(before.disabled).toBe(false)
    expect(ledger.get('K')).toEqual(after)
  })

  it('takes and frees seats', () => {
    const { ledger } = createLedger()
    ledger.add({ key: 'K' })
    const seat = ledger.addInstance('K', { name: 'Desk' })
    expect(ledger.get('K')?.instances).toEqual([seat])
    expect(ledger.releaseInstance('K', 'another')).toBe(false)
    expect(ledger.releaseInstance('K', seat.id)).toBe(true)
    expect(ledger.get('K')?.instances).toEqual([])
  })

  it('keeps the newest seats, however they were added', () => {
    const { ledger } = createLedger()
    const instances = [
      { id: 'second', name: 'B', createdAt: 2 },
      { id: 'first', name: 'A', createdAt: 1 },
      { id: 'third', name: 'C', createdAt: 2 },
    ]
    ledger.add({ key: 'K', instances })
    const idsAfter = (keep: number) => ledger.keepNewestInstances('K', keep).instances.map(({ id }) => id)
    expect([idsAfter(3), idsAfter(2), idsAfter(1), idsAfter(0)]).toEqual([
      ['second', 'first', 'third'],
      ['second', 'third'],
      ['third'],
      [],
    ])
  })

  it('tells of each key and of each change, and of nothing else', () => {
    const told: [string, string][] = []
    const ledger = createLicenseLedger({
      product,
      now: () => at,
      createId: () => 'seat',
      onChanged: ({ key }, change) => told.push([key, change]),
    })
    ledger.add({ key: 'K' })
    ledger.addInstance('K', { name: 'Desk' })
    ledger.releaseInstance('K', 'another')
    ledger.keepNewestInstances('K', 1)
    ledger.releaseInstance('K', 'seat')
    ledger.update('K', { disabled: true })
    expect(told).toEqual([
      ['K', 'created'],
      ['K', 'updated'],
      ['K', 'updated'],
      ['K', 'updated'],
    ])
  })

  it('knows a removed key no longer', () => {
    const { ledger } = createLedger()
    ledger.add({ key: 'K' })
    expect([ledger.remove('K'), ledger.remove('K'), ledger.find('K')]).toEqual([true, false, undefined])
  })

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('%i ms around the end of its hiding, a hidden key is found: %s', (beyondMs, found) => {
    const { ledger, time } = createLedger()
    ledger.add({ key: 'K', createdAt: at - 86_400_000 })
    ledger.hideFor('K', 60_000)
    time.at = at + 60_000 + beyondMs
    expect(ledger.find('K') !== undefined).toBe(found)
    expect(ledger.get('K')?.key).toBe('K')
  })

  it('refuses to change a key that it does not hold', () => {
    const { ledger } = createLedger()
    expect(() => ledger.update('K', {})).toThrow(TypeError)
    expect(() => ledger.addInstance('K', { name: 'Desk' })).toThrow(TypeError)
    expect(() => ledger.releaseInstance('K', 'seat')).toThrow(TypeError)
    expect(() => ledger.hideFor('K', 1)).toThrow(TypeError)
  })

  it('refuses changes that make no sense and keeps the key as it is', () => {
    const { ledger } = createLedger()
    const before = ledger.add({ key: 'K' })
    expect(() => ledger.update('K', { activationLimit: -1 })).toThrow(/activationLimit: expected a whole/)
    expect(() => ledger.update('K', { nonsense: 1 } as never)).toThrow(/"nonsense" does not exist/)
    expect(() => ledger.hideFor('K', Number.NaN)).toThrow(TypeError)
    expect(ledger.get('K')).toEqual(before)
  })
})

describe('licenseStatusAt', () => {
  const license = createLedger().ledger.add({ key: 'K', expiresAt: at })
  const used = { ...license, instances: [{ id: 'seat', number: 1, name: 'Desk', createdAt: at }] }

  it('is inactive without a seat and active with one', () => {
    expect(licenseStatusAt({ ...license, expiresAt: null }, at)).toBe('inactive')
    expect(licenseStatusAt({ ...used, expiresAt: null }, at)).toBe('active')
  })

  it.each([
    [-1, 'active'],
    [0, 'expired'],
    [1, 'expired'],
  ])('%i ms around its end is %s', (beyondMs, status) => {
    expect(licenseStatusAt(used, at + beyondMs)).toBe(status)
  })

  it('is disabled before all else', () => {
    expect(licenseStatusAt({ ...used, disabled: true }, at + 1)).toBe('disabled')
  })
})

describe('hasFreeSeat', () => {
  it.each([
    [null, 9, true],
    [2, 1, true],
    [2, 2, false],
    [1, 2, false],
  ])('with a limit of %s and %i used is %s', (activationLimit, used, free) => {
    const seats = Array.from({ length: used }, () => ({ name: 'Desk' }))
    expect(hasFreeSeat(createLedger().ledger.add({ activationLimit, instances: seats }))).toBe(free)
  })
})
