import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeDialogBridge, type FakeDialogBridgeOptions } from '../testing/fake-bridge.js'
import { sampleLicensed, sampleLocked, sampleSnapshot } from './gallery/sample-snapshots.js'
import { RequireFeature } from './require-feature.js'
import { usePlan } from './use-plan.js'

afterEach(cleanup)

const basic = { plan: 'basic', features: ['export'] }
const pro = { plan: 'pro', features: ['export', 'sync'] }

async function show(options: FakeDialogBridgeOptions) {
  const bridge = createFakeDialogBridge(options)
  const Plan = () => usePlan(bridge.license)
  const { container } = render(
    <>
      <RequireFeature feature="sync" bridge={bridge.license} fallback="missing" loading="loading">
        there
      </RequireFeature>
      /<Plan />
    </>,
  )
  const before = container.textContent
  await act(async () => {})
  return { bridge, before, text: () => container.textContent }
}

describe('<RequireFeature> and usePlan()', () => {
  it('show what the plan comes with', async () => {
    expect((await show({ snapshot: sampleSnapshot(sampleLicensed(), pro) })).text()).toBe('there/pro')
    expect((await show({ snapshot: sampleSnapshot(sampleLicensed(), basic) })).text()).toBe('missing/basic')
  })

  it('know nothing before the main process has answered, or where it does not', async () => {
    expect((await show({})).before).toBe('loading/')
    const error = { code: 'forbidden', message: 'not attached' } as const
    expect((await show({ answers: { read: { ok: false, error } } })).text()).toBe('missing/')
  })

  it('show nothing of plans in an app without any', async () => {
    expect((await show({ snapshot: sampleSnapshot(sampleLicensed()) })).text()).toBe('missing/')
  })

  it('go with an upgrade, a downgrade and a lock', async () => {
    const { bridge, text } = await show({ snapshot: sampleSnapshot(sampleLicensed(), basic) })
    act(() => void bridge.push(pro))
    expect(text()).toBe('there/pro')
    act(() => void bridge.push(basic))
    expect(text()).toBe('missing/basic')
    act(() => void bridge.push(pro))
    act(
      () => void bridge.push({ state: sampleLocked('disabled'), entitled: false, plan: null, features: [] }),
    )
    expect(text()).toBe('missing/')
  })
})
