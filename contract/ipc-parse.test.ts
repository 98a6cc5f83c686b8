import { describe, expect, it } from 'vitest'
import { DIALOG_CHANNELS } from './dialog-contract.js'
import { LICENSE_CHANNELS } from './ipc-contract.js'
import { ARGUMENT_PARSERS } from './ipc-parse.js'
import { MAX_TEXT_LENGTH } from './key-text.js'

const CHANNELS = [...LICENSE_CHANNELS, ...DIALOG_CHANNELS]
const JUNK: readonly [string, unknown][] = [
  ['true', true],
  ['NaN', Number.NaN],
  ['a negative number', -1],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a list', ['auto']],
  ['an empty object', {}],
  ['an object that turns into a text', { toString: () => 'auto' }],
  ['a boxed string', Object('auto')],
  ['a function', () => 'auto'],
  ['a symbol', Symbol('auto')],
  ['a bigint', 1n],
  ['a name from the prototype', '__proto__'],
]

const TAKE_TEXT: ReadonlySet<string> = new Set([
  'license-gate:activate',
  'license-gate:dismiss-lost-seat',
  'license-gate:devices',
  'license-gate:release-device',
  'license-gate:import-certificate',
])

describe('ARGUMENT_PARSERS', () => {
  it('has one for each channel', () => {
    expect(Object.keys(ARGUMENT_PARSERS).toSorted()).toEqual(CHANNELS.toSorted())
  })

  it.each(CHANNELS.flatMap((channel) => JUNK.map(([what, value]) => [channel, what, value] as const)))(
    '%s takes nothing amiss from %s',
    (channel, _what, value) => {
      const parsed = ARGUMENT_PARSERS[channel](value)
      const isText = typeof value === 'string'
      const takesList = channel === 'license-gate:dialog-report-messages' && Array.isArray(value)
      expect(parsed.ok).toBe((isText && TAKE_TEXT.has(channel)) || takesList)
    },
  )

  it('does not repeat what it refuses', () => {
    const secret = 'x'.repeat(MAX_TEXT_LENGTH + 1)
    for (const channel of CHANNELS) {
      const parsed = ARGUMENT_PARSERS[channel](secret)
      expect(parsed.ok).toBe(false)
      expect(JSON.stringify(parsed)).not.toContain('xxx')
    }
  })

  it.each([
    'license-gate:read',
    'license-gate:deactivate',
    'license-gate:revalidate',
    'license-gate:move-here',
    'license-gate:dialog-context',
    'license-gate:dialog-paste',
    'license-gate:dialog-close',
  ] as const)('%s takes nothing', (channel) => {
    const parse = ARGUMENT_PARSERS[channel]
    expect([parse(null), parse(undefined)]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(parse('').ok).toBe(false)
  })

  it('takes a key, an empty one too, or none', () => {
    const parse = ARGUMENT_PARSERS['license-gate:activate']
    expect(parse('a key')).toEqual({ ok: true, value: 'a key' })
    expect(parse('')).toEqual({ ok: true, value: '' })
    expect(parse(undefined)).toEqual({ ok: true, value: null })
    expect(parse('x'.repeat(MAX_TEXT_LENGTH)).ok).toBe(true)
    expect(parse('x'.repeat(MAX_TEXT_LENGTH + 1)).ok).toBe(false)
  })

  it.each([
    [1, 1],
    [480.4, 480],
    [480.5, 481],
    [4_000, 4_000],
  ])('takes a height of %d in whole pixels', (height, value) => {
    expect(ARGUMENT_PARSERS['license-gate:dialog-resize'](height)).toEqual({ ok: true, value })
  })

  it.each([0, 0.9, 4_000.5])('takes no height of %d', (height) => {
    expect(ARGUMENT_PARSERS['license-gate:dialog-resize'](height).ok).toBe(false)
  })

  it.each([
    [1, true],
    [255, true],
    [256, false],
    [0, false],
  ])('takes the name of a seat of %i characters: %s', (length, isTaken) => {
    expect(ARGUMENT_PARSERS['license-gate:dismiss-lost-seat']('n'.repeat(length)).ok).toBe(isTaken)
  })

  it('takes a few sentences for the log, none of them long', () => {
    const parse = ARGUMENT_PARSERS['license-gate:dialog-report-messages']
    expect(parse(['there is no message "x"'])).toEqual({ ok: true, value: ['there is no message "x"'] })
    expect(parse(Array.from({ length: 50 }, () => 'x'.repeat(300))).ok).toBe(true)
    const refused = [Array.from({ length: 51 }, () => 'x'), ['x'.repeat(301)], [7], 'x', null]
    expect(refused.map((argument) => parse(argument).ok)).toEqual(refused.map(() => false))
  })

  it('takes only the words of a list', () => {
    expect(ARGUMENT_PARSERS['license-gate:show-dialog']('details')).toEqual({ ok: true, value: 'details' })
    expect(ARGUMENT_PARSERS['license-gate:show-dialog']('Details').ok).toBe(false)
    expect(ARGUMENT_PARSERS['license-gate:dialog-open-link']('https://evil.example').ok).toBe(false)
    expect(ARGUMENT_PARSERS['license-gate:dialog-copy']('key').ok).toBe(false)
  })
})
