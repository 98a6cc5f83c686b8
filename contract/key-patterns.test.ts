import { describe, expect, it } from 'vitest'
import { type KeyForm, UUID_KEYS } from './key-form.js'
import { isOfForm, longestKeyOf, spellingsOf } from './key-patterns.js'
import { readLicenseKey } from './license-key.js'

const UUID = '38B1460A-5104-4067-A91D-77B872934D51'
const PREFIXED: KeyForm = { ...UUID_KEYS, hasPrefix: true, caseMatters: true }
const EIGHTS: KeyForm = { shapes: ['########-########-########-########'] }
const EIGHTS_KEY = '0A1B2C3D-4E5F6071-8293A4B5-C6D7E8F9'
const WORDS: KeyForm = { shapes: ['*****-*****-*****-*****'] }
const VERSIONED: KeyForm = { shapes: ['######-######-######-######-######-V3'], maxLength: 2_000 }

const found = (key: string, extracted = true) => ({ kind: 'key', key, known: true, extracted })

describe('a key with a prefix', () => {
  it.each(['MYAPP-', 'MYAPP_', 'MY_APP-', 'MY-APP-', '2026.PRO-'])('keeps it: %s', (prefix) => {
    const key = `${prefix}${UUID}`
    expect(readLicenseKey(key, [PREFIXED])).toEqual(found(key, false))
    expect(readLicenseKey(`Your key: ${key}.\nThanks!`, [PREFIXED])).toEqual(found(key))
  })

  it('is found without one too, and a label is no prefix', () => {
    expect(readLicenseKey(`Key: ${UUID}`, [PREFIXED])).toEqual(found(UUID))
    expect(readLicenseKey(`key=${UUID}`, [PREFIXED])).toEqual(found(UUID))
    expect(readLicenseKey(`**_${UUID}_**`, [PREFIXED])).toEqual(found(UUID))
  })

  it.each([`MYAPP_${UUID}`, `MYAPP-${UUID}`])('is never cut to the rest by a store without: %s', (key) => {
    expect(readLicenseKey(key)).toEqual({ kind: 'key', key, known: false, extracted: false })
  })

  it('and the same without are two keys', () => {
    expect(readLicenseKey(`MYAPP-${UUID}\n${UUID}`, [PREFIXED])).toEqual({
      kind: 'several',
      keys: [`MYAPP-${UUID}`, UUID],
    })
  })
})

describe('keys of several forms', () => {
  const forms = [UUID_KEYS, PREFIXED, EIGHTS, WORDS, VERSIONED]
  const versioned = '0A1B2C-3D4E5F-607182-93A4B5-C6D7E8-V3'

  it.each([UUID, `MYAPP-${UUID}`, EIGHTS_KEY, 'ABC12-XYZ45-QWE67-RTY89', versioned])(
    'are found by the union of the forms: %s',
    (key) => {
      expect(readLicenseKey(`Thanks! Key: ${key} - keep it.`, forms)).toEqual(found(key))
    },
  )

  it('are not found by the form of another store', () => {
    expect(readLicenseKey(EIGHTS_KEY)).toMatchObject({ key: EIGHTS_KEY, known: false })
    expect(readLicenseKey(UUID, [EIGHTS])).toMatchObject({ key: UUID, known: false })
  })

  it('are found where a mail has wrapped them', () => {
    const wrapped = `> ${EIGHTS_KEY.slice(0, 12)}\n> ${EIGHTS_KEY.slice(12)}`
    expect(readLicenseKey(wrapped, [EIGHTS])).toEqual(found(EIGHTS_KEY))
  })

  it('get their dashes back where all of a key is hexadecimal', () => {
    expect(readLicenseKey(EIGHTS_KEY.replaceAll('-', ''), [EIGHTS])).toMatchObject({ key: EIGHTS_KEY })
    expect(readLicenseKey('ABC12XYZ45QWE67RTY89', [WORDS])).toMatchObject({ key: 'ABC12XYZ45QWE67RTY89' })
  })

  it('may be as long as the longest one', () => {
    expect(longestKeyOf([UUID_KEYS, VERSIONED])).toBe(2_000)
    expect(longestKeyOf([UUID_KEYS])).toBe(255)
    expect(readLicenseKey('x'.repeat(2_000), forms).kind).toBe('key')
    expect(readLicenseKey('x'.repeat(2_001), forms).kind).toBe('too-long')
  })
})

describe('isOfForm()', () => {
  it.each([
    [UUID, UUID_KEYS, true],
    [UUID.toLowerCase(), UUID_KEYS, true],
    [`MYAPP-${UUID}`, UUID_KEYS, false],
    [`MYAPP-${UUID}`, PREFIXED, true],
    [`${UUID} `, UUID_KEYS, false],
    ['', UUID_KEYS, false],
  ])('tells whether %s is a key of the form', (text, form, expected) => {
    expect(isOfForm(text, form)).toBe(expected)
  })
})

describe('spellingsOf()', () => {
  it('is a key in each case, the typed one first, and any other text as it is', () => {
    expect(spellingsOf(UUID, [UUID_KEYS])).toEqual([UUID, UUID.toLowerCase()])
    expect(spellingsOf('Abc-1', [UUID_KEYS])).toEqual(['Abc-1'])
    expect(spellingsOf(`MYAPP-${UUID.toLowerCase()}`, [UUID_KEYS, PREFIXED])).toEqual([
      `MYAPP-${UUID.toLowerCase()}`,
      `MYAPP-${UUID}`,
      `myapp-${UUID.toLowerCase()}`,
    ])
  })
})

it('a long text of words in capitals is read in no time', () => {
  const text = 'A.'.repeat(40_000)
  expect(readLicenseKey(text, [PREFIXED]).kind).toBe('too-long')
})

describe('a signed key, which is a run of any length', () => {
  const forms: readonly KeyForm[] = [{ shapes: ['key/~.~'], caseMatters: true, maxLength: 2_000 }]
  const SIGNED = `key/${'eyJhY2NvdW50IjoiYSJ9'.repeat(20)}ZZZZZZ==.${'a-b_C3'.repeat(14)}Qw==`
  const readIn = (text: string) => readLicenseKey(text, forms)

  it.each([
    ['alone', SIGNED],
    ['in a sentence', `Your key is ${SIGNED}. Enjoy!`],
    ['at the end of a line', `Hello,\r\n\r\n${SIGNED}\r\nRegards`],
    ['in quotes', `"${SIGNED}"`],
  ])('is found %s, to the letter', (_what, text) => {
    expect(readIn(text)).toMatchObject({ kind: 'key', key: SIGNED, known: true })
  })

  it('is not looked for in the middle of a word, nor without its second part', () => {
    expect(readIn(`monkey/${SIGNED.slice(4)}`)).toMatchObject({ known: false })
    expect(readIn('a key/with no dot')).toMatchObject({ known: false })
  })

  it('is asked about as it is, in no other case', () => {
    expect(spellingsOf(SIGNED, [{ shapes: ['key/~.~', '####-####'] }])).toEqual([SIGNED])
    expect(spellingsOf('ab12-cd34', [{ shapes: ['key/~.~', '####-####'] }])).toHaveLength(2)
  })

  it('is read in a time that grows with the length of the text', () => {
    for (const text of ['key/'.repeat(12_000), `key/${'a'.repeat(48_000)}`, 'key/a.'.repeat(8_000)]) {
      expect(['key', 'several', 'too-long']).toContain(readIn(text).kind)
    }
  })
})
