import { describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import { readLicenseKey } from '../../contract/license-key.js'
import { createKeyEntry, type KeyEntry, type KeyEntryEvent, reduceKeyEntry } from './key-entry.js'

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'
const OTHER = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

const create = (text = ''): KeyEntry => createKeyEntry(text, UUID_PATTERNS)
const reduce = (...events: KeyEntryEvent[]): KeyEntry =>
  events.reduce((entry, event) => reduceKeyEntry(entry, event, UUID_PATTERNS), create())
const typed = (text: string): KeyEntryEvent => ({ type: 'typed', text })
const pasted = (text: string): KeyEntryEvent => ({ type: 'pasted', reading: readLicenseKey(text) })

describe('the key entry', () => {
  it('leaves typing alone', () => {
    expect(reduce(typed(KEY.replaceAll('-', ''))).text).toBe(KEY.replaceAll('-', ''))
  })

  it('puts the dashes in when the field is left', () => {
    expect(reduce(typed(KEY.replaceAll('-', '')), { type: 'left' }).text).toBe(KEY)
  })

  it('is the same object when leaving changes nothing, so that the focus is not called back', () => {
    const entry = reduce(typed(KEY))
    expect(reduceKeyEntry(entry, { type: 'left' }, UUID_PATTERNS)).toEqual(entry)
  })

  it('says that a key was picked out, and that a text does not look like one', () => {
    expect(reduce(pasted(`Your key: ${KEY}`)).note).toBe('found')
    expect(reduce(pasted(KEY)).note).toBeNull()
    expect(reduce(pasted('ACME-1')).note).toBe('unknown-form')
    expect(reduce(typed('ACME-1')).note).toBeNull()
    expect(reduce(typed('ACME-1'), { type: 'left' }).note).toBe('unknown-form')
  })

  it('offers several keys and takes none', () => {
    const entry = reduce(typed('before'), pasted(`${KEY} ${OTHER}`))
    expect(entry).toMatchObject({
      text: 'before',
      problem: 'several-keys',
      choices: [KEY, OTHER],
      rejections: 0,
    })
  })

  it.each([
    ['', 'key-missing'],
    ['   ', 'key-missing'],
    ['x'.repeat(256), 'key-too-long'],
    ['x'.repeat(100_001), 'key-too-long'],
    ['PK\u0003\u0004', 'key-unreadable'],
    [`${KEY} ${OTHER}`, 'several-keys'],
  ])('does not submit a text that cannot be a key (%#)', (text, problem) => {
    expect(reduce(typed(text), { type: 'submitted' })).toMatchObject({ text, problem, rejections: 1 })
  })

  it('counts submitting in vain, and begins anew with the next edit', () => {
    expect(reduce({ type: 'submitted' }, { type: 'submitted' }).rejections).toBe(2)
    expect(reduce({ type: 'submitted' }, typed('A'))).toMatchObject({ rejections: 0, problem: null })
  })

  it('keeps what was typed when a link comes, and offers the key of the link', () => {
    expect(reduce(typed('half a key'), { type: 'linked', text: KEY })).toEqual({
      text: 'half a key',
      note: null,
      problem: 'several-keys',
      rejections: 0,
      choices: [KEY],
    })
    expect(reduce(typed(OTHER), { type: 'submitted' }, { type: 'linked', text: KEY })).toMatchObject({
      text: OTHER,
      choices: [KEY],
    })
  })

  it('takes a link in place of another one, of blanks, and of the same key', () => {
    const taken = { text: KEY, note: 'from-link', choices: [], problem: null }
    const link = { type: 'linked', text: KEY } as const
    expect(reduce({ type: 'linked', text: OTHER }, link)).toMatchObject(taken)
    expect(reduce(typed('  '), link)).toMatchObject(taken)
    expect(reduce(typed(` ${KEY}`), link)).toMatchObject(taken)
  })

  it('submits what was typed beside the key of a link', () => {
    const submitted = reduce(typed(OTHER), { type: 'linked', text: KEY }, { type: 'submitted' })
    expect(submitted).toMatchObject({ text: OTHER, problem: null, choices: [] })
  })

  it('takes a key from a link as read, and says where it came from', () => {
    expect(create(` ${KEY} `)).toMatchObject({ text: KEY, note: 'from-link' })
    expect(create(`${KEY} ${OTHER}`)).toMatchObject({ text: `${KEY} ${OTHER}`, note: null })
  })
})
