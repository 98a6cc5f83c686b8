import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import type { Catalog } from '../messages/catalog.js'
import { en } from '../messages/en.js'
import { CATALOG_LOADERS } from '../messages/locales.js'
import { LicenseDialog } from './license-dialog.js'

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(CATALOG_LOADERS, 'ar')
})

/** Stands for a language of the package, which is fetched when it is first shown. */
function addArabic(): (catalog: Catalog) => void {
  let arrive = (_catalog: Catalog): void => {}
  const loading = new Promise<Catalog>((resolve) => (arrive = resolve))
  Object.assign(CATALOG_LOADERS, { ar: () => loading })
  return arrive
}

describe('a dialog in another language', () => {
  it('waits for its texts, then shows them in their direction', async () => {
    const arrive = addArabic()
    const { license } = createFakeDialogBridge()
    const { container } = render(<LicenseDialog appName="Acme" locale="ar-EG" bridge={license} />)
    await act(async () => {})
    expect(container.innerHTML).toBe('')
    await act(async () => arrive({ ...en, 'action.activate': 'تفعيل' }))
    expect(screen.getByRole('button', { name: 'تفعيل' })).toBeTruthy()
    const root = container.firstElementChild as HTMLElement
    expect([root.lang, root.dir]).toEqual(['ar-EG', 'rtl'])
    expect(screen.getByRole<HTMLInputElement>('textbox').dir).toBe('ltr')
  })

  it('is in English where there is none of that language', async () => {
    const { license } = createFakeDialogBridge()
    render(<LicenseDialog appName="Acme" locale="fi-FI" bridge={license} />)
    await act(async () => {})
    expect(screen.getByRole('button', { name: 'Activate' })).toBeTruthy()
  })
})
