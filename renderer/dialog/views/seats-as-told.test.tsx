import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { LicenseSnapshot, LicenseSummary, SeatKind } from '../../../contract/license-state.js'
import type { FakeAnswers } from '../../../testing/fake-bridge.js'
import { sampleLicense, sampleLicensed, sampleSnapshot } from '../../gallery/sample-snapshots.js'
import { button, failed, showDialog, title } from '../../gallery/show-dialog.js'

afterEach(cleanup)

const ALL_LINKS: readonly LinkName[] = ['buy', 'renew', 'manage', 'support']

function show(snapshot: LicenseSnapshot, answers: FakeAnswers = {}, links = ALL_LINKS) {
  return showDialog(snapshot, answers, { links })
}

const licensed = (license: Partial<LicenseSummary>) => sampleSnapshot(sampleLicensed(license))
const terms = () => screen.getAllByRole('term').map(({ textContent }) => textContent)

describe('the details of a license', () => {
  it.each<readonly [what: string, Partial<LicenseSummary>, text: string]>([
    ['used and limit', { seatsUsed: 2, seatsLimit: 3 }, 'Activated computers2 of 3Manage'],
    ['the limit alone', { seatsUsed: 'unknown', seatsLimit: 3 }, 'Activated computersUp to 3Manage'],
    ['the number in use alone', { seatsUsed: 2, seatsLimit: null }, 'Activated computers2 (no limit)Manage'],
    ['a counter', { seatKind: 'counter', seatsUsed: 2, seatsLimit: 3 }, 'Activations2 of 3'],
  ])('tell %s', async (_what, license, text) => {
    await show(licensed(license))
    expect(document.querySelector('dl')?.textContent).toContain(text)
  })

  it.each<readonly [what: string, Partial<LicenseSummary>]>([
    ['nothing', { seatsUsed: 'unknown', seatsLimit: 'unknown', expiresAt: 'unknown' }],
    [
      'a number of uses that limits nothing',
      { seatKind: 'none', seatsUsed: 7, seatsLimit: null, expiresAt: 'unknown' },
    ],
    ['no limit of a counter', { seatKind: 'counter', seatsUsed: 7, seatsLimit: null, expiresAt: 'unknown' }],
  ])('leave out what a store that tells %s does not tell', async (_what, license) => {
    await show(licensed(license))
    expect(terms()).not.toContain('Activated computers')
    expect(terms()).not.toContain('Activations')
    expect(terms()).not.toContain('Valid until')
  })

  it.each<readonly [SeatKind | undefined, isNamed: boolean]>([
    [undefined, true],
    ['instances', true],
    ['fingerprint', true],
    ['counter', false],
    ['none', false],
  ])('with seats of the kind %s name this computer: %s', async (seatKind, isNamed) => {
    await show(licensed(seatKind === undefined ? {} : { seatKind }))
    expect(terms().includes('This computer')).toBe(isNamed)
    expect(screen.queryAllByRole('button', { name: /^Manage/ })).toHaveLength(isNamed ? 1 : 0)
  })
})

describe('deactivating', () => {
  it.each<readonly [SeatKind | undefined, text: string]>([
    [undefined, 'You can then use your license on another computer.'],
    ['fingerprint', 'You can then use your license on another computer.'],
    ['counter', 'Activating again later counts as one more activation.'],
    ['none', 'You can activate again at any time, here or on another computer.'],
  ])('with seats of the kind %s says what becomes of the license', async (seatKind, text) => {
    const { user } = await show(licensed(seatKind === undefined ? {} : { seatKind }))
    await user.click(button('Deactivate this computer'))
    expect(screen.getByText(text)).toBeTruthy()
  })
})

describe('a key whose activations are all counted', () => {
  const full = failed('no-seats-left', { seatsUsed: 3, seatsLimit: 3, seatKind: 'counter' })
  const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })

  it('offers no computer to remove, but support, and then another try', async () => {
    const { user, calls } = await show(UNLICENSED, { activate: full })
    await user.type(screen.getByRole('textbox'), 'KEY-1{Enter}')
    expect(title()).toBe('Activation limit reached')
    expect(document.body.textContent).not.toMatch(/computer you (still have|no longer)/)
    expect(screen.queryByRole('button', { name: /^Manage/ })).toBeNull()
    const primary = () => document.querySelector('[data-kind="primary"]')
    expect(primary()).toBe(button(/^Contact support/))
    await user.click(button(/^Contact support/))
    expect(primary()).toBe(button('Try again'))
    await user.click(button('Try again'))
    expect(calls().filter(({ verb }) => verb === 'activate')).toHaveLength(2)
    expect(screen.getByText(/^Hello, my Acme Studio license has reached its activation limit/)).toBeTruthy()
  })

  it('offers another try where the app has no page for support', async () => {
    const { user } = await show(UNLICENSED, { activate: full }, [])
    await user.type(screen.getByRole('textbox'), 'KEY-1{Enter}')
    expect(document.querySelector('[data-kind="primary"]')).toBe(button('Try again'))
  })
})

describe('a license set up on another computer', () => {
  it.each(['counter', 'none'] as const)(
    'with seats of the kind %s has no computer to remove',
    async (seatKind) => {
      const license = sampleLicense({ seatKind })
      await show(sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license }))
      expect(screen.getByText(/You can activate it here too/)).toBeTruthy()
      expect(screen.queryByRole('checkbox')).toBeNull()
    },
  )
})

describe('an activation that may have been counted', () => {
  it('is told as that, with nothing to copy or remove', async () => {
    const notice = { kind: 'seat-may-be-lost', seatName: 'use-1', since: 1, seatKind: 'counter' } as const
    const { user, calls } = await show({ ...licensed({ seatKind: 'counter' }), notices: [notice] })
    const listed = screen.getByRole('list', { name: 'Notices' })
    expect(listed.textContent).toBe(
      'An interrupted activation may still count. Support can check and correct it.Contact support (opens in your browser)Dismiss',
    )
    await user.click(button('Dismiss'))
    expect(calls()).toContainEqual(expect.objectContaining({ verb: 'dismissLostSeat' }))
  })
})
