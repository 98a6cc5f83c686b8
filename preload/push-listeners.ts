import { ipcRenderer } from 'electron'

/** One of ours for a channel, however many listeners the page has. Returns the undo of the one that was added. */
export type PushListeners<Payload> = (listener: (payload: Payload) => void) => () => void

/**
 * Hands what the main process pushes to the page, without the event, which would carry `sender` along. Electron's own
 * listener is there only while the page listens.
 */
export function createPushListeners<Payload>(
  channel: string,
  accept: (payload: unknown) => Payload | undefined,
): PushListeners<Payload> {
  const listeners = new Set<{ readonly call: (payload: Payload) => void }>()

  const onPush = (_event: unknown, pushed: unknown): void => {
    const payload = accept(pushed)
    if (payload === undefined) return
    for (const listener of listeners) callSafely(() => listener.call(payload))
  }

  return (call) => {
    // an object of its own, so that the same function may subscribe twice
    const listener = { call }
    if (listeners.size === 0) ipcRenderer.on(channel, onPush)
    listeners.add(listener)
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) ipcRenderer.off(channel, onPush)
    }
  }
}

/** A listener of the page that throws must not keep the others from hearing; the fault is still reported. */
function callSafely(call: () => void): void {
  try {
    call()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
