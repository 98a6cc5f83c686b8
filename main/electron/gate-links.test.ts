import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeClock } from '../../testing/fake-clock.js'
import { app, resetWindows, windows } from './fake-windows.js'
import { createGateLinks } from './gate-links.js'

vi.mock('electron', () => import('./fake-windows.js'))

beforeEach(resetWindows)

const first = 'acme://license?key=first'
const second = 'acme://license?key=second'

function createCase({ commandLine = ['app'], isNamed = true } = {}) {
  const clock = createFakeClock()
  const shown: string[] = []
  let setReady = (): void => undefined
  let isReady = false
  const ready = new Promise<void>((resolve) => {
    setReady = resolve
  })
  Object.assign(app, { isReady: () => isReady, whenReady: () => ready })
  const links = createGateLinks({
    protocol: isNamed ? 'acme' : undefined,
    commandLine,
    show: ({ keyText }) => void shown.push(keyText),
    showFirst: ({ keyText }) => void shown.push(`start: ${keyText}`),
    clock,
  })
  return {
    clock,
    shown,
    links,
    async becomeReady() {
      isReady = true
      setReady()
      await ready
    },
    /** The first window of the app is there, and has settled. */
    async openWindow() {
      const window = new EventEmitter()
      windows.push(window)
      app.emit('browser-window-created', {}, window)
      window.emit('show')
      await clock.advance(500)
    },
    openUrl(url: string) {
      let isTaken = false
      app.emit('open-url', { preventDefault: () => void (isTaken = true) }, url)
      return isTaken
    },
    startAgain: (...argv: string[]) => void app.emit('second-instance', {}, argv),
  }
}

describe('createGateLinks()', () => {
  it('gives the link that started the app to the gate, once', async () => {
    const { links, becomeReady, openWindow, shown } = createCase({ commandLine: ['app', first] })
    await becomeReady()
    expect([links.takeFirst(), links.takeFirst()]).toEqual([{ keyText: 'first' }, null])
    await openWindow()
    expect(shown).toEqual([])
  })

  it('shows the link over the first window where the gate did not take it', async () => {
    const { links, becomeReady, openWindow, shown } = createCase({ commandLine: ['app', first] })
    await becomeReady()
    expect(shown).toEqual([])
    await openWindow()
    expect({ shown, left: links.takeFirst() }).toEqual({ shown: ['start: first'], left: null })
  })

  it('shows the link in an app without windows after ten seconds', async () => {
    const { clock, becomeReady, shown } = createCase({ commandLine: ['app', first] })
    await becomeReady()
    await clock.advance(10_499)
    expect(shown).toEqual([])
    await clock.advance(1)
    expect(shown).toEqual(['start: first'])
  })

  it('keeps a link that macOS hands over before the app is ready', async () => {
    const { links, openUrl } = createCase()
    expect(openUrl(first)).toBe(true)
    expect(links.takeFirst()).toEqual({ keyText: 'first' })
  })

  it('shows the links of a running app at once', async () => {
    const { becomeReady, openUrl, startAgain, shown } = createCase()
    await becomeReady()
    expect(openUrl(first)).toBe(true)
    startAgain('app', '--flag', second)
    expect(shown).toEqual(['first', 'second'])
  })

  it('leaves other links to the host', async () => {
    const { becomeReady, openUrl, startAgain, shown } = createCase()
    await becomeReady()
    expect(
      ['acme://files/1', 'other://license?key=1', 'https://acme.example/license?key=1'].map(openUrl),
    ).toEqual([false, false, false])
    startAgain('app', 'acme://files/1')
    expect(shown).toEqual([])
  })

  it('takes no links where the author has set no protocol', async () => {
    const { links, becomeReady, openWindow, openUrl, startAgain, shown } = createCase({
      commandLine: ['app', first],
      isNamed: false,
    })
    await becomeReady()
    openUrl(first)
    startAgain('app', first)
    await openWindow()
    expect({ shown, left: links.takeFirst() }).toEqual({ shown: [], left: null })
  })

  it.each(['before', 'after'])('stops waiting when it is disposed %s the app is ready', async (when) => {
    const { clock, links, becomeReady, openUrl, shown } = createCase({ commandLine: ['app', first] })
    if (when === 'before') links.dispose()
    await becomeReady()
    links.dispose()
    openUrl(second)
    await clock.advance(60_000)
    expect({ shown, pending: clock.pending, listeners: app.eventNames() }).toEqual({
      shown: [],
      pending: 0,
      listeners: [],
    })
  })
})
