import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeDialogBridge, type FakeDialogBridgeOptions } from '../../testing/fake-bridge.js'
import { sampleLicensed, sampleLocked, sampleSnapshot } from '../gallery/sample-snapshots.js'
import { licenseStoreOf } from '../license-store.js'
import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import { readContext } from './dialog-bridge.js'
import { DialogPage } from './dialog-page.js'
import { PageFault } from './page-fault.js'

const { documentElement } = document

afterEach(() => {
  cleanup()
  for (const name of ['licenseStatus', 'licenseReason', 'theme']) delete documentElement.dataset[name]
})

async function show(options: FakeDialogBridgeOptions = {}) {
  const bridge = createFakeDialogBridge(options)
  const [context] = await Promise.all([bridge.context(), licenseStoreOf(bridge.license).refresh()])
  render(<DialogPage bridge={bridge} context={context} />)
  await act(async () => {})
  return { bridge, user: userEvent.setup() }
}

describe('the page of the dialog', () => {
  it('keeps status and reason on the document element', async () => {
    const said = (): (string | null)[] =>
      ['status', 'reason'].map((name) => documentElement.getAttribute(`data-license-${name}`))
    const { bridge } = await show()
    expect(said()).toEqual(['unlicensed', 'none'])
    act(() => void bridge.push({ state: sampleLocked('expired') }))
    expect(said()).toEqual(['locked', 'expired'])
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true }))
    expect(said()).toEqual(['licensed', ''])
  })

  it('takes language, theme and title over to the document', async () => {
    const { bridge } = await show({ context: { locale: 'en-GB', theme: 'dark' } })
    expect([documentElement.lang, documentElement.dir, documentElement.dataset['theme']]).toEqual([
      'en-GB',
      'ltr',
      'dark',
    ])
    expect(document.title).toBe('Activate Acme Studio')
    act(() => bridge.pushContext({ theme: 'system' }))
    expect(documentElement.dataset['theme']).toBeUndefined()
  })

  it('changes its language with the host, document included, and keeps what was typed', async () => {
    const { bridge, user } = await show()
    const field = screen.getByRole<HTMLInputElement>('textbox')
    await user.type(field, '38B1460A')
    await act(async () => bridge.pushContext({ locale: 'ar-EG' }))
    expect(await screen.findByRole('button', { name: 'تنشيط' })).toBeTruthy()
    expect([documentElement.lang, documentElement.dir, document.title]).toEqual([
      'ar-EG',
      'rtl',
      'تنشيط \u2068Acme Studio\u2069',
    ])
    expect([screen.getByRole('textbox'), document.activeElement, field.value]).toEqual([
      field,
      field,
      '38B1460A',
    ])
  })

  it('tells the main process which of the host’s texts it cannot use', async () => {
    const { bridge } = await show({ context: { messages: { 'action.activat': 'Go', 'action.quit': 7 } } })
    expect(bridge.calls).toContainEqual({
      verb: 'reportMessages',
      problems: ['there is no message "action.activat"', 'message "action.quit" must be a string'],
    })
  })

  it('passes on what the dialog asks for', async () => {
    const { bridge, user } = await show({ snapshot: sampleSnapshot(sampleLicensed()) })
    await user.click(screen.getByRole('button', { name: 'Copy diagnostics' }))
    await user.click(screen.getByRole('button', { name: /^Manage/ }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    act(() => bridge.pushContext({ view: 'enter-key' }))
    await user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(bridge.calls.filter(({ verb }) => !['read', 'context', 'setMenuWords'].includes(verb))).toEqual([
      { verb: 'copy', request: 'diagnostics' },
      { verb: 'openLink', name: 'manage' },
      { verb: 'close' },
      { verb: 'paste' },
    ])
  })

  it('takes a key that comes by a link while it is open', async () => {
    const { bridge } = await show()
    act(() => bridge.pushContext({ prefilledKey: '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B' }))
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'License key' })
    expect(field.value).toBe('9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B')
    expect(bridge.calls.some(({ verb }) => verb === 'activate')).toBe(false)
  })

  it('shows a context that changed before it listened', async () => {
    const bridge = createFakeDialogBridge({ context: { appName: 'Acme Paint' } })
    const first = await createFakeDialogBridge().context()
    await licenseStoreOf(bridge.license).refresh()
    render(<DialogPage bridge={bridge} context={first} />)
    expect(document.title).toBe('Activate Acme Studio')
    await act(async () => {})
    expect(document.title).toBe('Activate Acme Paint')
  })

  it('makes no date, number or plural forms for a view that shows none: each costs its first frame milliseconds', async () => {
    const makers = (['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat', 'PluralRules'] as const).map(
      (name) => vi.spyOn(Intl, name),
    )
    await show()
    for (const maker of makers) expect(maker).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  it('is readable where the context cannot be had', async () => {
    const bridge = createFakeDialogBridge()
    const error = { code: 'forbidden', message: 'the sender is not the dialog' } as const
    const refused = { ok: false, error } as const
    render(<DialogPage bridge={{ ...bridge, context: async () => refused }} context={refused} />)
    expect(await screen.findByRole('heading', { name: 'Your license can’t be shown' })).toBeTruthy()
    expect(screen.getByText('the sender is not the dialog')).toBeTruthy()
  })
})

describe('reading the context', () => {
  it('brings the texts of the first language along', async () => {
    const { context, catalogs } = await readContext(createFakeDialogBridge({ context: { locale: 'de-AT' } }))
    expect([context.ok, typeof catalogs['de'], typeof catalogs['fr']]).toEqual([true, 'object', 'function'])
  })

  it('fetches nothing for English', async () => {
    const { catalogs } = await readContext(createFakeDialogBridge())
    expect(catalogs).toBe(ALL_CATALOGS)
  })
})

describe('the page without a bridge', () => {
  it('says so, and names what to check', () => {
    render(<PageFault />)
    expect(screen.getByRole('heading', { name: 'This window isn’t connected to the app' })).toBeTruthy()
    expect(screen.getByText(/preload-error/)).toBeTruthy()
    expect(screen.getByText(/window\.licenseGateDialog is missing/)).toBeTruthy()
    expect(document.title).toBe('This window isn’t connected to the app')
  })

  it('says so in the language of the browser', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fi', 'de-AT'])
    render(<PageFault />)
    expect(
      await screen.findByRole('heading', { name: 'Dieses Fenster ist nicht mit der App verbunden' }),
    ).toBeTruthy()
    expect([document.title, documentElement.lang]).toEqual([
      'Dieses Fenster ist nicht mit der App verbunden',
      'de-AT',
    ])
    vi.restoreAllMocks()
  })
})
