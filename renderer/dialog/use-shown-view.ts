import { useEffect, useSyncExternalStore } from 'react'
import type { DialogModel } from './dialog-model.js'
import type { LaterCode } from './later-code.js'
import { isLaterView, type View, type ViewKind } from './select-view.js'
import type { ViewParts } from './view-parts.js'
import { renderView } from './views/render-view.js'
import { unfetchedView } from './views/unfetched-view.js'

export interface ShownView {
  readonly kind: ViewKind
  /** Changes with each step that the user is to notice. */
  readonly key: string
  /** `null` while nothing is known: the frame stays empty for that moment rather than flash. */
  readonly parts: ViewParts | null
}

/** `null` while the code of the view that is wanted is on its way. */
export function useShownView(model: DialogModel, wanted: View, code: LaterCode): ShownView | null {
  const render = useSyncExternalStore(code.subscribe, code.reading, code.reading)
  const isLater = isLaterView(wanted)
  // while the store is asked there is time to fetch what shows its answer
  const isSoon = isLater || model.work === 'activating'
  useEffect(() => {
    if (isSoon) void code.fetch()
  }, [isSoon, code])

  const { kind } = wanted
  const named = { kind, key: keyOf(wanted) }
  if (!isLaterView(wanted)) return { ...named, parts: renderView(model, wanted) }
  if (render === 'unasked' || render === 'fetching') return null
  if (render !== 'missing') return { ...named, parts: render(model, wanted) }
  const parts = unfetchedView(model, wanted, () => void code.fetch())
  return { kind: 'unfetched', key: `unfetched:${kind}`, parts }
}

/** Views that differ only in their reason are still steps of their own. */
function keyOf(view: View): string {
  switch (view.kind) {
    case 'enter-key':
      return `${view.kind}:${view.reason}:${view.canGoBack}`
    case 'remembered':
      return `${view.kind}:${view.reason}`
    case 'locked':
      return `${view.kind}:${view.state.reason}`
    case 'deactivate':
      return `${view.kind}:${view.isRefused}`
    default:
      return view.kind
  }
}
