import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../../contract/duration.js'
import type { LicenseNotice, LicenseSnapshot } from '../../../contract/license-state.js'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import { SAMPLE_NOW, sampleLicensed, sampleLocked, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

function show(snapshot: LicenseSnapshot, answers: FakeAnswers = {}) {
  return showDialog(snapshot, answers, { links: ['buy', 'manage'] })
}

function trialEndingIn(leftMs: number, at = SAMPLE_NOW): LicenseSnapshot {
  const endsAt = at + leftMs
  return sampleSnapshot({ status: 'trial', startedAt: endsAt - 14 * DAY_MS, endsAt }, { at })
}

describe('a trial', () => {
  it.each([
    [9 * DAY_MS, '9 days left in your trial'],
    [2 * DAY_MS + 1, '3 days left in your trial'],
    [2 * DAY_MS, '2 days left in your trial'],
    [DAY_MS, '1 day left in your trial'],
    [HOUR_MS, 'Your trial ends today'],
  ])('with %d ms to go says "%s"', async (leftMs, heading) => {
    await show(trialEndingIn(leftMs))
    expect(title()).toBe(heading)
  })

  it('says how much of it is used, in words too', async () => {
    await show(trialEndingIn(9 * DAY_MS))
    expect(screen.getByText('5 of 14 trial days used')).toBeTruthy()
    expect(document.querySelectorAll('.lic-days i')).toHaveLength(14)
    expect(document.querySelectorAll('.lic-days i[data-left]')).toHaveLength(9)
  })

  it('goes on with Escape, and takes a key', async () => {
    const { user, calls } = await show(trialEndingIn(9 * DAY_MS))
    await user.keyboard('{Escape}')
    expect(calls()).toEqual([{ verb: 'close' }])
    await user.click(button('Enter license key'))
    expect(screen.getByRole('textbox', { name: 'License key' })).toBeTruthy()
  })

  it('that has ended says what is safe, and offers to buy', async () => {
    const { user, calls } = await show(sampleSnapshot(sampleLocked('trial-ended')))
    expect(title()).toBe('Your trial has ended')
    expect(screen.getByText(/Your work is safe/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull()
    await user.click(button(/^Buy a license/))
    expect(calls()).toEqual([{ verb: 'openLink', name: 'buy' }])
  })
})

describe('a notice', () => {
  const withNotices = (...notices: LicenseNotice[]): LicenseSnapshot =>
    sampleSnapshot(sampleLicensed(), { notices })

  it('about a place that may be lost names it exactly, copies the name, shows where to free it, and can be dismissed', async () => {
    const seatName = 'Jordan’s MacBook Pro (7F3A-2)'
    const { user, calls } = await show(withNotices({ kind: 'seat-may-be-lost', seatName, since: SAMPLE_NOW }))
    const notices = screen.getByRole('list', { name: 'Notices' })
    expect(within(notices).getByText(seatName)).toBeTruthy()
    await user.click(button(`Copy the name ${seatName}`))
    await user.click(within(notices).getByRole('button', { name: /^Manage computers/ }))
    await user.click(button(`Dismiss notice: ${seatName}`))
    expect(calls()).toEqual([
      { verb: 'copy', request: { text: seatName } },
      { verb: 'openLink', name: 'manage' },
      { verb: 'dismissLostSeat', argument: seatName },
    ])
  })

  it.each([
    [
      { kind: 'seat-release-pending', seatName: 'Studio iMac', since: 0 },
      'Studio iMac couldn’t be removed from your license yet.',
    ],
    [
      { kind: 'storage-unreadable', path: '~/app/license-gate.json' },
      'can’t be read: ~/app/license-gate.json.',
    ],
    [{ kind: 'not-saved' }, 'Acme Studio works until you close it'],
    [{ kind: 'clock-behind', behindMs: 3 * DAY_MS }, 'is 3\u00a0days behind (it shows'],
  ] as [LicenseNotice, string][])('is told beside the state (%#)', async (notice, text) => {
    await show(withNotices(notice))
    expect(screen.getByRole('list', { name: 'Notices' }).textContent).toContain(text)
    expect(title()).toBe('Your Acme Studio license')
  })

  it.each([
    [undefined, 'The saved license file was damaged and couldn’t be read.'],
    ['old.json', 'The saved license file was damaged and set aside as old.json.'],
  ])(
    'about a damaged file is shown where a key is asked for, and not to who is licensed (%#)',
    async (keptAs, text) => {
      const damaged: LicenseNotice = { kind: 'storage-damaged', ...(keptAs === undefined ? {} : { keptAs }) }
      const { bridge } = await show(
        sampleSnapshot({ status: 'unlicensed', reason: 'storage-unreadable' }, { notices: [damaged] }),
      )
      expect(screen.getByRole('list', { name: 'Notices' }).textContent).toBe(text)
      await act(async () => bridge.push({ ...withNotices(damaged), revision: 2 }))
      expect(screen.queryByRole('list', { name: 'Notices' })).toBeNull()
    },
  )

  it('goes when it is settled', async () => {
    const { bridge } = await show(withNotices({ kind: 'not-saved' }))
    act(() => void bridge.push({ notices: [] }))
    expect(screen.queryByRole('list', { name: 'Notices' })).toBeNull()
  })
})

describe('the state that cannot be read', () => {
  it('says so, and can be asked for again', async () => {
    const answer = { ok: false, error: { code: 'internal', message: 'internal' } } as const
    let reply: FakeAnswers['read'] = answer
    const snapshot = sampleSnapshot(sampleLicensed())
    const { user } = await show(snapshot, {
      read: () => (typeof reply === 'function' ? reply() : (reply ?? answer)),
    })
    expect(title()).toBe('Your license can’t be shown')
    reply = { ok: true, value: snapshot }
    await user.click(button('Try again'))
    expect(title()).toBe('Your Acme Studio license')
  })
})

describe('a check that waits for its turn', () => {
  it('says when it is made', async () => {
    await show(sampleSnapshot(sampleLicensed(), { activity: 'waiting', waitsUntil: SAMPLE_NOW + HOUR_MS }))
    expect(screen.getByText(/^Next check: Today, 1:30/)).toBeTruthy()
  })
})
