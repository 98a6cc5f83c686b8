import { describe, expect, it } from 'vitest'
import { keyTailOf, MAX_KEY_LENGTH, MAX_TEXT_LENGTH } from './key-text.js'
import { readLicenseKey } from './license-key.js'

const KEY = '38B1460A-5104-4067-A91D-77B872934D51'
const OTHER = 'f90ec370-fd83-46a5-8bbd-44a241e78665'
const ORDER = '104e18a2-d755-4d4b-80c4-a6c1dcbe1c10'

const alone = { kind: 'key', key: KEY, known: true, extracted: false }
const cutOut = { kind: 'key', key: KEY, known: true, extracted: true }
const asTyped = (key: string) => ({ kind: 'key', key, known: false, extracted: false })

describe('readLicenseKey of a key by itself', () => {
  it.each([
    ['plain', KEY],
    ['blanks around it', `  ${KEY}\t`],
    ['line ends around it', `\r\n${KEY}\r\n`],
    ['no-break blanks', `\u00A0${KEY}\u202F`],
    ['straight quotes', `"${KEY}"`],
    ['single quotes', `'${KEY}'`],
    ['curly quotes', `“${KEY}”`],
    ['low quotes', `„${KEY}“`],
    ['angle quotes', `«${KEY}»`],
    ['Japanese quotes', `「${KEY}」`],
    ['backticks', `\`${KEY}\``],
    ['acute accents', `´${KEY}´`],
    ['brackets', `(${KEY})`],
    ['angle brackets', `<${KEY}>`],
    ['a full stop', `${KEY}.`],
    ['a comma', `${KEY},`],
    ['zero-width blanks inside', KEY.split('').join('\u200B')],
    ['a byte order mark', `\uFEFF${KEY}`],
    ['soft hyphens', KEY.replace(/(.{5})/g, '$1\u00AD')],
    ['bidi marks', `\u202A\u200E${KEY}\u202C`],
    ['bidi isolates', `\u2066${KEY}\u2069`],
    [
      'full-width letters',
      [...KEY].map((c) => (c === '-' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(''),
    ],
    ['full-width dashes', KEY.replaceAll('-', '\uFF0D')],
    ['no-break hyphens', KEY.replaceAll('-', '\u2011')],
    ['en dashes', KEY.replaceAll('-', '–')],
    ['em dashes', KEY.replaceAll('-', '—')],
    ['minus signs', KEY.replaceAll('-', '−')],
  ])('is the key: %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual(alone)
  })

  it('keeps the case that was typed', () => {
    expect(readLicenseKey(KEY.toLowerCase())).toMatchObject({ key: KEY.toLowerCase() })
    expect(readLicenseKey(KEY)).toMatchObject({ key: KEY })
  })

  it.each([
    ['no dashes', KEY.replaceAll('-', '')],
    ['blanks for dashes', KEY.replaceAll('-', ' ')],
    ['no dashes, quoted', `"${KEY.replaceAll('-', '')}"`],
  ])('puts the dashes in: %s', (_what, text) => {
    expect(readLicenseKey(text)).toMatchObject({ kind: 'key', key: KEY, known: true })
  })
})

describe('readLicenseKey of a longer text', () => {
  it.each([
    ['a label', `License key: ${KEY}`],
    ['a label without a blank', `key:${KEY}`],
    ['bold markdown', `Your key is **${KEY}**.`],
    ['underscores', `_${KEY}_`],
    ['markup', `<td class="key"><b>${KEY}</b></td>`],
    ['braces', `{${KEY}}`],
    ['a sentence', `Thanks! Use ${KEY}, and keep it.`],
    ['a quoted mail', `> On Monday you wrote:\n> > key:\n> > ${KEY}\n`],
    ['a key that a mail program broke at a dash', `Key: ${KEY.slice(0, 14)}\n${KEY.slice(14)} `],
    ['a key broken in a quoted mail', `> Key: ${KEY.slice(0, 14)}\n> ${KEY.slice(14)}`],
    ['a soft break of quoted-printable', `Your key:=20${KEY.slice(0, 20)}=\r\n${KEY.slice(20)}=\r\n`],
    ['a soft break with bare line feeds', `Key: ${KEY.slice(0, 3)}=\n${KEY.slice(3)}`],
    ['an encoded equals sign', `<a href=3D"myapp://license?key=3D${KEY}">`],
    ['the same key in another case', `${KEY} (${KEY.toLowerCase()})`],
    ['a deep link', `myapp://license?key=${KEY}`],
    ['a parameter of a web address', `https://shop.example/r?order=${ORDER}&license_key=${KEY}`],
    ['a parameter, encoded', `https://shop.example/r/${ORDER}?key=%20${KEY}%20`],
    ['a fragment of a web address', `https://shop.example/r#licenseKey=${KEY}`],
  ])('finds the key: %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual(cutOut)
  })

  it('takes the key beside links, not the order ids in them', () => {
    const receipt = [
      'Thank you for your order!',
      `View: https://app.shop.example/my-orders/${ORDER}?signature=abc`,
      `License key: ${KEY}`,
      `<a href="https://app.shop.example/orders/${OTHER}">Receipt</a>`,
    ].join('\r\n')
    expect(readLicenseKey(receipt)).toEqual(cutOut)
  })

  it('takes the order id for the key where the text has nothing else: the store will say no', () => {
    expect(readLicenseKey(`https://app.shop.example/my-orders/${ORDER}`)).toMatchObject({ key: ORDER })
  })

  it('tells of several different keys, each once', () => {
    expect(readLicenseKey(`${KEY}\n${OTHER}\n${KEY.toLowerCase()}`)).toEqual({
      kind: 'several',
      keys: [KEY, OTHER],
    })
  })

  it.each([
    ['more digits before', `A${KEY}`],
    ['more digits after', `${KEY}F`],
    ['another group before', `1234-${KEY}`],
    ['another group after', `${KEY}-PRO`],
  ])('does not cut a key out of a longer word: %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual(asTyped(text))
  })

  it('does not end an equals sign early: a key may begin with 3D', () => {
    const key = `3D${KEY.slice(2)}`
    expect(readLicenseKey(`key=${key}`)).toMatchObject({ key })
  })
})

