import type { ReactElement } from 'react'
import { canLetGo, closingQuits, useDialogModel } from '../dialog-model.js'
import { Button } from './button.js'

/**
 * The harmless way out of a view that activates: back, or close; once the activation takes long, cancel. One button, so
 * that it keeps the focus.
 */
export function LeaveButton({ onBack }: { readonly onBack?: (() => void) | undefined }): ReactElement | null {
  const model = useDialogModel()
  const { actions, translator, work } = model
  const { t } = translator
  if (canLetGo(model)) return <Button onPress={actions.letGo}>{t('action.cancel')}</Button>
  if (onBack !== undefined) {
    return (
      <Button onPress={onBack} unavailable={work !== null}>
        {t('action.back')}
      </Button>
    )
  }
  if (actions.close === undefined) return null
  return <Button onPress={actions.close}>{t(closingQuits(model) ? 'action.quit' : 'action.close')}</Button>
}
