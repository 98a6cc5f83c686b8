import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { LinkButton } from './buttons.js'

/** From a key that this computer knows to the field for another one. */
export function AnotherKeyLink(): ReactElement {
  const { actions, translator, work } = useDialogModel()
  return (
    <LinkButton onPress={() => actions.choose('enter-key')} unavailable={work !== null}>
      {translator.t('action.use-another-key')}
    </LinkButton>
  )
}
