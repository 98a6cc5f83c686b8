import type { ReactElement } from 'react'
import type { DialogBridge, DialogContext } from '../../contract/dialog-contract.js'
import { DialogShell } from '../dialog/dialog-shell.js'
import { createLaterCode } from '../dialog/later-code.js'
import type { DialogShellProps } from '../dialog/license-dialog-props.js'
import type { GalleryState } from './states.js'

export interface GalleryDialogProps
  extends Pick<DialogShellProps, 'timer' | 'timeZone' | 'presentation' | 'catalogs' | 'direction'> {
  readonly state: GalleryState
  /** Answers with the state's snapshot. */
  readonly bridge: DialogBridge
  readonly context: DialogContext
}

/** One state of the gallery as the ready-made window would show it. */
export function GalleryDialog({ state, bridge, context, ...shell }: GalleryDialogProps): ReactElement {
  return (
    <DialogShell
      presentation="window"
      {...context}
      {...state.context}
      {...shell}
      interaction={interactionOf(state)}
      bridge={bridge.license}
      onOpenLink={(name) => void bridge.openLink(name)}
      pace={state.pace}
      laterCode={state.unfetched ? UNREACHABLE : undefined}
      onCopy={async (request) => (await bridge.copy(request)).ok}
      onPaste={async () => (await bridge.paste()).ok}
      onSaveRequest={async () => (await bridge.saveRequest()).ok}
      onClose={() => void bridge.close()}
    />
  )
}

const UNREACHABLE = createLaterCode(() => Promise.reject(new TypeError('unreachable')))

/** A key in the field means that the user is at the field. */
function interactionOf({ interaction, context }: GalleryState): GalleryState['interaction'] {
  return context?.prefilledKey === undefined ? interaction : { step: 'enter-key', ...interaction }
}
