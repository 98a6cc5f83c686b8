import type { ReactElement } from 'react'
import { closingQuits, useDialogModel } from '../dialog-model.js'
import { Button, LinkButton } from './button.js'

interface CloseButtonProps {
  readonly kind?: 'primary' | 'link'
}

/** "Quit" where closing ends the app; nothing where the host has no way to close the dialog. */
export function CloseButton({ kind }: CloseButtonProps): ReactElement | null {
  const model = useDialogModel()
  const { close } = model.actions
  if (close === undefined) return null
  const label = model.translator.t(closingQuits(model) ? 'action.quit' : 'action.close')
  if (kind === 'link') return <LinkButton onPress={close}>{label}</LinkButton>
  return (
    <Button kind={kind} onPress={close}>
      {label}
    </Button>
  )
}
