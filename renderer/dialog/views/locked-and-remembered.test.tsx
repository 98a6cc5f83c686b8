import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../../contract/duration.js'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import {
  SAMPLE_NOW,
  sampleLicense,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const ALL_LINKS: readonly LinkName[] = ['buy', 'renew', 'manage', 'support']
const license = sampleLicense()
const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const NEW_DEVICE = sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license })

function show(snapshot: LicenseSnapshot, answers: FakeAnswers = {}, links = ALL_LINKS) {
  return showDialog(snapshot, answers, { links, onCopy: undefined, onSaveRequest: undefined })
}

describe('a locked license', () => {
  it.each([
    ['expired', 'Your license expired on November\u00a02', 'Renew (opens in your browser)'],
    ['disabled', 'This license was turned off', 'Contact support (opens in your browser)'],
    ['not-found', 'The store can’t find your license', 'Contact support (opens in your browser)'],
    ['wrong-product', 'This license is for another product', 'Buy a license (opens in your browser)'],
    ['grace-ended', 'Acme Studio needs to check your license', 'Check again'],
  ] as const)('says why, since when, and offers what helps: %s', async (reason, heading, help) => {
    await show(sampleSnapshot(sampleLocked(reason)))
    expect(title()).toBe(heading)
    // where the title has the day, no row says it again
    expect(screen.queryByText('Locked since')?.nextElementSibling?.textContent).toBe(
      reason === 'expired' ? undefined : 'November\u00a02',
    )
    expect(screen.getByText('Your work is safe.')).toBeTruthy()
    expect(button(help).dataset['kind']).toBe('primary')
    expect(button('Check again')).toBeTruthy()
    expect(button('Use another key')).toBeTruthy()
  })

  it('of an offline certificate leads to a new one, not to a shop', async () => {
    const certificate = { issuedAt: 0, endsAt: SAMPLE_NOW - 21 * DAY_MS }
    await show(sampleSnapshot({ ...sampleLocked('expired'), certificate }))
    expect(title()).toBe('Your certificate expired on November\u00a02')
    expect(button('Activate offline').dataset['kind']).toBe('primary')
    expect(button(/^Contact support/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Renew|Check again|Deactivate/ })).toBeNull()
  })

  it.each(['unreachable', 'clock', 'doubted'] as const)(
    'after grace says what kept it from being checked: %s',
    async (cause) => {
      await show(sampleSnapshot(sampleLocked('grace-ended', cause)))
      const words = {
        unreachable: /Connect to the internet/,
        clock: /Correct the clock/,
        doubted: /couldn’t find your license/,
      }
      expect(screen.getByText(words[cause])).toBeTruthy()
    },
  )

  it('has no link that the host has not set', async () => {
    await show(sampleSnapshot(sampleLocked('expired')), {}, [])
    expect(screen.queryByRole('button', { name: /browser/ })).toBeNull()
    expect(button('Check again').dataset['kind']).toBe('primary')
  })

  it('says that a check has changed nothing', async () => {
    const { user } = await show(sampleSnapshot(sampleLocked('expired')), {
      revalidate: failed('key-expired'),
    })
    await user.click(button('Check again'))
    expect(screen.getByText('Checked just now. Nothing has changed.')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toBe('')
  })

  it('opens by itself once it is renewed, and says so', async () => {
    const { bridge } = await show(sampleSnapshot(sampleLocked('expired')))
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true }))
    expect(title()).toBe('Your license is renewed')
  })

  it('takes another key, and goes back', async () => {
    const { user } = await show(sampleSnapshot(sampleLocked('expired')))
    await user.click(button('Use another key'))
    expect(screen.getByRole('textbox', { name: 'License key' })).toBeTruthy()
    await user.click(button('Back'))
    expect(title()).toBe('Your license expired on November\u00a02')
  })

  it('can be taken off this computer all the same, or kept', async () => {
    const gone = sampleSnapshot({ status: 'unlicensed', reason: 'deactivated' }, { revision: 2 })
    const { user } = await show(sampleSnapshot(sampleLocked('disabled')), {
      deactivate: { ok: true, value: gone },
    })
    await user.click(button('Deactivate this computer'))
    await user.click(button('Keep activated'))
    expect(title()).toBe('This license was turned off')
    await user.click(button('Deactivate this computer'))
    await user.click(button('Deactivate this computer'))
    expect(title()).toBe('This computer is deactivated')
  })
})

describe('coming back from the shop', () => {
  const comeBack = (): Promise<void> => act(async () => void window.dispatchEvent(new Event('focus')))
  const checks = (calls: readonly { verb: string }[]): number =>
    calls.filter(({ verb }) => verb === 'revalidate').length

  it('asks the store once', async () => {
    const { user, calls } = await show(sampleSnapshot(sampleLocked('expired')))
    await comeBack()
    expect(checks(calls())).toBe(0)
    await user.click(button(/^Renew/))
    expect(calls()).toEqual([{ verb: 'openLink', name: 'renew' }])
    await comeBack()
    await comeBack()
    expect(checks(calls())).toBe(1)
  })

  it('asks nothing where there is no license to ask about', async () => {
    const { user, calls } = await show(UNLICENSED)
    await user.click(button(/^Buy a license/))
    await comeBack()
    expect(checks(calls())).toBe(0)
  })

  it('asks nothing after another page', async () => {
    const { user, calls } = await show(sampleSnapshot(sampleLocked('disabled')))
    await user.click(button(/^Contact support/))
    await comeBack()
    expect(checks(calls())).toBe(0)
  })
})

describe('a key that is remembered', () => {
  it('activates a released computer with one click, without a key from here', async () => {
    const { user, calls } = await show(
      sampleSnapshot({ status: 'unlicensed', reason: 'seat-released', license }),
    )
    expect(title()).toBe('This computer is no longer activated')
    await user.click(button('Activate again'))
    expect(calls()).toEqual([{ verb: 'activate', argument: undefined }])
  })

  it('is used on a new computer without touching the other one', async () => {
    const { user, calls } = await show(NEW_DEVICE)
    expect(screen.getByText('Other computer').nextElementSibling?.textContent).toBe(
      'Jordan’s MacBook Pro (7F3A)',
    )
    await user.click(button('Use on this computer'))
    expect(calls()).toEqual([{ verb: 'activate', argument: undefined }])
  })

  it('is moved only when the user says that the other computer no longer needs it', async () => {
    const { user, calls } = await show(NEW_DEVICE)
    await user.click(screen.getByRole('checkbox', { name: /Remove the other computer/ }))
    await user.click(button('Use on this computer'))
    expect(calls()).toEqual([{ verb: 'moveHere' }])
  })

  it('is an alert when it cannot be used now', async () => {
    const { user } = await show(NEW_DEVICE, { activate: failed('key-expired') })
    await user.click(button('Use on this computer'))
    expect(screen.getByRole('alert').textContent).toMatch(/^This license has expired/)
  })
})
