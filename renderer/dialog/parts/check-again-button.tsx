import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { type ButtonProps, WorkButton } from './buttons.js'

export function CheckAgainButton({ kind }: Pick<ButtonProps, 'kind'>): ReactElement {
  const { actions, translator } = useDialogModel()
  return (
    <WorkButton work="checking" kind={kind} onPress={actions.revalidate}>
      {translator.t('action.check-again')}
    </WorkButton>
  )
}
