import { type ReactElement, useEffect, useState } from 'react'
import { useDialogModel } from '../dialog-model.js'
import { Button } from './buttons.js'

/** Shows the code for support: as a picture for a phone, as text, and as a file. */
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
    void ask().then((answer) => isShown && setCode(answer))
    return () => {
      isShown = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a new function on each render, with the same answer
  }, [])
  return code
}

interface QrCodeProps {
  /** Upper-case letters and digits: these take the least room. */
  readonly text: string
}

/** The light margin that readers need, in modules. */
const QUIET = 4

interface Drawing {
  readonly size: number
  readonly path: string
}

/**
 * Draws the code as one path, dark on white in every theme. The drawing code loads when it is first shown. The text is beside it.
 */
function QrCode({ text }: QrCodeProps): ReactElement {
  const [drawing, setDrawing] = useState<Drawing | null>(null)
  useEffect(() => {
    let isShown = true
    void draw(text).then((drawn) => isShown && setDrawing(drawn))
    return () => {
      isShown = false
    }
  }, [text])
  const size = drawing === null ? 1 : drawing.size + 2 * QUIET
  return (
    <svg className="lic-qr" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      {drawing !== null && <path d={drawing.path} />}
    </svg>
  )
}

async function draw(text: string): Promise<Drawing> {
  const { encode } = await import('uqr')
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')),
  )
  return { size, path: dark.join('') }
}
