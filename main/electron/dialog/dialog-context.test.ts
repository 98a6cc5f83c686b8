import { describe, expect, it } from 'vitest'
import { UUID_KEYS } from '../../../contract/key-form.js'
import { compileKeyForms, UUID_PATTERNS } from '../../../contract/key-patterns.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import type { Log } from '../../ports/log.js'
import {
  accentColorOf,
  createDialogContext,
  createDialogLocale,
  type DialogContextFacts,
} from './dialog-context.js'

const provider = { id: 'store', endpoint: 'https://api.store.test/v1' } as LicenseProvider

function contextOf(overrides: Partial<DialogContextFacts> = {}) {
  return createDialogContext({
    options: { provider },
    request: { view: 'auto' },
    requests: 1,
    isSheet: false,
    appName: 'Acme',
    locale: 'de-AT',
    platform: 'linux',
    entitled: false,
    readSystemAccent: () => '0078d7ff',
    ...overrides,
  })
}

describe('createDialogContext()', () => {
  it('is complete without any option', () => {
    expect(contextOf()).toEqual({
      appName: 'Acme',
      platform: 'linux',
      locale: 'de-AT',
      theme: 'system',
      links: [],
      view: 'auto',
      request: 1,
      isSheet: false,
      closingQuits: false,
      keyPatterns: UUID_PATTERNS,
      storeHost: 'api.store.test',
      messages: {},
    })
  })

  it('tells how keys of the provider are found', () => {
    const keyForms = [{ ...UUID_KEYS, hasPrefix: true }]
    const { keyPatterns } = contextOf({ options: { provider: { ...provider, keyForms } } })
    expect(keyPatterns).toEqual(compileKeyForms(keyForms))
  })

  it('takes looks, language and texts from the options', () => {
    const brand = {
      name: 'Acme Studio',
      accent: '#1f63d6',
      density: 'compact' as const,
      logo: 'data:image/png;base64,AAAA',
    }
    const messages = { 'activated.title': 'Welcome' }
    const options = { provider, brand, theme: 'dark', messages } as const
    expect(contextOf({ options, locale: 'fr' })).toMatchObject({
      appName: 'Acme Studio',
      accent: '#1f63d6',
      density: 'compact',
      logo: 'data:image/png;base64,AAAA',
      theme: 'dark',
      locale: 'fr',
      messages,
    })
  })

  it('takes the accent of the system where the host asks for it', () => {
    expect(contextOf({ options: { provider, brand: { accent: 'system' } } }).accent).toBe('#0078d7')
  })

  it.each([
    ['one page', 'https://acme.example/up', [true, true, false]],
    [
      'a page for each plan',
      { free: 'https://acme.example/f', pro: 'https://acme.example/p' },
      [true, false, true],
    ],
    ['no page', undefined, [false, false, false]],
  ])('offers a larger plan than the present one with %s', (_what, upgrade, offered) => {
    const plans = { free: {}, basic: {}, pro: {} }
    const options = { provider, plans, links: upgrade === undefined ? {} : { upgrade } }
    const links = Object.keys(plans).map((plan) => contextOf({ options, plan }).links.includes('upgrade'))
    expect(links).toEqual(offered)
  })

  it('names the links that are set without their addresses', () => {
    const links = { support: 'mailto:help@acme.example', buy: 'https://acme.example/buy' }
    const context = contextOf({ options: { provider, links } })
    expect(context.links).toEqual(['buy', 'support'])
    expect(JSON.stringify(context)).not.toContain('acme.example')
  })

  it('says that closing quits only while the app waits to be let in', () => {
    const gate = { view: 'auto', isGate: true } as const
    expect(contextOf({ request: gate }).closingQuits).toBe(true)
    expect(contextOf({ request: gate, entitled: true }).closingQuits).toBe(false)
    expect(contextOf({ request: { view: 'details' } }).closingQuits).toBe(false)
  })

  it.each(['freebsd', 'openbsd', 'linux'])('treats %s as Linux', (platform) => {
    expect(contextOf({ platform }).platform).toBe('linux')
  })

  it('has no store host for a provider without an address', () => {
    expect(contextOf({ options: { provider: { id: 'own' } as LicenseProvider } })).not.toHaveProperty(
      'storeHost',
    )
  })
})

function createLocale() {
  const missing: unknown[] = []
  const log: Log = { write: (_level, _message, facts) => void missing.push(facts?.locale) }
  return { missing, localeOf: createDialogLocale(log) }
}

describe('createDialogLocale()', () => {
  it.each([
    [undefined, ['de-AT', 'en'], 'de-AT'],
    [undefined, ['C', 'nb-NO', 'pl-PL'], 'pl-PL'],
    [undefined, ['zh-Hant-HK'], 'zh-Hant-HK'],
    [undefined, [], 'en'],
    ['fr', ['de'], 'fr'],
    ['en-GB', ['de'], 'en-GB'],
    ['de_CH.UTF-8', ['fr'], 'de-CH'],
  ])("chooses, from the host's %s and the system's %j, %s", (wanted, system, locale) => {
    const { localeOf, missing } = createLocale()
    expect([localeOf(wanted, system), missing]).toEqual([locale, []])
  })

  it('chooses English for a locale without texts, and logs that once', () => {
    const { localeOf, missing } = createLocale()
    const locales = ['fi', 'fi', 'not a locale', ''].map((wanted) => localeOf(wanted, ['de']))
    expect({ locales, missing }).toEqual({
      locales: ['en', 'en', 'en', 'en'],
      missing: ['fi', 'not a locale', ''],
    })
  })

  it('logs nothing about a system language without texts', () => {
    const { localeOf, missing } = createLocale()
    expect([localeOf(undefined, ['fi']), missing]).toEqual(['en', []])
  })
})

function never(): never {
  throw new Error('the system is asked for nothing')
}

describe('accentColorOf()', () => {
  it("returns the host's color without asking the system", () => {
    expect(accentColorOf('#1f63d6', never)).toBe('#1f63d6')
    expect(accentColorOf('light-dark(teal, aqua)', never)).toBe('light-dark(teal, aqua)')
    expect(accentColorOf(undefined, never)).toBeUndefined()
  })

  it.each([
    ['Windows, blue', '0078d7ff', '#0078d7'],
    ['macOS, pink, as bright as it gets', 'f74f9eff', '#f74f9e'],
    ['a color that lets through', '744DA9C4', '#744da9'],
  ])('makes a CSS color of what Electron reads: %s', (_what, read, color) => {
    expect(accentColorOf('system', () => read)).toBe(color)
  })

  it.each([
    ['no color at all', ''],
    ['a color that cannot be seen', '00000000'],
    ['something else', 'blue'],
    ['nothing', undefined],
  ])('returns no color where the system says %s', (_what, read) => {
    expect(accentColorOf('system', () => read)).toBeUndefined()
  })

  it('returns no color where this Electron cannot read it', () => {
    const { getAccentColor } = {} as { getAccentColor: () => string }
    expect(accentColorOf('system', () => getAccentColor())).toBeUndefined()
  })
})
