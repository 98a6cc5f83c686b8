import { EventEmitter, once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { withoutAllClosed } from './without-all-closed.js'

function createCase() {
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
  it('lets nobody hear of the last window within this turn, and everybody afterwards, in the same order', async () => {
    const { app, heard, listen, past } = createCase()
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

  it('is past only when the listeners are back', async () => {
    const { app, heard, listen } = createCase()
    app.on('window-all-closed', listen('host'))
    await new Promise<void>((resolve) =>
      withoutAllClosed(app, () => {
        app.emit('window-all-closed')
        resolve()
      }),
    )
    expect(heard).toEqual(['host'])
  })

  it('keeps a listener that is added meanwhile, behind the others', async () => {
    const { app, heard, listen, past } = createCase()
    app.on('window-all-closed', listen('electron'))
    const isPast = past()
    app.on('window-all-closed', listen('added'))
    await isPast
    app.emit('window-all-closed')
    expect(heard).toEqual(['electron', 'added'])
  })

  it('works for two dialogs that close at once', async () => {
    const { app, heard, listen, past } = createCase()
    app.on('window-all-closed', listen('electron'))
    await Promise.all([past(), past()])
    app.emit('window-all-closed')
    expect(heard).toEqual(['electron'])
  })

  it('leaves a listener removable by its own function', async () => {
    const { app, heard, listen, past } = createCase()
    const once = listen('once')
    app.once('window-all-closed', once)
    await past()
    app.off('window-all-closed', once)
    app.emit('window-all-closed')
    expect(heard).toEqual([])
  })
})
