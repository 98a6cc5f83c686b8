import type { renderLaterView } from './views/later-views.js'

export type RenderLaterView = typeof renderLaterView

/** The code of the views that come later than the first key, or how far it is with fetching it. */
type LaterReading = RenderLaterView | 'unasked' | 'fetching' | 'missing'

export interface LaterCode {
  reading(): LaterReading
  subscribe(onChange: () => void): () => void
  /** Once it is there, or on its way, this does nothing; after a failure it tries again. Never rejects. */
  fetch(): Promise<void>
}

export function createLaterCode(load: () => Promise<RenderLaterView>): LaterCode {
  const listeners = new Set<() => void>()
  let reading: LaterReading = 'unasked'

  function change(next: LaterReading): void {
    reading = next
    for (const onChange of listeners) onChange()
  }

  return {
    reading: () => reading,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    async fetch() {
      if (reading !== 'unasked' && reading !== 'missing') return
      change('fetching')
      change(await load().catch(() => 'missing' as const))
    },
  }
}

/** One for all dialogs of a page. */
export const laterCode = createLaterCode(async () => (await import('./views/later-views.js')).renderLaterView)
