import type { ReactElement } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { Button } from './button.js'
import { Icon } from './icons.js'
import { PageLink } from './page-link.js'

/** Ready to send. It is shown in full before it is copied: nobody passes on what they have not seen. */
export function SupportMessage({ text }: { readonly text: string }): ReactElement {
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
          {actions.openLink('manage') !== undefined && <PageLink to="support" as="button" kind="small" />}
        </div>
      </div>
    </details>
  )
}
