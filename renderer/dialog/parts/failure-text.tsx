import type { ReactElement } from 'react'
import type { LicenseErrorInfo } from '../../../contract/license-error.js'
import { describeFailure } from '../../messages/describe-failure.js'
import { gapAfter } from '../../messages/sentences.js'
import { useDialogModel } from '../dialog-model.js'
import { waitOf } from '../use-retry-wait.js'

interface FailureTextProps {
  readonly error: LicenseErrorInfo
  /** A sentence before it, such as what has not changed. */
  readonly lead?: string | undefined
  /** Replaces the usual advice if more is known. */
  readonly advice?: string | undefined
}

export function FailureText({ error, lead, advice }: FailureTextProps): ReactElement {
  const { translator, host, now } = useDialogModel()
  const failure = describeFailure(translator, error, { now, storeHost: host.storeHost })
  const { title, text } = failure
  return (
    <span>
      <b>{lead ?? title}</b>
      {gapAfter(title)}
      {lead !== undefined && `${title}${gapAfter(title)}`}
      {advice ?? text}
      {error.retryAfterMs !== undefined && <RetryText error={error} retryAfterMs={error.retryAfterMs} />}
      {lead === undefined && failure.host !== undefined && <small className="lic-host">{failure.host}</small>}
    </span>
  )
}

interface RetryTextProps {
  readonly error: LicenseErrorInfo
  readonly retryAfterMs: number
}

/** The seconds run for the eye only: a screen reader hears the wait once, and once that it is over. */
function RetryText({ error, retryAfterMs }: RetryTextProps): ReactElement {
  const { translator, retryInMs } = useDialogModel()
  const { t, formats } = translator
  const isCounted = waitOf(error) === retryAfterMs
  const over = t('failure.wait-over')
  const gap = gapAfter(over)
  if (isCounted && retryInMs === 0) return <>{`${gap}${over}`}</>
  const inWords = t('failure.wait', { time: formats.duration(retryAfterMs) })
  if (!isCounted) return <>{`${gap}${inWords}`}</>
  return (
    <>
      {gap}
      <span className="lic-count" aria-hidden="true">
        {t('failure.wait', { time: formats.duration(retryInMs) })}
      </span>
      <span className="lic-hidden">{inWords}</span>
    </>
  )
}
