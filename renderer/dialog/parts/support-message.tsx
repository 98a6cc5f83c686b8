import type { ReactElement } from 'react'
import type { LicenseErrorFacts } from '../../../contract/license-error.js'
import type { Translator } from '../../messages/translator.js'
import { useDialogModel } from '../dialog-model.js'
import { Button } from './buttons.js'
import { seatsText } from './fact-list.js'
import { Icon } from './icons.js'
import { PageLink } from './page-link.js'

/** A message that is ready to send. It is shown in full before it is copied: nobody passes on a text unseen. */
export function SupportMessage({
  text,
  leadsToSupport = false,
}: {
  readonly text: string
  /** Whether the way to support is shown with it: the bar of the view has another. */
  readonly leadsToSupport?: boolean
}): ReactElement {
  const { actions, translator } = useDialogModel()
  const { t } = translator
  const copy = actions.copy({ text })
  return (
    <details className="lic-details">
      <summary>
        <Icon name="chevron" size={14} stroke={1.7} />
        {t('no-seats.message')}
      </summary>
      <div className="lic-message">
        <p className="lic-message-text">{text}</p>
        <div className="lic-notice-actions">
          {copy !== undefined && (
            <Button kind="small" onPress={copy}>
              {t('action.copy-message')}
            </Button>
          )}
          {leadsToSupport && <PageLink to="support" as="button" kind="small" />}
        </div>
      </div>
    </details>
  )
}

interface SupportFacts {
  readonly facts: LicenseErrorFacts
  /** The end of the key: enough to find the order, not enough to use it. */
  readonly keyTail: string
}

/** Writes the user's message to support: who asks for what, and how to find the order. */
export function noSeatsMessage(translator: Translator, { facts, keyTail }: SupportFacts): string {
  const { t } = translator
  const seats = seatsText(translator, facts)
  const { seatName } = facts
  const key = keyTail === '' ? undefined : t('support.key', { tail: keyTail })
  if (facts.seatKind === 'counter') return linesOf(t('support.no-seats-counter'), '', key)
  return linesOf(
    t('support.no-seats'),
    '',
    key,
    seats === undefined ? undefined : t('support.seats', { seats }),
    seatName === undefined ? t('support.to-remove') : t('support.own-seat', { name: seatName }),
  )
}

function linesOf(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined).join('\n')
}
