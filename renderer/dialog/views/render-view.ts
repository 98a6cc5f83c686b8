import type { DialogModel } from '../dialog-model.js'
import type { LaterView, View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'
import { enterKeyView } from './enter-key-view.js'
import { unavailableView } from './unavailable-view.js'

/** Renders the views whose code is there from the start. */
export function renderView(model: DialogModel, view: Exclude<View, LaterView>): ViewParts | null {
  switch (view.kind) {
    case 'loading':
      return null
    case 'unavailable':
      return unavailableView(model, view)
    case 'enter-key':
      return enterKeyView(model, view)
    default:
      return view satisfies never
  }
}
