import type { ReactElement, ReactNode } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { useDialogModel } from '../dialog-model.js'
import { FailureText } from './failure-text.js'
import { Icon } from './icons.js'

export interface KeyMessageProps {
  readonly id: string
  readonly refusal: LicenseErrorInfo | undefined
}

/** The one line below the key field, which describes it: a hint, good news, or what is wrong. */
export function KeyMessage({ id, refusal }: KeyMessageProps): ReactElement {
  const { entry, slow, translator, work } = useDialogModel()
  const { t } = translator
  const { problem, note, rejections, choices } = entry
  if (work === 'activating') {
    return <Line id={id}>{t(slow ? 'enter-key.still-checking' : 'enter-key.checking')}</Line>
  }
  if (problem === 'several-keys') {
    const text = t('enter-key.several', { count: choices.length })
    return rejections === 0 ? <Line id={id}>{text}</Line> : <FaultLine id={id}>{text}</FaultLine>
  }
  const error: LicenseErrorInfo | undefined = problem === null ? refusal : { code: problem, message: '' }
  if (error !== undefined) {
    return (
      <FaultLine id={id}>
        <FailureText error={error} />
      </FaultLine>
    )
  }
  if (note === 'found' || note === 'from-link') {
    return (
      <p className="lic-hint lic-found" id={id}>
        <Icon name="check" stroke={1.8} />
        <span>{t(`enter-key.${note}`)}</span>
      </p>
    )
  }
  return <Line id={id}>{t(note === null ? 'enter-key.hint' : 'enter-key.unknown-form')}</Line>
}

interface LineProps {
  readonly id: string
  readonly children: ReactNode
}

function Line({ id, children }: LineProps): ReactElement {
  return (
    <p className="lic-hint" id={id}>
      {children}
    </p>
  )
}

function FaultLine({ id, children }: LineProps): ReactElement {
  return (
    <p className="lic-error" id={id}>
      <Icon name="error" />
      <span>{children}</span>
    </p>
  )
}
