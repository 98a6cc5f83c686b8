import type { EventEmitter } from 'node:events'

const ALL_CLOSED = 'window-all-closed'

/**
 * To be called within the `closed` event of a window. Where that was the app's last one, Electron emits
 * `window-all-closed` right after, and its own listener quits the app, as most hosts' do. For this one turn nobody
 * listens; then every listener is back in its place, and `onPast` is called.
 */
export function withoutAllClosed(app: EventEmitter, onPast: () => void): void {
  const listeners = takeListeners(app)
  setImmediate(() => {
    const added = takeListeners(app)
    for (const listener of [...listeners, ...added]) app.on(ALL_CLOSED, listener)
    onPast()
  })
}

/** As they were registered: those for one time stay for one time. */
function takeListeners(app: EventEmitter): ((...args: unknown[]) => void)[] {
  const listeners = app.rawListeners(ALL_CLOSED) as ((...args: unknown[]) => void)[]
  app.removeAllListeners(ALL_CLOSED)
  return listeners
}
