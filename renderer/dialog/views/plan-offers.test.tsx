import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import { sampleLicensed, sampleLocked, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const messages = {
  'plan.pro': 'Studio Pro',
  'feature.sync': 'Sync',
  'feature.export': 'Export',
  de: { 'plan.pro': 'Studio Profi', 'feature.sync': 'Abgleich' },
}
const pro = sampleSnapshot(sampleLicensed(), { plan: 'pro', features: ['export', 'sync', 'internal'] })
const unlicensed = { status: 'unlicensed', reason: 'none' } as const

async function show(snapshot: LicenseSnapshot, links: readonly LinkName[], locale = 'en') {
  const shown = await showDialog(snapshot, {}, { links, locale, messages })
  await act(async () => {})
  return shown
}

function factOf(term: string): string | null | undefined {
  const title = screen.queryAllByText(term).find(({ tagName }) => tagName === 'DT')
  return title?.parentElement?.querySelector('.lic-value')?.textContent
}

describe('the plan in the license details', () => {
  it('has the name that the author gives it, and its features those that have one', async () => {
    await show(pro, [])
    expect([factOf('Plan'), factOf('Includes')]).toEqual(['Studio Pro', 'Export, Sync'])
    expect(document.body.textContent).not.toContain('internal')
  })

  it('has what the store calls it, where the author gives it no name', async () => {
    await show({ ...pro, plan: 'basic', features: [] }, [])
    expect([factOf('Plan'), factOf('Includes')]).toEqual(['Pro, yearly', undefined])
  })

  it('is shown as before in an app without plans', async () => {
    await show(sampleSnapshot(sampleLicensed()), [])
    expect([factOf('Plan'), factOf('Includes')]).toEqual(['Pro, yearly', undefined])
  })

  it('offers a larger plan where the app has a page for it', async () => {
    const { user, calls } = await show(pro, ['upgrade'])
    await user.click(button(/^Upgrade/))
    expect(calls().at(-1)).toEqual({ verb: 'openLink', name: 'upgrade' })
    cleanup()
    await show(pro, ['buy'])
    expect(screen.queryByRole('button', { name: /^Upgrade/ })).toBeNull()
  })
})

describe('the free plan', () => {
  it('offers a larger one where a key is entered', async () => {
    const free = sampleSnapshot(unlicensed, { entitled: true, plan: 'free', features: [] })
    const { user, calls } = await show(free, ['buy', 'upgrade'])
    await user.click(button(/^Upgrade/))
    expect(calls().at(-1)).toEqual({ verb: 'openLink', name: 'upgrade' })
  })

  it('offers to buy where the app is closed without a license', async () => {
    await show(sampleSnapshot(unlicensed), ['buy', 'upgrade'])
    expect(button(/^Buy a license/)).toBeTruthy()
  })
})

describe('a license whose updates have ended', () => {
  const ended = sampleSnapshot({
    ...sampleLicensed({ expiresAt: Date.UTC(2026, 10, 2, 12) }),
    coverage: 'ended',
  })
  const notCovered = sampleSnapshot(sampleLocked('version-not-covered'))

  it('says so, and offers to renew first', async () => {
    const { user, calls } = await show(ended, ['renew'])
    expect(title()).toMatch(/^Updates ended on November\s2$/)
    await user.click(button(/^Renew/))
    expect(calls().at(-1)).toEqual({ verb: 'openLink', name: 'renew' })
    expect(button('Deactivate this computer')).toBeTruthy()
  })

  it('names no page to renew on that the host has not set', async () => {
    await show(ended, [])
    expect(document.body.textContent).toContain('Renew it where you bought it')
  })

  it('explains why a later version is locked, what still works, and leads to a renewal', async () => {
    const { user, calls } = await show(notCovered, ['renew'])
    expect(title()).toBe('This version isn’t included')
    expect(document.body.textContent).toMatch(/versions released until November\s2\./)
    expect(factOf('Last version covered')).toBe('3.4.2')
    await user.click(button(/^Renew/))
    expect(calls().at(-1)).toEqual({ verb: 'openLink', name: 'renew' })
  })
})
