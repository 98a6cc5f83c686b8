import { type ReactElement, useEffect, useState } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { Button } from './button.js'
import { QrCode } from './qr-code.js'

/** What the user sends to support: as a picture for a telephone, as a text, and as a file. */
export function RequestCode(): ReactElement {
  const { actions, translator } = useDialogModel()
  const { t } = translator
  const code = useRequestCode(actions.requestCode)
  const copy = code === null ? undefined : actions.copy({ text: code })
  return (
    <div className="lic-request">
      <QrCode text={(code ?? '').replaceAll('-', '')} />
      <div className="lic-request-text">
        <span className="lic-label">{t('certificate.code')}</span>
        <output className="lic-request-code" dir="ltr" aria-label={t('certificate.code')}>
          {code}
        </output>
        <p className="lic-hint">{t('certificate.scan')}</p>
        <div className="lic-notice-actions">
          {copy !== undefined && (
            <Button kind="small" onPress={copy}>
              {t('action.copy')}
            </Button>
          )}
          {actions.saveRequest !== undefined && (
            <Button kind="small" onPress={actions.saveRequest}>
              {t('action.save-request')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

/** Asked once: the computer stays the same. */
function useRequestCode(ask: () => Promise<string | null>): string | null {
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    let isShown = true
    void ask().then((told) => isShown && setCode(told))
    return () => {
      isShown = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a new function on each render, with the same answer
  }, [])
  return code
}
