import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../../contract/key-patterns.js'
import type { SnapshotReply } from '../../../contract/license-commands.js'
import type { LicenseErrorCode } from '../../../contract/license-error.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import { createFakeDialogBridge, type FakeAnswers } from '../../../testing/fake-bridge.js'
import { sampleGrace, sampleLicensed, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { DialogShell } from '../dialog-shell.js'
import type { DialogShellProps } from '../license-dialog-props.js'

afterEach(cleanup)

const LICENSED = sampleSnapshot(sampleLicensed())
const DEACTIVATED = sampleSnapshot({ status: 'unlicensed', reason: 'deactivated' }, { revision: 2 })
const failed = (code: LicenseErrorCode): SnapshotReply => ({ ok: false, error: { code, message: code } })

async function show(
  snapshot: LicenseSnapshot,
  answers: FakeAnswers = {},
  props: Partial<DialogShellProps> = {},
) {
  const bridge = createFakeDialogBridge({ snapshot, answers })
  render(
    <DialogShell
      keyPatterns={UUID_PATTERNS}
      presentation="window"
      appName="Acme Studio"
      platform="linux"
      locale="en-US"
      timeZone="UTC"
      bridge={bridge.license}
      links={['manage']}
      onOpenLink={(name) => void bridge.openLink(name)}
      onCopy={async (subject) => (await bridge.copy(subject)).ok}
      onClose={() => void bridge.close()}
      {...props}
    />,
  )
  await act(async () => {})
  const verbs = (): string[] => bridge.calls.map(({ verb }) => verb).filter((verb) => verb !== 'read')
  return { bridge, verbs, user: userEvent.setup() }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const fact = (term: string): string =>
  (screen.getByText(term).nextElementSibling?.textContent ?? '').replace(/\s/g, ' ')

describe('the license details', () => {
  it('show plan, expiry, computers, this computer and the last check', async () => {
    await show(LICENSED)
    expect(fact('Plan')).toBe('Pro, yearly')
    expect(fact('Valid until')).toBe('March 14, 2027')
    expect(fact('Activated computers')).toMatch(/^2 of 3Manage/)
    expect(fact('This computer')).toBe('Jordan’s MacBook Pro (7F3A)')
    expect(fact('Last confirmed')).toBe('Today, 9:30 AMCheck again')
  })

  it('mask the key, and spell its end for a screen reader', async () => {
    await show(LICENSED)
    const key = screen.getByText('License key').nextElementSibling as HTMLElement
    const spoken = within(key).getByText('ending in 1 A 2 B')
    expect(spoken.closest('[aria-hidden]')).toBeNull()
    for (const shown of [within(key).getByText('1A2B'), within(key).getByText('•••••')]) {
      expect(shown.getAttribute('aria-hidden')).toBe('true')
    }
  })

  it('leave out what the store does not tell', async () => {
    await show(
      sampleSnapshot(sampleLicensed({ expiresAt: 'unknown', seatsUsed: 'unknown', variantName: 'Default' })),
    )
    expect(screen.queryByText('Valid until')).toBeNull()
    expect(screen.queryByText('Activated computers')).toBeNull()
    expect(fact('Plan')).toBe('Acme Studio')
  })

  it('say more than the limit as it is', async () => {
    await show(sampleSnapshot(sampleLicensed({ seatsUsed: 4 })))
    expect(fact('Activated computers')).toMatch(/^4 of 3/)
  })

  it('call a license with a past date expired, while the store has not said so', async () => {
    await show(sampleSnapshot(sampleLicensed({ expiresAt: Date.UTC(2026, 10, 1) })))
    expect(fact('Expired')).toBe('November 1')
  })

  it('lead to the field for another key by keyboard, and back to where that began', async () => {
    const { user, verbs } = await show(LICENSED)
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
    const { user, verbs } = await show(LICENSED, { activate: { ok: true, value: other } })
    await user.click(button('Use another key'))
    await user.type(screen.getByRole('textbox'), '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A9D2E{Enter}')
    expect(await screen.findByRole('heading', { name: 'Acme Studio is activated' })).toBeTruthy()
    expect(verbs()).toEqual(['activate'])
  })

  it('copy the diagnostics and say so', async () => {
    const { user, verbs } = await show(LICENSED, {}, { timer: (run) => (run(), () => {}) })
    await user.click(button('Copy diagnostics'))
    expect(verbs()).toEqual(['copy'])
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied.'))
  })
})

describe('"Check again"', () => {
  it('asks the store once, is busy meanwhile, and says that all is well', async () => {
    let settle = (_reply: SnapshotReply): void => {}
    const { user, verbs } = await show(LICENSED, {
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
    const { user } = await show(LICENSED, { revalidate: failed('offline') })
    await user.click(button('Check again'))
    expect(screen.getByRole('alert').textContent).toMatch(/Can’t reach the license server/)
    expect(screen.getByRole('heading', { name: 'Your Acme Studio license' })).toBeTruthy()
  })
})

describe('deactivating', () => {
  it('asks first, and does nothing when the answer is no', async () => {
    const { user, verbs } = await show(LICENSED)
    await user.click(button('Deactivate this computer'))
    expect(screen.getByRole('heading', { name: 'Deactivate this computer?' })).toBeTruthy()
    expect(screen.getByText('On another computer, enter the key ending in 1A2B.')).toBeTruthy()
    await user.click(button('Keep activated'))
    expect(screen.getByRole('heading', { name: 'Your Acme Studio license' })).toBeTruthy()
    expect(verbs()).toEqual([])
  })

  it('frees the place and says that it is free', async () => {
    const { user, verbs } = await show(LICENSED, { deactivate: { ok: true, value: DEACTIVATED } })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(verbs()).toEqual(['deactivate'])
    expect(screen.getByRole('heading', { name: 'This computer is deactivated' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'License key' }))
  })

  it('is not done by the second click of a double click', async () => {
    const { user, verbs } = await show(LICENSED)
    await user.click(button('Deactivate this computer'))
    fireEvent.click(button('Deactivate this computer'), { detail: 2 })
    expect(verbs()).toEqual([])
    fireEvent.click(button('Deactivate this computer'), { detail: 1 })
    expect(verbs()).toEqual(['deactivate'])
  })

  it('that fails leaves it activated, and says so and why', async () => {
    const { user } = await show(LICENSED, { deactivate: failed('timeout') })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(screen.getByRole('alert').textContent).toMatch(
      /^This computer is still activated\. The license server isn’t responding\./,
    )
    expect(document.activeElement).toBe(button('Deactivate this computer'))
  })

  it('cannot be left half way', async () => {
    const { user } = await show(LICENSED, { deactivate: () => new Promise(() => {}) })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    await user.keyboard('{Escape}')
    await user.click(button('Keep activated'))
    expect(button('Deactivating…')).toBeTruthy()
  })
})

describe('grace', () => {
  it.each([
    ['unreachable', /keeps working for 5 more days\. Go online once by November\u00a028/],
    ['clock', /clock is behind.*5 more days/],
    ['doubted', /couldn’t find your license.*5 more days/],
  ] as const)('says how long it lasts and why: %s', async (cause, text) => {
    await show(sampleSnapshot(sampleGrace(cause)))
    expect(screen.getByRole('heading', { name: 'License last confirmed November\u00a014' })).toBeTruthy()
    expect(document.querySelector('.lic-sub')?.textContent).toMatch(text)
  })

  it('goes on with Return, with "Continue" and with Escape', async () => {
    const { user, verbs } = await show(sampleSnapshot(sampleGrace('unreachable')))
    await user.keyboard('{Enter}')
    await user.click(button('Continue'))
    await user.keyboard('{Escape}')
    expect(verbs()).toEqual(['close', 'close', 'close'])
  })

  it('has the details one step away', async () => {
    const { user } = await show(sampleSnapshot(sampleGrace('unreachable')))
    await user.click(button('License details'))
    expect(button('Deactivate this computer')).toBeTruthy()
  })
})
