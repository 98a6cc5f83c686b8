import type { DialogModel } from '../dialog-model.js'
import type { LaterView } from '../select-view.js'
import type { ViewParts } from '../view-parts.js'
import { activatedView } from './activated-view.js'
import { certificateView } from './certificate-view.js'
import { deactivateView } from './deactivate-view.js'
import { detailsView } from './details-view.js'
import { graceView } from './grace-view.js'
import { lockedView } from './locked-view.js'
import { noSeatsView } from './no-seats-view.js'
import { rememberedView } from './remembered-view.js'
import { trialView } from './trial-view.js'

/** The views that it takes no part of to enter a key. Nothing imports this file but `later-code.ts`, which does when one is wanted. */
export function renderLaterView(model: DialogModel, view: LaterView): ViewParts {
  switch (view.kind) {
    case 'activated':
      return activatedView(model, view)
    case 'certificate':
      return certificateView(model)
    case 'deactivate':
      return deactivateView(model, view)
    case 'details':
      return detailsView(model, view)
    case 'grace':
      return graceView(model, view)
    case 'locked':
      return lockedView(model, view)
    case 'no-seats':
      return noSeatsView(model, view)
    case 'remembered':
      return rememberedView(model, view)
    case 'trial':
      return trialView(model, view)
    default:
      return view satisfies never
  }
}
