import { describe, expect, it } from 'vitest'
import type { Log } from '../../ports/log.js'
import { createSpokenLocale } from './spoken-locale.js'

function createLocale() {
  const missed: unknown[] = []
  const log: Log = { write: (_level, _message, facts) => void missed.push(facts?.locale) }
  return { missed, spoken: createSpokenLocale(log) }
}

describe('the locale of the dialog', () => {
  it.each([
    [undefined, ['de-AT', 'en'], 'de-AT'],
    [undefined, ['C', 'nb-NO', 'pl-PL'], 'pl-PL'],
    [undefined, ['zh-Hant-HK'], 'zh-Hant-HK'],
    [undefined, [], 'en'],
    ['fr', ['de'], 'fr'],
    ['en-GB', ['de'], 'en-GB'],
    ['de_CH.UTF-8', ['fr'], 'de-CH'],
  ])("is, of the host's %s and the system's %j, %s", (wanted, system, locale) => {
    const { spoken, missed } = createLocale()
    expect([spoken(wanted, system), missed]).toEqual([locale, []])
  })

  it('is English where the host wants one without texts, which the log is told once', () => {
    const { spoken, missed } = createLocale()
    const locales = ['fi', 'fi', 'not a locale', ''].map((wanted) => spoken(wanted, ['de']))
    expect({ locales, missed }).toEqual({
      locales: ['en', 'en', 'en', 'en'],
      missed: ['fi', 'not a locale', ''],
    })
  })

  it('says nothing of a system without a language of ours', () => {
    const { spoken, missed } = createLocale()
    expect([spoken(undefined, ['fi']), missed]).toEqual(['en', []])
  })
})