describe('readLicenseKey of a key of unknown form', () => {
  it.each(['ABCD-1234-EFGH', 'my company license', 'k', 'AbC_123/+=', 'ключ-42', KEY.slice(0, 35)])(
    'keeps it as typed: %s',
    (text) => {
      expect(readLicenseKey(`  ${text}\n`)).toEqual(asTyped(text))
    },
  )

  it('takes quotes off and blanks together', () => {
    expect(readLicenseKey('"ABCD  1234\n EFGH"')).toEqual(asTyped('ABCD 1234 EFGH'))
  })

  it.each([
    [MAX_KEY_LENGTH - 1, 'key'],
    [MAX_KEY_LENGTH, 'key'],
    [MAX_KEY_LENGTH + 1, 'too-long'],
  ])('of %i characters is: %s', (length, kind) => {
    expect(readLicenseKey('k'.repeat(length)).kind).toBe(kind)
  })
})

describe('readLicenseKey of what is no key', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\r\n\u00A0\u3000 '],
    ['marks that are not seen', '\u200B\uFEFF\u202E'],
    ['only quotes', '""'],
    ['only brackets', '(<[ ]>)'],
  ])('is empty: %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual({ kind: 'empty' })
  })

  it.each([
    ['a picture', '\u0089PNG\r\n\u001A\n\u0000\u0000'],
    ['a NUL', `${KEY}\u0000`],
    ['an escape', `\u001B[31m${KEY}`],
    ['bytes that are no text', `${KEY}\uFFFD`],
  ])('is unreadable: %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual({ kind: 'unreadable' })
  })

  it('is too long from 100 001 characters on, with a key in it or not', () => {
    const filler = ' '.repeat(MAX_TEXT_LENGTH - KEY.length)
    expect(readLicenseKey(filler + KEY).kind).toBe('key')
    expect(readLicenseKey(` ${filler}${KEY}`).kind).toBe('too-long')
    expect(readLicenseKey('x'.repeat(1_000_000)).kind).toBe('too-long')
  })

  it.each([
    ['marks on one letter', `a${'\u0316\u0301'.repeat(100)} ${KEY}`],
    ['sound marks of half width', `${'\uFF9E\uFF9F'.repeat(400)} ${KEY}`],
    ['letters that unfold', `${'\uFDFA'.repeat(600)} ${KEY}`],
    [
      'a full-width key far into the text',
      `${'é '.repeat(500)}${KEY.replaceAll('-', '\uFF0D').replace('3', '３')}`,
    ],
    ['characters of two units on both sides of each cut', `${'𝟙'.repeat(1_000)} ${KEY}`],
  ])('finds the key behind %s', (_what, text) => {
    expect(readLicenseKey(text)).toEqual(cutOut)
  })

  it('normalizes what is as long as a key as a whole', () => {
    const typed = 'ｋｅ\u0301ｙ '.repeat(50).trim()
    expect(readLicenseKey(typed)).toEqual(asTyped(typed.normalize('NFKC')))
  })

  it('keeps the text of letters that unfold as short as it was', () => {
    expect(readLicenseKey('\uFDFA'.repeat(MAX_KEY_LENGTH))).toEqual(asTyped('\uFDFA'.repeat(MAX_KEY_LENGTH)))
  })
})

describe('keyTailOf', () => {
  it.each([
    [KEY, '4D51'],
    ['abcd-1234-efgh', 'fgh'],
    ['ABCDEFGHIJKLMNOP', 'MNOP'],
    ['12345678', '78'],
    ['1234567', '7'],
    ['1234', '4'],
    ['123', ''],
    ['', ''],
    ['----', ''],
  ])('of %s is "%s": never more than a quarter', (key, tail) => {
    expect(keyTailOf(key)).toBe(tail)
  })
})
