import { EventEmitter, once } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { LicenseSnapshot } from '../../../contract/license-state.js'
import { app, resetWindows, windows } from '../fake-windows.js'
import { createClosing, withoutAllClosed } from './dialog-closing.js'

vi.mock('electron', () => import('../fake-windows.js'))

beforeEach(resetWindows)

function createWindow(): BrowserWindow & EventEmitter {
  const window = Object.assign(new EventEmitter(), { getParentWindow: () => null })
  windows.push(window)
  window.once('closed', () => windows.splice(windows.indexOf(window), 1))
  return window as unknown as BrowserWindow & EventEmitter
}

interface Case {
  readonly isGate?: boolean
  readonly isLetIn?: boolean
  /** Windows of the host when the dialog opens. */
  readonly hostWindows?: number
}

function createCase({ isGate = true, isLetIn = false, hostWindows = 0 }: Case = {}) {
  const state = { entitled: false, isQuitting: false }
  const quits: string[] = []
  app.on('window-all-closed', () => void quits.push('quit'))
  const host = Array.from({ length: hostWindows }, createWindow)
  const dialog = createWindow()
  const { closed, destroy } = createClosing(
    {
      snapshot: () => ({ entitled: state.entitled }) as LicenseSnapshot,
      isQuitting: () => state.isQuitting,
      isLetIn: () => isLetIn,
    },
    dialog,
    () => isGate,
  )
  return {
    state,
    host,
    dialog,
    destroy,
    /** As Electron does it when the dialog is the last window: both events in one turn. */
    async close() {
      dialog.emit('closed')
      app.emit('window-all-closed')
      const outcome = await closed
      return { outcome, quits: quits.length }
    },
    openWindow() {
      const window = createWindow()
      app.emit('browser-window-created', {}, window)
      return window
    },
  }
}

const LIVES_ON = { outcome: 'closed', quits: 0 }
const ENDS = { outcome: 'closed', quits: 1 }

describe('createClosing() of a gate', () => {
  it('keeps an app that was let in alive until its window comes', async () => {
    const { state, close } = createCase()
    state.entitled = true
    expect(await close()).toEqual(LIVES_ON)
  })

  it('ends an app that was not', async () => {
    expect(await createCase().close()).toEqual(ENDS)
  })

  it('ends an app that is on its way out', async () => {
    const { state, close } = createCase()
    Object.assign(state, { entitled: true, isQuitting: true })
    expect(await close()).toEqual({ outcome: 'quitting', quits: 1 })
  })

  it('keeps an app alive whose splash went before the dialog', async () => {
    const { state, host, openWindow, close } = createCase({ hostWindows: 1 })
    host[0]?.emit('show')
    openWindow()
    state.entitled = true
    expect(await close()).toEqual(LIVES_ON)
  })

  it('ends with an app that has opened a window of its own since it is entitled', async () => {
    const opened = createCase()
    opened.state.entitled = true
    opened.openWindow()
    expect(await opened.close()).toEqual(ENDS)
  })

  it('ends with an app that has shown a hidden window since then', async () => {
    const shown = createCase({ hostWindows: 1 })
    shown.state.entitled = true
    shown.host[0]?.emit('show')
    expect(await shown.close()).toEqual(ENDS)
  })

  it('ends with an app whose window was used since then', async () => {
    const used = createCase({ hostWindows: 1 })
    used.state.entitled = true
    app.emit('browser-window-focus', {}, used.host[0])
    expect(await used.close()).toEqual(ENDS)
  })

  it('does not count the focus of the dialog itself', async () => {
    const { state, dialog, close } = createCase()
    state.entitled = true
    app.emit('browser-window-focus', {}, dialog)
    expect(await close()).toEqual(LIVES_ON)
  })
})

describe('createClosing() of a dialog in a running app', () => {
  it('leaves an app without windows as it was, be the license gone', async () => {
    expect(await createCase({ isGate: false, isLetIn: true }).close()).toEqual(LIVES_ON)
    expect(await createCase({ isGate: true, isLetIn: true }).close()).toEqual(LIVES_ON)
  })

  it('ends with it where the app had a window, or none and was never let in', async () => {
    expect(await createCase({ isGate: false, isLetIn: true, hostWindows: 1 }).close()).toEqual(ENDS)
    const opened = createCase({ isGate: false, isLetIn: true })
    opened.openWindow()
    expect(await opened.close()).toEqual(ENDS)
    expect(await createCase({ isGate: false }).close()).toEqual(ENDS)
  })
})

it('leaves no listener behind', async () => {
  const { host, openWindow, close } = createCase({ hostWindows: 1 })
  const later = openWindow()
  await close()
  expect({
    app: app.eventNames(),
    host: host[0]?.listenerCount('show'),
    later: later.listenerCount('show'),
  }).toEqual({ app: ['window-all-closed'], host: 0, later: 0 })
})

function createListeners() {
  const app = new EventEmitter()
  const heard: string[] = []
  const listen = (name: string) => (): void => void heard.push(name)
  const past = (): Promise<unknown> => {
    const events = new EventEmitter()
    const isPast = once(events, 'past')
    withoutAllClosed(app, () => events.emit('past'))
    return isPast
  }
  return { app, heard, listen, past }
}

describe('withoutAllClosed()', () => {
  it('hides the last window from all listeners within this turn, and restores them in the same order', async () => {
    const { app, heard, listen, past } = createListeners()
    app.on('window-all-closed', listen('electron'))
    app.once('window-all-closed', listen('once'))
    app.on('window-all-closed', listen('host'))
    const isPast = past()
    app.emit('window-all-closed')
    expect(heard).toEqual([])
    await isPast
    app.emit('window-all-closed')
    app.emit('window-all-closed')
    expect(heard).toEqual(['electron', 'once', 'host', 'electron', 'host'])
  })

  it('calls back only after it has restored the listeners', async () => {
    const { app, heard, listen } = createListeners()
    app.on('window-all-closed', listen('host'))
    await new Promise<void>((resolve) =>
      withoutAllClosed(app, () => {
        app.emit('window-all-closed')
        resolve()
      }),
    )
    expect(heard).toEqual(['host'])
  })

  it('keeps a listener that is added meanwhile, after the others', async () => {
    const { app, heard, listen, past } = createListeners()
    app.on('window-all-closed', listen('electron'))
    const isPast = past()
    app.on('window-all-closed', listen('added'))
    await isPast
    app.emit('window-all-closed')
    expect(heard).toEqual(['electron', 'added'])
  })

  it('works for two dialogs that close at once', async () => {
    const { app, heard, listen, past } = createListeners()
    app.on('window-all-closed', listen('electron'))
    await Promise.all([past(), past()])
    app.emit('window-all-closed')
    expect(heard).toEqual(['electron'])
  })

  it('leaves a listener removable by its own function', async () => {
    const { app, heard, listen, past } = createListeners()
    const once = listen('once')
    app.once('window-all-closed', once)
    await past()
    app.off('window-all-closed', once)
    app.emit('window-all-closed')
    expect(heard).toEqual([])
  })
})
