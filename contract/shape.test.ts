import { describe, expect, it } from 'vitest'
import {
  either,
  hasExactShape,
  hasShape,
  isAbsent,
  isAmount,
  isDifference,
  isNull,
  isText,
  listOf,
  matching,
  of,
  oneOf,
  pickShape,
  type Shape,
  textUpTo,
} from './shape.js'

interface Seat {
  readonly id: string
  readonly since?: number
  readonly owner: { readonly name: string } | null
}

const SEAT: Shape<Seat> = {
  id: isText,
  since: either(isAmount, isAbsent),
  owner: either(of<{ name: string }>({ name: isText }), isNull),
}
const seat: Seat = { id: 'a', owner: null }
const parsed = (json: string): unknown => JSON.parse(json)

describe('hasShape', () => {
  it('takes an object of the form, whatever else is in it', () => {
    expect(hasShape(SEAT, seat)).toBe(true)
    expect(hasShape(SEAT, { ...seat, since: 1, owner: { name: 'b' }, more: [] })).toBe(true)
  })

  it.each([
    ['a field that is missing', { id: 'a' }],
    ['a field of another type', { ...seat, id: 1 }],
    ['an optional field of another type', { ...seat, since: '1' }],
    ['a fault further in', { ...seat, owner: { name: 1 } }],
    ['a list', [seat]],
    ['null', null],
    ['a text', 'a'],
    ['fields that are inherited', Object.create(seat)],
    ['fields of a prototype in JSON', parsed('{"__proto__":{"id":"a","owner":null}}')],
  ])('refuses %s', (_name, value) => {
    expect(hasShape(SEAT, value)).toBe(false)
    expect(pickShape(SEAT, value)).toBeUndefined()
    expect(hasExactShape(SEAT, value)).toBe(false)
  })
})

it('pickShape leaves out what the shape does not name', () => {
  const json = '{"id":"a","owner":null,"more":1,"__proto__":{"since":2},"constructor":3}'
  expect(pickShape(SEAT, parsed(json))).toStrictEqual(seat)
})

it('hasExactShape refuses what the shape does not name', () => {
  expect(hasExactShape(SEAT, { ...seat, since: 1 })).toBe(true)
  expect(hasExactShape(SEAT, { ...seat, more: 1 })).toBe(false)
  expect(hasExactShape(SEAT, { ...seat, toString: 'x' })).toBe(false)
  expect(hasExactShape(SEAT, parsed('{"id":"a","owner":null,"__proto__":1}'))).toBe(false)
})

describe('a check', () => {
  it.each([
    ['isAmount', isAmount, [0, 1.5], [-1, Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
    ['isDifference', isDifference, [-1, 0], [Number.NaN, Number.NEGATIVE_INFINITY, '0']],
    ['textUpTo', textUpTo(3), ['a', 'abc'], ['', 'abcd', ['abc'], 1]],
    ['textUpTo from 0', textUpTo(3, 0), ['', 'abc'], ['abcd', null]],
    ['matching', matching(/^a+$/), ['a', 'aa'], ['', 'ab', ['a']]],
    ['oneOf', oneOf(['a', 'b']), ['a', 'b'], ['', 'c', ['a'], 'toString']],
    [
      'listOf',
      listOf(isText, { shortest: 1, longest: 2 }),
      [['a'], ['a', 'b']],
      [[], ['a', 'b', 'c'], [1], 'a', { 0: 'a', length: 1 }],
    ],
  ] as const)('%s tells its form from others', (_name, check, good, bad) => {
    expect(good.filter((value) => !check(value))).toEqual([])
    expect((bad as readonly unknown[]).filter(check)).toEqual([])
  })
})
