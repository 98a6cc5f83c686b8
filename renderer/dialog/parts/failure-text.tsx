import type { ReactElement } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { describeFailure } from '../../messages/describe-failure.js'
import { useDialogModel } from '../dialog-model.js'

export interface FailureTextProps {
  readonly error: LicenseErrorInfo
  /** A sentence before it, such as what has not changed. */
  readonly lead?: string | undefined
}

export function FailureText({ error, lead }: FailureTextProps): ReactElement {
  const { translator, host, now } = useDialogModel()
  const { title, text } = describeFailure(translator, error, { now, storeHost: host.storeHost })
  return (
    <span>
      <b>{lead ?? title}</b> {lead !== undefined && `${title} `}
      {text}
    </span>
  )
}
