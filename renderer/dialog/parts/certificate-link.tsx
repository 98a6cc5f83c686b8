import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { LinkButton } from './buttons.js'

/** The way for a computer without a network, where the app takes certificates. */
export function CertificateLink(): ReactElement | null {
  const { host, actions, translator, work } = useDialogModel()
  if (!host.takesCertificates) return null
  return (
    <LinkButton onPress={() => actions.choose('certificate')} unavailable={work !== null}>
      {translator.t('link.certificate')}
    </LinkButton>
  )
}
