/** The languages that the dialog has texts in, as BCP 47 names them. */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt-BR',
  'nl',
  'pl',
  'tr',
  'ja',
  'ko',
  'zh-Hans',
  'zh-Hant',
  'ar',
  'he',
] as const
/** Names a language that the dialog has texts in, as BCP 47 does. */
export type Language = (typeof LANGUAGES)[number]

export interface LocaleChoice {
  /** The language of the texts, as the catalogs name it. */
  readonly language: string
  /** The locale of dates and numbers: the wanted one where the texts are in its language, so that en-GB keeps its dates. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

const FALLBACK = 'en'

/**
 * Chooses the first wanted locale that has texts: by an exact match, by language and script, or by language. Falls back to
 * English.
 *
 * @param wanted BCP 47, in order of preference; `de_AT.UTF-8` is understood too, and anything else is skipped
 * @param available the languages that have texts, other than English
 */
export function chooseLocale(
  wanted: string | readonly string[] | undefined,
  available: readonly string[] = [],
): LocaleChoice {
  const locales = (typeof wanted === 'string' ? [wanted] : (wanted ?? [])).map(parseLocale)
  for (const locale of locales) {
    const language = locale === null ? undefined : languageFor(locale, [FALLBACK, ...available])
    if (locale !== null && language !== undefined) return choice(language, locale)
  }
  return choice(FALLBACK, new Intl.Locale(FALLBACK))
}

function choice(language: string, locale: Intl.Locale): LocaleChoice {
  return { language, locale: locale.toString(), direction: directionOf(locale) }
}

/** The locales of POSIX systems have an encoding or a modifier behind them, and underscores. */
function parseLocale(wanted: string): Intl.Locale | null {
  try {
    const [name = ''] = wanted.split(/[.@]/, 1)
    return new Intl.Locale(name.replaceAll('_', '-'))
  } catch {
    return null
  }
}

/**
 * Chinese texts differ by script, which systems leave out: `zh-TW` means `zh-Hant-TW`. Last comes the same language of another
 * region, written in the same script: a reader in Lisbon is better off with Brazil's texts than with English ones.
 */
function languageFor(locale: Intl.Locale, available: readonly string[]): string | undefined {
  const { language, script, region } = locale.maximize()
  const names = [
    locale.baseName,
    `${language}-${script}-${region}`,
    `${language}-${script}`,
    `${language}-${region}`,
    language,
  ]
  const named = names.find((name) => available.includes(name))
  return named ?? available.find((name) => isKin(new Intl.Locale(name), language, script))
}

function isKin(candidate: Intl.Locale, language: string, script: string | undefined): boolean {
  return candidate.language === language && candidate.maximize().script === script
}

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

interface TextInfo {
  readonly direction?: string
}

/** Engines have it as a method, as a property, or not at all. */
function directionOf(locale: Intl.Locale): 'ltr' | 'rtl' {
  const known = locale as Intl.Locale & { getTextInfo?: () => TextInfo; readonly textInfo?: TextInfo }
  const direction = known.getTextInfo?.().direction ?? known.textInfo?.direction
  return (direction ?? (RIGHT_TO_LEFT.has(locale.language) ? 'rtl' : 'ltr')) === 'rtl' ? 'rtl' : 'ltr'
}
