import type { DialogModel } from '../dialog-model.js'
import type { View } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'
import { activatedView } from './activated-view.js'
import { certificateView } from './certificate-view.js'
import { deactivateView } from './deactivate-view.js'
import { detailsView } from './details-view.js'
import { enterKeyView } from './enter-key-view.js'
import { graceView } from './grace-view.js'
import { lockedView } from './locked-view.js'
import { noSeatsView } from './no-seats-view.js'
import { rememberedView } from './remembered-view.js'
import { trialView } from './trial-view.js'
import { unavailableView } from './unavailable-view.js'

/** `null` while nothing is known: the frame stays empty for that moment rather than flash. */
export function renderView(model: DialogModel, view: View): ViewParts | null {
  switch (view.kind) {
    case 'loading':
      return null
    case 'unavailable':
      return unavailableView(model, view)
    case 'enter-key':
      return enterKeyView(model, view)
    case 'remembered':
      return rememberedView(model, view)
    case 'no-seats':
      return noSeatsView(model, view)
    case 'activated':
      return activatedView(model, view)
    case 'details':
      return detailsView(model, view)
    case 'deactivate':
      return deactivateView(model, view)
    case 'grace':
      return graceView(model, view)
    case 'locked':
      return lockedView(model, view)
    case 'certificate':
      return certificateView(model)
    case 'trial':
      return trialView(model, view)
    default:
      return view satisfies never
  }
}
