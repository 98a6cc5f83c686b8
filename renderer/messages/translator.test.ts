import { describe, expect, it } from 'vitest'
import { chooseLocale } from '../../contract/locale.js'
import { mergeMessages } from './catalog.js'
import { en } from './en.js'
import { createTranslator, type Translator } from './translator.js'

function createEnglish(
  messages: Readonly<Record<string, unknown>> = {},
  appName = 'Acme Studio',
): Translator {
  return createTranslator({
    choice: chooseLocale('en-US'),
    catalog: mergeMessages(en, messages, 'en').catalog,
    appName,
  })
}

describe('t()', () => {
  it('puts values in place of their names, the app name without being told', () => {
    expect(createEnglish().t('unlicensed.none.title')).toBe('Activate Acme Studio')
    expect(createEnglish().t('fact.used-of', { used: 2, limit: 3 })).toBe('2 of 3')
  })

  it('writes numbers as the locale does', () => {
    expect(createEnglish().t('fact.used-of', { used: 1200, limit: 5000 })).toBe('1,200 of 5,000')
  })

  it('picks the plural form by the count', () => {
    const { t } = createEnglish()
    expect([0, 1, 2].map((count) => t('trial.title', { count }))).toEqual([
      '0 days left in your trial',
      '1 day left in your trial',
      '2 days left in your trial',
    ])
  })

  it('does not read a value as a pattern', () => {
    expect(createEnglish({}, '$& {count} $1').t('unlicensed.none.title')).toBe('Activate $& {count} $1')
  })

  it('sets a name of the other direction apart, so that it does not pull the punctuation along', () => {
    expect(createEnglish().t('failure.wrong-product.title-named', { product: 'סטודיו' })).toBe(
      'This key is for \u2068סטודיו\u2069.',
    )
  })
})

describe('messages of the host', () => {
  it('replace ours one by one', () => {
    const { t } = createEnglish({ 'unlicensed.none.title': 'Unlock {app}' })
    expect(t('unlicensed.none.title')).toBe('Unlock Acme Studio')
    expect(t('action.activate')).toBe('Activate')
  })

  it('may give a plural message as forms or as one text', () => {
    expect(createEnglish({ 'trial.title': 'Trial: {count}' }).t('trial.title', { count: 1 })).toBe('Trial: 1')
    const forms = { one: 'A day', other: '{count} d' }
    expect(createEnglish({ 'trial.title': forms }).t('trial.title', { count: 3 })).toBe('3 d')
  })

  it.each([
    ['an unknown name', { 'no.such.message': 'x' }],
    ['a number', { 'action.activate': 7 }],
    ['null', { 'action.activate': null }],
    ['forms for a message without a count', { 'action.activate': { other: 'x' } }],
    ['forms without "other"', { 'trial.title': { one: 'x' } }],
    ['forms that are not texts', { 'trial.title': { one: 1, other: 'x' } }],
    ['an inherited name', { toString: 'x', constructor: 'x' }],
  ])('are left out where they cannot be used: %s', (_what, messages) => {
    const { catalog, problems } = mergeMessages(en, messages, 'en')
    expect(catalog).toBe(en)
    expect(problems.length).toBe(Object.keys(messages).length)
  })

  it('are told by name where they cannot be used', () => {
    const messages = {
      'action.activat': 'x',
      'action.activate': 7,
      'trial.title': { one: 'x' },
      'trial.text': 'Until {day}, {app}',
    }
    expect(mergeMessages(en, messages, 'en').problems).toEqual([
      'there is no message "action.activat"',
      'message "action.activate" must be a string',
      'message "trial.title" must be a string, or plural forms with "other"',
      'message "trial.text" has no value for {day}',
    ])
  })

  it('may be what the author calls plans and features, which nobody else has words for', () => {
    const messages = {
      'plan.pro': 'Pro',
      'feature.sync': 'Sync',
      'plan.': 'x',
      'feature.all': 7,
      de: { 'plan.pro': 'Profi' },
    }
    const { catalog, problems } = mergeMessages(en, messages, 'de')
    const { nameOf } = createTranslator({ choice: chooseLocale('de'), catalog, appName: 'x' })
    expect([nameOf('plan.pro'), nameOf('feature.sync'), nameOf('feature.all')]).toEqual([
      'Profi',
      'Sync',
      undefined,
    ])
    expect(problems).toEqual(['there is no message "plan."', 'message "feature.all" must be a string'])
  })

  it('may be for one language only, and go before those for all', () => {
    const messages = {
      'action.activate': 'Go',
      'action.quit': 'Leave',
      de: { 'action.activate': 'Los', 'action.nothing': 'x' },
      fr: { 'action.activate': 'Allez', 'action.also-nothing': 'x' },
    }
    const { catalog, problems } = mergeMessages(en, messages, 'de')
    expect([catalog['action.activate'], catalog['action.quit'], problems]).toEqual([
      'Los',
      'Leave',
      ['there is no message "action.nothing"'],
    ])
  })
})
