import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import type { Work } from '../select-view.js'
import { Button, type ButtonProps } from './button.js'

interface WorkButtonProps
  extends Pick<ButtonProps, 'children' | 'kind' | 'onPress' | 'submits' | 'takesFocus'> {
  /** What it sets going. */
  readonly work: Work
}

/** Says so while its work is under way, and waits while any other is, or until the store may be asked again. */
export function WorkButton({ work, ...button }: WorkButtonProps): ReactElement {
  const { translator, work: underWay, retryInMs } = useDialogModel()
  const busyLabel = underWay === work ? translator.t(`busy.${work}`) : undefined
  return <Button {...button} busyLabel={busyLabel} unavailable={underWay !== null || retryInMs > 0} />
}
