import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import type { LinkName } from '../../contract/ipc-contract.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { SAMPLE_NOW, sampleGrace, sampleLicensed, sampleSnapshot } from '../gallery/sample-snapshots.js'
import { LicenseBanner } from './license-banner.js'
import type { LicenseBannerProps } from './license-banner-props.js'

afterEach(cleanup)

const trial = { status: 'trial', startedAt: SAMPLE_NOW - DAY_MS, endsAt: SAMPLE_NOW + 3 * DAY_MS } as const
const expiring = sampleLicensed({ expiresAt: SAMPLE_NOW + 6 * DAY_MS })

async function show(snapshot: LicenseSnapshot, props: Partial<LicenseBannerProps> = {}) {
  const bridge = createFakeDialogBridge({ snapshot })
  const opened: LinkName[] = []
  const { container } = render(
    <LicenseBanner
      appName="Acme"
      locale="en"
      bridge={bridge.license}
      links={['buy', 'renew']}
      onOpenLink={(name) => opened.push(name)}
      {...props}
    />,
  )
  await act(async () => {})
  const buttons = (): readonly (string | null)[] =>
    screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)
  return { bridge, opened, container, buttons, user: userEvent.setup() }
}

describe('<LicenseBanner>', () => {
  it('says nothing where all is well', async () => {
    const { buttons, container } = await show(sampleSnapshot(sampleLicensed()))
    expect([buttons(), container.textContent]).toEqual([[], ''])
  })

  it('says how long a grace period lasts, and checks again', async () => {
    const { bridge, buttons, user } = await show(sampleSnapshot(sampleGrace('unreachable')))
    expect(screen.getByRole('region', { name: /^License last confirmed/ }).textContent).toMatch(/5 more days/)
    expect(buttons()).toEqual(['Check again', 'License details', 'Close'])
    await user.click(screen.getByRole('button', { name: 'Check again' }))
    expect(bridge.calls.at(-1)).toEqual({ verb: 'revalidate' })
    act(() => void bridge.push({ activity: 'checking' }))
    await user.click(screen.getByRole('button', { name: 'Checking…' }))
    expect(bridge.calls.filter(({ verb }) => verb === 'revalidate')).toHaveLength(1)
  })

  it('offers to renew a license that ends soon, and shows its details', async () => {
    const { bridge, opened, user } = await show(sampleSnapshot(expiring))
    expect(screen.getByRole('region', { name: 'Your license expires in 6 days' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Renew/ }))
    await user.click(screen.getByRole('button', { name: 'License details' }))
    expect([opened, bridge.calls.at(-1)]).toEqual([['renew'], { verb: 'showDialog', view: 'details' }])
  })

  it('names no page to renew on that the host has not set', async () => {
    await show(sampleSnapshot(expiring), { links: [] })
    expect(screen.getByRole('region').textContent).toMatch(/Renew it where you bought it/)
  })

  it('says that updates have ended, and offers to renew', async () => {
    const ended = sampleSnapshot({ ...sampleLicensed({ expiresAt: SAMPLE_NOW - DAY_MS }), coverage: 'ended' })
    const { buttons } = await show(ended)
    expect(screen.getByRole('region', { name: /^Updates ended on/ }).textContent).toMatch(
      /keep using this version/,
    )
    expect(buttons()[0]).toMatch(/^Renew/)
  })

  it('offers to buy during a trial, and to enter a key where the host wants it', async () => {
    const asked: unknown[] = []
    const { opened, user } = await show(sampleSnapshot(trial), { onDetails: (notice) => asked.push(notice) })
    await user.click(screen.getByRole('button', { name: /^Buy a license/ }))
    await user.click(screen.getByRole('button', { name: 'Enter license key' }))
    expect([opened, asked]).toEqual([['buy'], [{ kind: 'trial', daysLeft: 3, endsAt: trial.endsAt }]])
  })

  it('has no button for a page that the host has not set', async () => {
    const { buttons } = await show(sampleSnapshot(trial), { links: [] })
    expect(buttons()).toEqual(['Enter license key', 'Close'])
  })

  it('stays closed for the day, and comes back on the next', async () => {
    const dismissed: unknown[] = []
    const { bridge, buttons, user } = await show(sampleSnapshot(trial), {
      onDismiss: ({ daysLeft }) => dismissed.push(daysLeft),
    })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect([buttons(), dismissed]).toEqual([[], [3]])
    act(() => void bridge.push({ at: SAMPLE_NOW + 1 }))
    expect(buttons()).toEqual([])
    act(() => void bridge.push({ at: SAMPLE_NOW + DAY_MS }))
    expect(buttons()).toContain('Close')
  })

  it('goes when the license is confirmed', async () => {
    const { bridge, buttons } = await show(sampleSnapshot(sampleGrace('unreachable')))
    act(() => void bridge.push({ state: sampleLicensed() }))
    expect(buttons()).toEqual([])
  })
})
