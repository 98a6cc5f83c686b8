import type { ReactElement, ReactNode } from 'react'
import type { LicenseErrorCode, LicenseErrorInfo } from '../../../contract/license-error.js'
import { type DialogModel, useDialogModel } from '../dialog-model.js'
import { isVain } from '../key-entry.js'
import { nearKeyOf } from '../near-key.js'
import { noteText, workText } from '../status-of.js'
import { FailureText } from './failure-text.js'
import { Icon } from './icons.js'

/** A key that the store knows is complete. */
const MAY_BE_MISTYPED: ReadonlySet<LicenseErrorCode> = new Set([
  'key-not-found',
  'invalid-input',
  'unspecified',
])

interface KeyMessageProps {
  readonly id: string
  readonly refusal: LicenseErrorInfo | undefined
  /** Whether the user is dragging something over the dialog. */
  readonly isDropTarget: boolean
}

/** The one line below the key field, which describes it: a hint, a success, or a problem. */
export function KeyMessage({ id, refusal, isDropTarget }: KeyMessageProps): ReactElement {
  const model = useDialogModel()
  const { entry, pace, translator, work } = model
  const { t } = translator
  const { problem, rejections, choices } = entry
  if (work === 'activating') return <Line id={id}>{workText(translator, work, pace)}</Line>
  if (isDropTarget) return <Line id={id}>{t('enter-key.drop')}</Line>
  if (problem === 'several-keys') {
    const text = t('enter-key.several', { count: choices.length })
    return rejections === 0 ? <Line id={id}>{text}</Line> : <FaultLine id={id}>{text}</FaultLine>
  }
  const error: LicenseErrorInfo | undefined = problem === null ? refusal : { code: problem, message: '' }
  if (error === undefined) return <NoteLine id={id} />
  const near = MAY_BE_MISTYPED.has(error.code) ? nearText(model) : ''
  return (
    <FaultLine id={id}>
      <FailureText error={error} advice={near === '' ? undefined : near} />
    </FaultLine>
  )
}

function NoteLine({ id }: Pick<KeyMessageProps, 'id'>): ReactElement {
  const model = useDialogModel()
  const { entry, translator } = model
  const { note } = entry
  if (note === null) return <Line id={id}>{translator.t('enter-key.hint')}</Line>
  if (note === 'unknown-form') {
    return <Line id={id}>{nearText(model) || noteText(translator, note)}</Line>
  }
  if (isVain(note)) return <FaultLine id={id}>{noteText(translator, note)}</FaultLine>
  return (
    <p className="lic-hint lic-found" id={id}>
      <Icon name="check" stroke={1.8} />
      <span>{noteText(translator, note)}</span>
    </p>
  )
}

/** Returns a hint about a possible typo, or ''. */
function nearText({ translator: { t }, entry, host }: DialogModel): string {
  const near = nearKeyOf(entry.text, host.keyPatterns)
  if (near === null) return ''
  return near.kind === 'letters'
    ? t('enter-key.key-letters', { letters: near.letters })
    : t(`enter-key.key-${near.kind}`, { count: near.count })
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
