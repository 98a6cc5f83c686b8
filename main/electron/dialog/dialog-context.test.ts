import { describe, expect, it } from 'vitest'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import { createDialogContext, type DialogContextFacts } from './dialog-context.js'

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
      storeHost: 'api.store.test',
      messages: {},
    })
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

  it('takes the accent of the system where the host wants it', () => {
    expect(contextOf({ options: { provider, brand: { accent: 'system' } } }).accent).toBe('#0078d7')
  })

  it('names the links that are set, and keeps their addresses', () => {
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

  it.each(['freebsd', 'openbsd', 'linux'])('takes %s for a Linux', (platform) => {
    expect(contextOf({ platform }).platform).toBe('linux')
  })

  it('has no store host for a provider without an address', () => {
    expect(contextOf({ options: { provider: { id: 'own' } as LicenseProvider } })).not.toHaveProperty(
      'storeHost',
    )
  })
})
