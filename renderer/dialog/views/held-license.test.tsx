import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import type { SnapshotReply } from '../../../contract/license-commands.js'
import { sampleGrace, sampleLicensed, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const LICENSED = sampleSnapshot(sampleLicensed())

const fact = (term: string): string =>
  (screen.getByText(term).nextElementSibling?.textContent ?? '').replace(/\s/g, ' ')

describe('the license details', () => {
  it('show plan, expiry, computers, this computer and the last check', async () => {
    await showDialog(LICENSED)
    expect(fact('Plan')).toBe('Pro, yearly')
    expect(fact('Valid until')).toBe('March 14, 2027')
    expect(fact('Activated computers')).toMatch(/^2 of 3Manage/)
    expect(fact('This computer')).toBe('Jordan’s MacBook Pro (7F3A)')
    expect(fact('Last confirmed')).toBe('Today, 9:30 AMCheck again')
  })

  it('that the store could not find ask for attention, and lead to support', async () => {
    const { user } = await showDialog(
      LICENSED,
      { revalidate: failed('key-not-found') },
      { links: ['support'], onOpenLink: () => {} },
    )
    await user.click(button('Check again'))
    expect(screen.getByText('Needs attention')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Contact support/ })).toBeTruthy()
  })

  it('of a license that expires keep deactivating apart from renewing, and name no button that is not there', async () => {
    const snapshot = sampleSnapshot(sampleLicensed({ expiresAt: LICENSED.at + 3 * DAY_MS }))
    await showDialog(snapshot, {}, { links: [] })
    expect(screen.getByText(/^Renew it where you bought it/)).toBeTruthy()
    cleanup()
    await showDialog(snapshot, {}, { links: ['renew'] })
    expect(screen.getByText(/^Renew to keep using/)).toBeTruthy()
    expect(button('Deactivate this computer').closest('footer')).toBeNull()
  })

  it('mask the key, and spell its end for a screen reader', async () => {
    await showDialog(LICENSED)
    const key = screen.getByText('License key').nextElementSibling as HTMLElement
    const spoken = within(key).getByText('ending in 1 A 2 B')
    expect(spoken.closest('[aria-hidden]')).toBeNull()
    for (const shown of [within(key).getByText('1A2B'), within(key).getByText('•••••')]) {
      expect(shown.getAttribute('aria-hidden')).toBe('true')
    }
  })

  it('leave out what the store does not tell', async () => {
    await showDialog(
      sampleSnapshot(
        sampleLicensed({
          expiresAt: 'unknown',
          seatsUsed: 'unknown',
          seatsLimit: 'unknown',
          variantName: 'Default',
        }),
      ),
    )
    expect(screen.queryByText('Valid until')).toBeNull()
    expect(screen.queryByText('Activated computers')).toBeNull()
    expect(fact('Plan')).toBe('Acme Studio')
  })

  it('say more than the limit as it is', async () => {
    await showDialog(sampleSnapshot(sampleLicensed({ seatsUsed: 4 })))
    expect(fact('Activated computers')).toMatch(/^4 of 3/)
  })

  it('call a license with a past date expired, while the store has not said so', async () => {
    await showDialog(sampleSnapshot(sampleLicensed({ expiresAt: Date.UTC(2026, 10, 1) })))
    expect(fact('Expired')).toBe('November 1')
  })

  it('lead to the field for another key by keyboard, and back to where that began', async () => {
    const { user, verbs } = await showDialog(LICENSED)
    button('Use another key').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'License key' }))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(button('Use another key'))
    expect(verbs()).toEqual([])
  })

  it('tell of the other license once it is activated', async () => {
    const license = { ...sampleLicensed().license, keyTail: '9D2E', planName: 'Studio' }
    const other = sampleSnapshot({ ...sampleLicensed(), license }, { revision: 2 })
    const { user, verbs } = await showDialog(LICENSED, { activate: { ok: true, value: other } })
    await user.click(button('Use another key'))
    await user.type(screen.getByRole('textbox'), '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A9D2E{Enter}')
    expect(await screen.findByRole('heading', { name: 'Acme Studio is activated' })).toBeTruthy()
    expect(verbs()).toEqual(['activate'])
  })

  it('copy the diagnostics and say so', async () => {
    const { user, verbs } = await showDialog(LICENSED, {}, { timer: (run) => (run(), () => {}) })
    await user.click(button('Copy diagnostics'))
    expect(verbs()).toEqual(['copy'])
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied.'))
  })
})

describe('"Check again"', () => {
  it('asks the store once, is busy meanwhile, and says that all is well', async () => {
    let settle = (_reply: SnapshotReply): void => {}
    const { user, verbs } = await showDialog(LICENSED, {
      revalidate: () => new Promise((resolve) => (settle = resolve)),
    })
    const pressed = button('Check again')
    await user.click(pressed)
    expect(pressed.textContent).toBe('Checking…')
    await user.click(pressed)
    expect(verbs()).toEqual(['revalidate'])
    await act(async () => settle({ ok: true, value: LICENSED }))
    expect(pressed.textContent).toBe('Check again')
    expect(document.activeElement).toBe(pressed)
    expect(screen.getByText('Checked just now. Your license is fine.')).toBeTruthy()
  })

  it('is an alert when the store cannot be reached, which leaves the license as it is', async () => {
    const { user } = await showDialog(LICENSED, { revalidate: failed('offline') })
    await user.click(button('Check again'))
    expect(screen.getByRole('alert').textContent).toMatch(/Can’t reach the license server/)
    expect(screen.getByRole('heading', { name: 'Your Acme Studio license' })).toBeTruthy()
  })
})

describe('grace', () => {
  it.each([
    ['unreachable', /keeps working for 5 more days\. Go online once by November\u00a028, 12:30/],
    ['clock', /clock is behind.*5 more days/],
    ['doubted', /couldn’t find your license.*5 more days/],
  ] as const)('says how long it lasts and why: %s', async (cause, text) => {
    await showDialog(sampleSnapshot(sampleGrace(cause)))
    expect(screen.getByRole('heading', { name: 'License last confirmed November\u00a014' })).toBeTruthy()
    expect(document.querySelector('.lic-sub')?.textContent).toMatch(text)
  })

  it.each([
    ['unreachable', /^Acme Studio keeps working until 2:30.PM today\. Go online before then\.$/],
    ['clock', /clock is behind.*keeps working until 2:30.PM today\.$/],
    ['doubted', /couldn’t find your license.*keeps working until 2:30.PM today\.$/],
  ] as const)('names the hour on its last day: %s', async (cause, text) => {
    await showDialog(sampleSnapshot(sampleGrace(cause, 2 * HOUR_MS)))
    expect(document.querySelector('.lic-sub')?.textContent).toMatch(text)
  })

  it('goes on with Return, with "Continue" and with Escape', async () => {
    const { user, verbs } = await showDialog(sampleSnapshot(sampleGrace('unreachable')))
    await user.keyboard('{Enter}')
    await user.click(button('Continue'))
    await user.keyboard('{Escape}')
    expect(verbs()).toEqual(['close', 'close', 'close'])
  })

  it('has the details one step away', async () => {
    const { user } = await showDialog(sampleSnapshot(sampleGrace('unreachable')))
    await user.click(button('License details'))
    expect(button('Deactivate this computer')).toBeTruthy()
  })
})
