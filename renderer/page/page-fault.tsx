import { type ReactElement, useEffect } from 'react'
import { DIALOG_BRIDGE_KEY } from '../../contract/dialog-contract.js'
import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { useLanguage } from '../dialog/use-language.js'
import { ALL_CATALOGS } from '../messages/all-catalogs.js'
import { describeFailure } from '../messages/describe-failure.js'
import type { Catalogs, LoadedLanguage } from '../messages/locales.js'
import { gapAfter } from '../messages/sentences.js'
import { createTranslator, type Translator } from '../messages/translator.js'

interface PageFaultProps {
  /** Left out: there is no bridge at all. */
  readonly error?: LicenseErrorInfo
  readonly catalogs?: Catalogs
}

/**
 * Replaces a blank window: explains the problem to the user and to the maker of the app. In the browser's language, since the
 * host's choice could not be asked for either.
 */
export function PageFault({ error, catalogs = ALL_CATALOGS }: PageFaultProps): ReactElement | null {
  const language = useLanguage(undefined, catalogs)
  return language === null ? null : <FaultText language={language} error={error} />
}

interface FaultTextProps {
  readonly language: LoadedLanguage
  readonly error: LicenseErrorInfo | undefined
}

function FaultText({ language: { choice, catalog }, error }: FaultTextProps): ReactElement {
  const translator = createTranslator({ choice, catalog, appName: catalog['no-bridge.app'] })
  const { title, text, steps } = error === undefined ? noBridge(translator) : noContext(translator, error)
  const { locale, direction } = choice
  useEffect(() => {
    document.title = title
    document.documentElement.lang = locale
    document.documentElement.dir = direction
  }, [title, locale, direction])
  return (
    <main className="lic lic-window" lang={locale} dir={direction} aria-labelledby="lic-fault">
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

function noBridge({ t }: Translator): Fault {
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

function noContext(translator: Translator, error: LicenseErrorInfo): Fault {
  const { t } = translator
  const { title, text } = describeFailure(translator, error, { now: 0 })
  return {
    title: t('unavailable.title'),
    text: `${title}${gapAfter(title)}${text}`,
    steps: [t('no-bridge.restart'), error.message],
  }
}
