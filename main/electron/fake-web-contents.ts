import { EventEmitter } from 'node:events'
import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'

type Handler = (event: IpcMainInvokeEvent, argument: unknown) => unknown

interface FakeFrame {
  origin: string
  detached: boolean
  readonly sent: unknown[][]
  send(channel: string, payload: unknown): void
}

export function createFakeFrame(origin: string): FakeFrame & WebFrameMain {
  const sent: unknown[][] = []
  const frame = { origin, detached: false, sent, send: (...message: unknown[]) => void sent.push(message) }
  return frame as unknown as FakeFrame & WebFrameMain
}

/** A window's contents as far as calls and pushes go, with the page in it changed at will. For this folder's tests. */
export function createFakeWebContents(origin: string) {
  const handlers = new Map<string, Handler>()
  const fake = Object.assign(new EventEmitter(), {
    mainFrame: createFakeFrame(origin),
    isDestroyed: () => false,
    ipc: {
      handle(channel: string, handler: Handler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
      removeHandler: (channel: string) => void handlers.delete(channel),
    },
  })
  const webContents = fake as unknown as WebContents
  return {
    webContents,
    handlers,
    mainFrame: fake.mainFrame,
    /** Puts another page into the window. */
    navigate(to: string): void {
      fake.mainFrame = createFakeFrame(to)
    },
    /** A call from the main frame, unless another sender is given. */
    call(channel: string, argument: unknown = null, from: Partial<IpcMainInvokeEvent> = {}): unknown {
      const handler = handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const event = { sender: webContents, senderFrame: fake.mainFrame, ...from }
      return handler(event as IpcMainInvokeEvent, argument)
    },
  }
}
