import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { en } from '../messages/en.js'
import type { CatalogModule } from '../messages/locales.js'
import { LicenseDialog } from './license-dialog.js'
import type { LicenseDialogProps } from './license-dialog-props.js'

afterEach(cleanup)

const GERMAN = { ...en, 'action.activate': 'Aktivieren' }
const ARABIC = { ...en, 'action.activate': 'تفعيل' }

/** A language that is fetched when it is first shown, and arrives when the test says so. */
function createSlowLanguage() {
  let arrive = (_module: CatalogModule): void => {}
  const loading = new Promise<CatalogModule>((resolve) => (arrive = resolve))
  return {
    load: () => loading,
    arrive: (catalog: CatalogModule['catalog']) => act(async () => arrive({ catalog })),
  }
}

async function show(props: Partial<LicenseDialogProps>) {
  const { license } = createFakeDialogBridge()
  const shown = (change: Partial<LicenseDialogProps>) => (
    <LicenseDialog appName="Acme" bridge={license} {...props} {...change} />
  )
  const { container, rerender } = render(shown({}))
  await act(async () => {})
  const change = (next: Partial<LicenseDialogProps>) => act(async () => rerender(shown(next)))
  const look = (): string[] => {
    const { lang, dir } = container.firstElementChild as HTMLElement
    return [lang, dir]
  }
  return { container, change, look }
}

describe('a dialog in another language', () => {
  it('waits for its texts, then shows them in their direction', async () => {
    const { load, arrive } = createSlowLanguage()
    const { container, look } = await show({ locale: 'ar-EG', catalogs: { ar: load } })
    expect(container.innerHTML).toBe('')
    await arrive(ARABIC)
    expect(screen.getByRole('button', { name: 'تفعيل' })).toBeTruthy()
    expect(look()).toEqual(['ar-EG', 'rtl'])
    expect(screen.getByRole<HTMLInputElement>('textbox').dir).toBe('ltr')
  })

  it('waits for nothing where the texts are at hand', () => {
    const { license } = createFakeDialogBridge()
    render(<LicenseDialog appName="Acme" locale="de" catalogs={{ de: GERMAN }} bridge={license} />)
    expect(document.querySelector('[lang=de]')).not.toBeNull()
  })

  it('is in the first of several languages that it has texts in', async () => {
    const { look } = await show({ locale: ['fi', 'de-AT', 'en'], catalogs: { de: GERMAN } })
    expect(look()).toEqual(['de-AT', 'ltr'])
  })

  it('is in English where there is none of that language, or it cannot be fetched', async () => {
    const { look, change } = await show({ locale: 'fi-FI', catalogs: { de: GERMAN } })
    expect(look()).toEqual(['en', 'ltr'])
    await change({ locale: 'de', catalogs: { de: () => Promise.reject(new TypeError('gone')) } })
    expect(look()).toEqual(['en', 'ltr'])
  })
})

describe('a change of language', () => {
  it('keeps the old texts until the new ones are there, and the field with its focus and its key', async () => {
    const user = userEvent.setup()
    const { load, arrive } = createSlowLanguage()
    const catalogs = { de: GERMAN, ar: load }
    const { change, look } = await show({ locale: 'de', catalogs })
    const field = screen.getByRole<HTMLInputElement>('textbox')
    await user.type(field, '38B1460A')
    await change({ locale: 'ar' })
    expect(look()).toEqual(['de', 'ltr'])
    await arrive(ARABIC)
    expect(look()).toEqual(['ar', 'rtl'])
    expect(screen.getByRole('button', { name: 'تفعيل' })).toBeTruthy()
    expect([screen.getByRole('textbox'), document.activeElement, field.value]).toEqual([
      field,
      field,
      '38B1460A',
    ])
  })

  it('does not show a language that arrives after the next one was asked for', async () => {
    const { load, arrive } = createSlowLanguage()
    const catalogs = { de: GERMAN, ar: load }
    const { change, look } = await show({ locale: 'en', catalogs })
    await change({ locale: 'ar' })
    await change({ locale: 'de' })
    await arrive(ARABIC)
    expect(look()).toEqual(['de', 'ltr'])
  })
})
