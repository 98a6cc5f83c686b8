import { describe, expect, it } from 'vitest'
import { fieldOf, readBoolean, readCount, readFlag, readId, readInstant } from './json-field.js'

describe('readInstant', () => {
  it.each<[unknown, number | undefined]>([
    ['2030-01-01T00:00:00.000000Z', Date.UTC(2030, 0, 1)],
    ['2030-01-01T00:00:00.999999Z', Date.UTC(2030, 0, 1, 0, 0, 0, 999)],
    ['2030-01-01T00:00:00Z', Date.UTC(2030, 0, 1)],
    ['2030-01-01T02:00:00+02:00', Date.UTC(2030, 0, 1)],
    ['2030-01-01T02:00:00+0200', Date.UTC(2030, 0, 1)],
    ['2030-01-01 00:00:00', Date.UTC(2030, 0, 1)],
    ['2030-01-01T00:00', Date.UTC(2030, 0, 1)],
    ['2030-01-01', Date.UTC(2030, 0, 1)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
    ['2030-02-29', undefined],
    ['2030-13-01', undefined],
    ['2030-01-01T25:00:00Z', undefined],
    ['01/02/2030', undefined],
    ['never', undefined],
    ['', undefined],
    [1_893_456_000, undefined],
    [null, undefined],
  ])('reads %j as %j', (value, expected) => {
    expect(readInstant(value)).toBe(expected)
  })
})

describe('the readers of fields', () => {
  it('take 1 and 0 as true and false, and words only where they are allowed', () => {
    expect([true, 1, false, 0, 'true', 2, null].map(readBoolean)).toEqual([
      true,
      true,
      false,
      false,
      undefined,
      undefined,
      undefined,
    ])
    expect(['true', 'TRUE', '1', 'false', '0', 'x'].map(readFlag)).toEqual([
      true,
      true,
      true,
      false,
      false,
      undefined,
    ])
  })

  it('make strings of ids and numbers of counts', () => {
    expect([7, '7', ' 7 ', '', 1.5, null].map(readId)).toEqual([
      '7',
      '7',
      '7',
      undefined,
      undefined,
      undefined,
    ])
    expect([0, 3, '3', -1, 1.5, '1e3', null].map(readCount)).toEqual([
      0,
      3,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('see own properties only', () => {
    expect(fieldOf({}, 'toString')).toBeUndefined()
    expect(
      fieldOf(JSON.parse('{"__proto__":{"valid":true}}') as Record<string, unknown>, 'valid'),
    ).toBeUndefined()
  })
})
