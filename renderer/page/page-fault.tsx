import { type ReactElement, useEffect } from 'react'
import { DIALOG_BRIDGE_KEY } from '../../contract/ipc-contract.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { chooseLocale } from '../../contract/locale.js'
import { describeFailure } from '../messages/describe-failure.js'
import { en } from '../messages/en.js'
import { createTranslator } from '../messages/translator.js'

const { 'no-bridge.app': appName } = en
/** In English: what language the user has is among what could not be asked for. */
const translator = createTranslator({ choice: chooseLocale('en'), catalog: en, appName })

export interface PageFaultProps {
  /** Left out: there is no bridge at all. */
  readonly error?: LicenseErrorInfo
}

/** In place of a blank window: what is wrong, for the user and for the maker of the app. */
export function PageFault({ error }: PageFaultProps): ReactElement {
  const { title, text, steps } = error === undefined ? noBridge() : noContext(error)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="lic lic-window" lang="en" aria-labelledby="lic-fault">
      <header className="lic-head">
        <div className="lic-head-text">
          <h1 className="lic-title" id="lic-fault">
            {title}
          </h1>
          <p className="lic-sub">{text}</p>
        </div>
      </header>
      <div className="lic-body">
        <ul className="lic-list">
          {steps.map((step) => (
            <li key={step} className="lic-row lic-effect">
              <span className="lic-value">{step}</span>
            </li>
          ))}
        </ul>
      </div>
    </main>
  )
}

interface Fault {
  readonly title: string
  readonly text: string
  readonly steps: readonly string[]
}

function noBridge(): Fault {
  const { t } = translator
  return {
    title: t('no-bridge.title'),
    text: t('no-bridge.text'),
    steps: [
      t('no-bridge.restart'),
      t('no-bridge.preload'),
      t('no-bridge.context', { bridge: DIALOG_BRIDGE_KEY }),
    ],
  }
}

function noContext(error: LicenseErrorInfo): Fault {
  const { t } = translator
  const { title, text } = describeFailure(translator, error, { now: 0 })
  return {
    title: t('unavailable.title'),
    text: `${title} ${text}`,
    steps: [t('no-bridge.restart'), error.message],
  }
}
