import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { LicenseDialogProps } from '../dialog/license-dialog-props.js'
import { useLanguage } from '../dialog/use-language.js'
import { useTranslator } from '../dialog/use-translator.js'
import { describeFailure, type FailureText } from '../messages/describe-failure.js'
import { en } from '../messages/en.js'
import type { LoadedLanguage } from '../messages/locales.js'
import type { Translate } from '../messages/translator.js'

/** Options of `useLicenseText()`: the names that go into the texts, and texts of your own. */
export interface LicenseTextOptions
  extends Pick<LicenseDialogProps, 'appName' | 'locale' | 'catalogs' | 'messages' | 'storeHost'> {}

/** The package's words for a UI of one's own, in the user's language. */
export interface LicenseText {
  /** BCP 47. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** A message by its name, with its values: `t('grace.title', { date })`. The names and their texts are `en`. */
  readonly t: Translate
  /**
   * Describes what happened and what to do next, for any error.
   *
   * @param now - The snapshot's `at`, for errors that name a day.
   */
  describe(error: LicenseErrorInfo, now?: number): FailureText
  /** An instant as a day, in the user's language: today's year is left out. */
  date(at: number, now: number): string
}

const UNTIL_LOADED: LoadedLanguage = {
  choice: { language: 'en', locale: 'en', direction: 'ltr' },
  catalog: en,
}

/**
 * The texts of the dialog for a UI of one's own.
 *
 * @returns `null` while the texts of a language are fetched
 */
export function useLicenseText(options: LicenseTextOptions): LicenseText | null {
  const language = useLanguage(options.locale, options.catalogs)
  const translator = useTranslator(language ?? UNTIL_LOADED, options)
  if (language === null) return null
  const { t, formats, locale, direction } = translator
  return {
    t,
    locale,
    direction,
    describe: (error, now = 0) => describeFailure(translator, error, { now, storeHost: options.storeHost }),
    date: formats.date,
  }
}
