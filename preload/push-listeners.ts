import { ipcRenderer } from 'electron'

/** One of ours for a channel, however many listeners the page has. Returns an unsubscribe function. */
type PushListeners<Payload> = (listener: (payload: Payload) => void) => () => void

/**
 * Hands what the main process pushes to the page, without the event, which would carry `sender` along. Electron's own
 * listener is there only while the page listens. With `current`, a new listener hears what that answers, too.
 */
export function createPushListeners<Payload>(
  channel: string,
  accept: (payload: unknown) => Payload | undefined,
  current?: () => Promise<unknown>,
): PushListeners<Payload> {
  const listeners = new Set<Listener<Payload>>()

  const onPush = (_event: unknown, pushed: unknown): void => {
    const payload = accept(pushed)
    if (payload === undefined) return
    for (const listener of listeners) deliver(listener, payload)
  }

  /** Anything pushed meanwhile is as new, or newer. */
  async function deliverCurrent(listener: Listener<Payload>): Promise<void> {
    const payload = accept(await current?.())
    if (payload !== undefined && !listener.hasReceived && listeners.has(listener)) deliver(listener, payload)
  }

  return (call) => {
    // its own object, so that the same function may subscribe twice
    const listener = { call, hasReceived: false }
    if (listeners.size === 0) ipcRenderer.on(channel, onPush)
    listeners.add(listener)
    void deliverCurrent(listener)
    return () => {
      if (listeners.delete(listener) && listeners.size === 0) ipcRenderer.off(channel, onPush)
    }
  }
}

interface Listener<Payload> {
  readonly call: (payload: Payload) => void
  hasReceived: boolean
}

/** A listener of the page that throws must not keep the others from hearing; the fault is still reported. */
function deliver<Payload>(listener: Listener<Payload>, payload: Payload): void {
  listener.hasReceived = true
  try {
    listener.call(payload)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
