import type { ReactElement } from 'react'
import type { MessageName } from '../../messages/catalog.js'
import { type DialogModel, useDialogModel } from '../dialog-model.js'
import type { Work } from '../select-view.js'
import { Button, type ButtonProps } from './button.js'

interface WorkButtonProps
  extends Pick<ButtonProps, 'children' | 'kind' | 'onPress' | 'submits' | 'takesFocus' | 'opensBrowser'> {
  /** What it sets going. */
  readonly work: Work
}

/** Says so while its work is under way, and waits while any other is, or until the store may be asked again. */
export function WorkButton({ work, ...button }: WorkButtonProps): ReactElement {
  const { translator, work: underWay, retryInMs } = useDialogModel()
  const busyLabel = underWay === work ? translator.t(`busy.${work}`) : undefined
  return <Button {...button} busyLabel={busyLabel} unavailable={underWay !== null || retryInMs > 0} />
}

type ActivateLabel = Extract<MessageName, `action.${'activate' | 'activate-again' | 'use-here'}`>

/** A license that cannot be saved is activated for this run only, and the button says so before it counts a computer. */
export function activateLabel(
  { interaction }: DialogModel,
  label: ActivateLabel,
): ActivateLabel | 'action.activate-once' {
  return interaction.failure?.error.code === 'cannot-save' ? 'action.activate-once' : label
}
