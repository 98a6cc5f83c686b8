import type { ReactElement } from 'react'
import { canLetGo, closingQuits, useDialogModel } from '../dialog-model.js'
import { Button, type ButtonProps } from './button.js'

interface LeaveButtonProps extends Pick<ButtonProps, 'kind'> {
  readonly onBack?: (() => void) | undefined
}

/**
 * The harmless way out of a view that activates: back, or close; once the activation takes long, cancel. One button, so
 * that it keeps the focus.
 */
export function LeaveButton({ onBack, kind }: LeaveButtonProps): ReactElement | null {
  const model = useDialogModel()
  const { actions, translator, work } = model
  const { t } = translator
  if (canLetGo(model)) {
    return (
      <Button kind={kind} onPress={actions.letGo}>
        {t('action.cancel')}
      </Button>
    )
  }
  if (onBack !== undefined) {
    return (
      <Button kind={kind} onPress={onBack} unavailable={work !== null}>
        {t('action.back')}
      </Button>
    )
  }
  if (actions.close === undefined) return null
  return (
    <Button kind={kind} onPress={actions.close}>
      {t(closingQuits(model) ? 'action.quit' : 'action.close')}
    </Button>
  )
}
