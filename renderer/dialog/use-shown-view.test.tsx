import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { UUID_PATTERNS } from '../../contract/key-patterns.js'
import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createFakeDialogBridge } from '../../testing/fake-bridge.js'
import { sampleLicense, sampleLicensed, sampleSnapshot } from '../gallery/sample-snapshots.js'
import { DialogShell } from './dialog-shell.js'
import { createLaterCode, type RenderLaterView } from './later-code.js'
import { renderLaterView } from './views/later-views.js'

afterEach(cleanup)

const UNLICENSED = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const LICENSED = sampleSnapshot(sampleLicensed())
const NEW_DEVICE = sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license: sampleLicense() })
const FULL = { ok: false, error: { code: 'no-seats-left', message: 'full' } } as const

interface Asked {
  readonly resolve: (render: RenderLaterView) => void
  readonly reject: (why: Error) => void
}

/** A network that answers when the test says so. */
function createHeldLoad() {
  const waiting: Asked[] = []
  const laterCode = createLaterCode(
    () => new Promise((resolve, reject) => void waiting.push({ resolve, reject })),
  )
  const next = (): Asked => {
    const first = waiting.shift()
    if (first === undefined) throw new TypeError('expected the code to have been asked for')
    return first
  }
  return {
    laterCode,
    get asked() {
      return waiting.length
    },
    arrive: () => act(async () => next().resolve(renderLaterView)),
    fail: () => act(async () => next().reject(new TypeError('network'))),
  }
}

async function show(snapshot: LicenseSnapshot) {
  const load = createHeldLoad()
  const bridge = createFakeDialogBridge({ snapshot, answers: { activate: FULL } })
  const { container } = render(
    <DialogShell
      keyPatterns={UUID_PATTERNS}
      presentation="window"
      appName="Acme Studio"
      platform="linux"
      locale="en-US"
      bridge={bridge.license}
      laterCode={load.laterCode}
      takesCertificates
      onClose={() => {}}
      timer={() => () => {}}
    />,
  )
  await act(async () => {})
  return { load, bridge, container, user: userEvent.setup() }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const title = (): string | null => screen.getByRole('heading', { level: 1 }).textContent
const START = 'Activate Acme Studio'
const LATER = 'Activate offline'

describe('a view whose code is fetched', () => {
  it('is not asked for before it is wanted', async () => {
    const { load } = await show(UNLICENSED)
    expect([load.asked, title()]).toEqual([0, START])
  })

  it('leaves what is shown as it is until it is there, the focus included', async () => {
    const { load, user, container } = await show(UNLICENSED)
    await user.click(button(LATER))
    expect([load.asked, title()]).toEqual([1, START])
    expect(document.activeElement).toBe(button(LATER))
    await load.arrive()
    expect(title()).toBe(LATER)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    expect((container.firstElementChild as HTMLElement).dataset['view']).toBe('certificate')
  })

  it('shows nothing of the news in the old view', async () => {
    const { load, user } = await show(UNLICENSED)
    await user.type(screen.getByRole('textbox'), 'KEY-OF-A-FULL-LICENSE{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('')
    expect(button('Activating…')).toBeTruthy()
    await load.arrive()
    expect(title()).toBe('Computer limit reached')
  })

  it('is the first thing to be seen where the state calls for it', async () => {
    const { load, container } = await show(NEW_DEVICE)
    expect([screen.queryByRole('heading'), container.textContent]).toEqual([null, 'Checking…'])
    await load.arrive()
    expect(title()).toBe('Use Acme Studio on this computer?')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('is given up where the state goes elsewhere meanwhile', async () => {
    const { load, user, bridge } = await show(UNLICENSED)
    await user.click(button(LATER))
    act(() => void bridge.push({ ...LICENSED, revision: 2 }))
    expect(title()).toBe(START)
    await load.arrive()
    expect(title()).toBe('Acme Studio is activated')
  })
})

describe('a view whose code cannot be had', () => {
  it('says so, with the focus on it, and is tried again from there', async () => {
    const { load, user } = await show(UNLICENSED)
    await user.click(button(LATER))
    await load.fail()
    expect(title()).toBe('Your license can’t be shown')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    await user.click(button('Try again'))
    expect(title()).toBe('Your license can’t be shown')
    await load.arrive()
    expect(title()).toBe(LATER)
  })

  it('can be left, by the button and by Escape, and is asked for again at the next try', async () => {
    const { load, user } = await show(UNLICENSED)
    for (const leave of [() => user.click(button('Back')), () => user.keyboard('{Escape}')]) {
      await user.click(button(LATER))
      await load.fail()
      await leave()
      expect(title()).toBe(START)
      expect(document.activeElement).toBe(button(LATER))
    }
  })

  it('leads back to the key that found no place', async () => {
    const { load, user } = await show(UNLICENSED)
    await user.type(screen.getByRole('textbox'), 'KEY-OF-A-FULL-LICENSE{Enter}')
    await load.fail()
    await user.click(button('Back'))
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('KEY-OF-A-FULL-LICENSE')
  })

  it.each([NEW_DEVICE, LICENSED])(
    'lets a key be entered where the state itself calls for it',
    async (snapshot) => {
      const { load, user } = await show(snapshot)
      await load.fail()
      expect(title()).toBe('Your license can’t be shown')
      await user.click(button('Enter license key'))
      expect(screen.getByRole('textbox', { name: 'License key' })).toBeTruthy()
    },
  )
})
