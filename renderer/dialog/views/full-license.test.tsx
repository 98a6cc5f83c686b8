import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import { sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const ALL_LINKS: readonly LinkName[] = ['buy', 'renew', 'manage', 'support']
const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })

function show(snapshot: LicenseSnapshot, answers: FakeAnswers = {}, links = ALL_LINKS) {
  return showDialog(snapshot, answers, { links, onCopy: undefined, onSaveRequest: undefined })
}

describe('a full license', () => {
  const full = failed('no-seats-left', { seatsUsed: 3, seatsLimit: 3, seatName: 'This Mac (7F3A)' })

  async function fill(answers: FakeAnswers = { activate: full }, links = ALL_LINKS) {
    const shown = await show(UNLICENSED, answers, links)
    await shown.user.type(screen.getByRole('textbox'), 'KEY-1{Enter}')
    return shown
  }

  it('says the limit, names this computer’s own earlier seat, and leads to where one is removed', async () => {
    const { user, calls } = await fill()
    expect(title()).toBe('Limit of 3 computers reached')
    expect(screen.getByText(/may already count as/).textContent).toContain('This Mac (7F3A)')
    const primary = () => document.querySelector('[data-kind="primary"]')
    expect(primary()).toBe(button(/^Manage computers/))
    await user.click(button(/^Manage computers/))
    expect(calls().at(-1)).toEqual({ verb: 'openLink', name: 'manage' })
    // now that something may have changed, another try comes first; no button has moved
    expect(primary()).toBe(button('Try again'))
    expect(document.activeElement).toBe(button(/^Manage computers/))
  })

  it('tries again with the same key, stays meanwhile, and says that nothing has changed', async () => {
    const { user, calls } = await fill()
    await user.click(button('Try again'))
    expect(calls().filter(({ verb }) => verb !== 'devices')).toEqual([
      { verb: 'activate', argument: 'KEY-1' },
      { verb: 'activate', argument: 'KEY-1' },
    ])
    expect(screen.getByText('Checked just now. Still at the computer limit.')).toBeTruthy()
  })

  it('goes back to the field with the key in it', async () => {
    const { user } = await fill()
    await user.click(button('Back'))
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('KEY-1')
  })

  it('sends people to support where the host has no page for it', async () => {
    await fill({ activate: failed('no-seats-left') }, ['support'])
    expect(title()).toBe('Computer limit reached')
    expect(screen.getByText(/Ask support to remove a computer/)).toBeTruthy()
    expect(button(/^Contact support/)).toBeTruthy()
  })
})
