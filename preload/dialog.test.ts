import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DIALOG_BRIDGE_KEY, DIALOG_CONTEXT_CHANGED } from '../contract/dialog-contract.js'
import type { Reply } from '../contract/license-commands.js'
import { askEarly, createDialogBridge } from './dialog-bridge.js'
import { fakeElectron } from './fake-electron.js'

vi.mock('electron', () => import('./fake-electron.js'))

beforeEach(() => fakeElectron.reset())

describe('dialog', () => {
  it('exposes only the dialog bridge, with the license verbs in it', async () => {
    await import('./dialog.js')
    expect([...fakeElectron.exposed.keys()]).toEqual([DIALOG_BRIDGE_KEY])
    expect(Object.keys(fakeElectron.exposed.get(DIALOG_BRIDGE_KEY) ?? {}).sort()).toEqual([
      'close',
      'context',
      'copy',
      'license',
      'onContextChanged',
      'openLink',
      'paste',
      'reportMessages',
      'resize',
      'saveRequest',
      'setMenuWords',
    ])
  })

  it('sends each verb on its own channel with its one argument', async () => {
    const bridge = createDialogBridge()
    await bridge.context()
    await bridge.openLink('buy')
    await bridge.copy('diagnostics')
    await bridge.paste()
    await bridge.resize(320)
    await bridge.close()
    await bridge.reportMessages(['why'])
    expect(fakeElectron.invoked).toEqual([
      ['license-gate:dialog-context', null],
      ['license-gate:dialog-open-link', 'buy'],
      ['license-gate:dialog-copy', 'diagnostics'],
      ['license-gate:dialog-paste', null],
      ['license-gate:dialog-resize', 320],
      ['license-gate:dialog-close', null],
      ['license-gate:dialog-report-messages', ['why']],
    ])
  })

  it('passes a changed context on without the event, until it is unsubscribed', () => {
    const bridge = createDialogBridge()
    const heard: unknown[][] = []
    const unsubscribe = bridge.onContextChanged((...values) => heard.push(values))
    fakeElectron.push(DIALOG_CONTEXT_CHANGED, { appName: 'Acme' })
    fakeElectron.push(DIALOG_CONTEXT_CHANGED, 'junk')
    unsubscribe()
    fakeElectron.push(DIALOG_CONTEXT_CHANGED, { appName: 'Later' })
    expect(heard).toEqual([[{ appName: 'Acme' }]])
  })
})

describe('askEarly', () => {
  it('asks at once, answers the first caller with that, and asks again for each later one', async () => {
    let asked = 0
    const read = askEarly(async () => ({ ok: true, value: ++asked }))
    expect(asked).toBe(1)
    expect([await read(), await read(), await read()]).toEqual(
      [1, 2, 3].map((value) => ({ ok: true, value })),
    )
  })

  it('asks again after a refusal', async () => {
    let asked = 0
    const read = askEarly(async (): Promise<Reply<string>> => {
      asked += 1
      return asked === 1
        ? { ok: false, error: { code: 'forbidden', message: 'not yet' } }
        : { ok: true, value: 'here' }
    })
    expect(await read()).toEqual({ ok: true, value: 'here' })
  })
})
