import { describe, expect, it } from 'vitest'
import { parseLicenseChanges, parseLicenseSpec } from './license-spec.js'

describe('parseLicenseSpec', () => {
  it('reads every field, instants also as ISO dates', () => {
    const instances = [{ name: 'Desk', createdAt: '2029-12-31T00:00:00Z' }]
    const input = {
      key: 'K',
      activationLimit: null,
      expiresAt: '2031-01-01',
      createdAt: 7,
      disabled: true,
      instances,
    }
    expect(parseLicenseSpec(input)).toEqual({
      ...input,
      expiresAt: Date.UTC(2031, 0, 1),
      instances: [{ name: 'Desk', createdAt: Date.UTC(2029, 11, 31) }],
    })
  })

  it('leaves out what is undefined', () => {
    expect(Object.keys(parseLicenseSpec({ key: undefined, testMode: true }))).toEqual(['testMode'])
  })

  it.each([
    [null, 'key: expected an object, got null'],
    [['K'], 'key: expected an object, got a list'],
    [{ key: '  ' }, 'key.key: expected a non-empty string, got string'],
    [
      { activationLimit: 1.5 },
      'key.activationLimit: expected a whole number from 0, or null for no limit, got 1.5',
    ],
    [
      { expiresAt: 'soon' },
      'key.expiresAt: expected epoch milliseconds, an ISO date, or null for never, got string',
    ],
    [{ storeId: '1' }, 'key.storeId: expected a whole number above 0, got string'],
    [{ disabled: 0 }, 'key.disabled: expected true or false, got 0'],
    [{ hiddenForMs: -1 }, 'key.hiddenForMs: expected milliseconds from 0, got -1'],
    [{ instances: {} }, 'key.instances: expected a list, got object'],
    [{ instances: [{}] }, 'key.instances[0].name: expected a string, got nothing'],
  ])('refuses %j', (input, message) => {
    expect(() => parseLicenseSpec(input)).toThrow(new TypeError(message))
  })

  it('names a field that does not exist, unless its name may be a key', () => {
    expect(() => parseLicenseSpec({ limit: 1 })).toThrow(
      /field "limit" does not exist; expected one of storeId/,
    )
    expect(() => parseLicenseSpec({ 'AB12-CD34': {} })).toThrow(/one of the fields does not exist/)
    expect(() => parseLicenseSpec({ constructor: 1 })).toThrow(/"constructor" does not exist/)
  })
})

describe('parseLicenseChanges', () => {
  it('takes only what a seller can change', () => {
    expect(parseLicenseChanges({ expiresAt: null, activationLimit: 3 })).toEqual({
      expiresAt: null,
      activationLimit: 3,
    })
    expect(() => parseLicenseChanges({ key: 'K' })).toThrow(/"key" does not exist/)
    expect(() => parseLicenseChanges({ instances: [] })).toThrow(/"instances" does not exist/)
  })
})
