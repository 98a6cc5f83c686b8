import type { ReactElement } from 'react'
import type { LinkName } from '../../../contract/ipc-contract.js'
import type { MessageName } from '../../messages/catalog.js'
import { useDialogModel } from '../dialog-model.js'
import { Button, type ButtonProps, LinkButton } from './buttons.js'

const TEXTS = {
  buy: 'link.buy',
  renew: 'link.renew',
  upgrade: 'link.upgrade',
  manage: 'link.manage',
  support: 'link.support',
  moved: 'link.moved',
} as const satisfies Readonly<Record<LinkName, MessageName>>

type LinkText = (typeof TEXTS)[LinkName] | 'link.lost-key' | 'link.manage-short'

interface PageLinkProps {
  readonly to: LinkName
  readonly text?: LinkText
  /** Default: looks like a link. */
  readonly as?: 'link' | 'button'
  readonly kind?: ButtonProps['kind']
}

/** A page of the host in the browser; nothing where the host has not set it. */
export function PageLink({
  to,
  text = TEXTS[to],
  as = 'link',
  ...button
}: PageLinkProps): ReactElement | null {
  const { actions, translator } = useDialogModel()
  const open = actions.openLink(to)
  if (open === undefined) return null
  const label = translator.t(text)
  return as === 'link' ? (
    <LinkButton onPress={open} opensBrowser>
      {label}
    </LinkButton>
  ) : (
    <Button onPress={open} opensBrowser {...button}>
      {label}
    </Button>
  )
}
