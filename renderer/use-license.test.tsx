import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LicenseBridge } from '../contract/ipc-contract.js'
import { createFakeDialogBridge, type FakeDialogBridgeOptions } from '../testing/fake-bridge.js'
import { sampleLicensed } from './gallery/sample-snapshots.js'
import { useLicense } from './use-license.js'

afterEach(cleanup)

function Status({ bridge }: { readonly bridge?: LicenseBridge }) {
  const { state, activity, entitled, failure, snapshot } = useLicense(bridge)
  const text = `${state?.status ?? 'unknown'} ${activity} ${entitled} ${failure?.code ?? 'fine'} ${snapshot?.revision}`
  return <p>{text}</p>
}

async function show(count: number, options?: FakeDialogBridgeOptions) {
  const bridge = createFakeDialogBridge(options)
  const view = render(
    <>
      {Array.from({ length: count }, (_, index) => (
        <Status key={index} bridge={bridge.license} />
      ))}
    </>,
  )
  await act(async () => {})
  return { bridge, view, texts: () => screen.getAllByText(/./).map(({ textContent }) => textContent) }
}

function renderActivateButton(bridge: LicenseBridge): HTMLElement {
  function ActivateButton() {
    const { activate } = useLicense(bridge)
    return (
      <button type="button" onClick={() => void activate('KEY')}>
        go
      </button>
    )
  }
  render(<ActivateButton />)
  return screen.getByRole('button')
}

describe('useLicense()', () => {
  it('knows nothing until the main process has answered, then follows it', async () => {
    const bridge = createFakeDialogBridge()
    render(<Status bridge={bridge.license} />)
    expect(screen.getByText('unknown idle false fine undefined')).toBeTruthy()
    await act(async () => {})
    expect(screen.getByText('unlicensed idle false fine 1')).toBeTruthy()
    act(() => void bridge.push({ state: sampleLicensed(), entitled: true, activity: 'checking' }))
    expect(screen.getByText('licensed checking true fine 2')).toBeTruthy()
  })

  it('listens and reads once for any number of components, and not at all after the last', async () => {
    const { bridge, view } = await show(3)
    expect(bridge.subscribers).toBe(1)
    expect(bridge.calls).toEqual([{ verb: 'read' }])
    view.unmount()
    expect(bridge.subscribers).toBe(0)
  })

  it('drops a snapshot that is older than the one it has', async () => {
    const { bridge, texts } = await show(2, { snapshot: { revision: 5 } })
    act(() => void bridge.push({ revision: 4, state: sampleLicensed(), entitled: true }))
    expect(texts()).toEqual(['unlicensed idle false fine 5', 'unlicensed idle false fine 5'])
  })

  it('drops an answer that a push has overtaken', async () => {
    const value = createFakeDialogBridge().push({ revision: 2 })
    const { bridge, texts } = await show(1, { answers: { activate: { ok: true, value } } })
    const button = renderActivateButton(bridge.license)
    act(() => void bridge.push({ revision: 3, state: sampleLicensed(), entitled: true }))
    await act(async () => button.click())
    expect(texts()[0]).toBe('licensed idle true fine 3')
  })

  it('says why nothing can be known, and recovers with the next push', async () => {
    const error = { code: 'forbidden', message: 'not attached' } as const
    const { bridge, texts } = await show(1, { answers: { read: { ok: false, error } } })
    expect(texts()).toEqual(['unknown idle false forbidden undefined'])
    act(() => void bridge.push({}))
    expect(texts()).toEqual(['unlicensed idle false fine 2'])
  })

  it('shows the snapshot that a verb answers with, before it is pushed', async () => {
    const value = createFakeDialogBridge().push({ revision: 9, state: sampleLicensed(), entitled: true })
    const bridge = createFakeDialogBridge({ answers: { activate: { ok: true, value } } })
    render(<Status bridge={bridge.license} />)
    const button = renderActivateButton(bridge.license)
    await act(async () => button.click())
    expect(screen.getByText('licensed idle true fine 9')).toBeTruthy()
  })

  it('names what is missing where there is no bridge', () => {
    expect(() => render(<Status />)).toThrow(/window\.licenseGate.*preload.*gate\.attach/s)
  })

  it('finds the bridge of the preload by itself', async () => {
    const bridge = createFakeDialogBridge()
    Object.assign(window, { licenseGate: bridge.license })
    render(<Status />)
    await act(async () => {})
    expect(screen.getByText('unlicensed idle false fine 1')).toBeTruthy()
    Reflect.deleteProperty(window, 'licenseGate')
  })
})
