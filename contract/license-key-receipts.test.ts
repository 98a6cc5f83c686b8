import { describe, expect, it } from 'vitest'
import { RECEIPT_KEY, RECEIPTS } from './fixtures/receipts.js'
import { readLicenseKey } from './license-key.js'
import { LANGUAGES } from './locale.js'

const OTHER = 'f90ec370-fd83-46a5-8bbd-44a241e78665'
const ORDER = '104e18a2-d755-4d4b-80c4-a6c1dcbe1c10'

describe('a pasted receipt', () => {
  it.each(RECEIPTS)('gives its key and nothing else: $language, with $with', ({ text }) => {
    expect(readLicenseKey(text)).toEqual({ kind: 'key', key: RECEIPT_KEY, known: true, extracted: true })
  })

  it('was tried in every language of the dialog', () => {
    const tried = new Set(RECEIPTS.map(({ language }) => language))
    expect(LANGUAGES.filter((language) => !tried.has(language))).toEqual([])
  })

  it.each(RECEIPTS)('with a second key asks for a choice: $language, with $with', ({ text }) => {
    expect(readLicenseKey(`${text}\r\n${OTHER}`)).toMatchObject({
      kind: 'several',
      keys: [RECEIPT_KEY, OTHER],
    })
  })
})

describe('an id that is called an order’s', () => {
  it('is taken where the text has no other: it may be all there is', () => {
    expect(readLicenseKey(`Order ID: ${ORDER}`)).toMatchObject({ kind: 'key', key: ORDER })
  })

  it.each([
    ['a sentence about the order that has ended', `Thank you for your order! ${ORDER}\n${OTHER}`],
    ['an order in the line above that is no label', `Here is your order\n${ORDER}\n${OTHER}`],
    ['a key of the order', `Key for order 2481: ${ORDER}\nKey for order 2482: ${OTHER}`],
    ['an order key', `Order key: ${ORDER}\n${OTHER}`],
    ['two keys, each with its label', `Schlüssel 1: ${ORDER}\nSchlüssel 2: ${OTHER}`],
  ])('is not every id near that word: %s', (_what, text) => {
    expect(readLicenseKey(text)).toMatchObject({ kind: 'several', keys: [ORDER, OTHER] })
  })
})

describe('the source of a mail', () => {
  it('is read as it would be shown, but nothing that is not text comes of it', () => {
    expect(readLicenseKey(`Key:&nbsp;${RECEIPT_KEY.replaceAll('-', '&#x2D;')}`)).toMatchObject({
      key: RECEIPT_KEY,
    })
    expect(readLicenseKey('a&#0;b &#1114112; &#xD; x')).toMatchObject({
      key: 'a&#0;b &#1114112; &#xD; x',
      known: false,
    })
  })
})
