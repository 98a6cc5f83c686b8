import type { Catalog } from './catalog.js'
import { en } from './en.js'

/** Languages other than English, each in a file of its own that is fetched when it is needed. */
export type CatalogLoaders = Readonly<Record<string, () => Promise<Catalog>>>

export const CATALOG_LOADERS: CatalogLoaders = {}

export interface LocaleChoice {
  /** The language of the texts, as the catalogs name it. */
  readonly language: string
  /** The locale of dates and numbers: the wanted one where the texts are in its language, so that en-GB keeps its dates. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

const FALLBACK = 'en'

/** Exact, then language and script, then language, then English. */
export function chooseLocale(
  wanted: string | undefined,
  loaders: CatalogLoaders = CATALOG_LOADERS,
): LocaleChoice {
  const locale = parseLocale(wanted)
  const available = [FALLBACK, ...Object.keys(loaders)]
  const candidates = locale === undefined ? [] : candidatesOf(locale)
  const language = candidates.find((candidate) => available.includes(candidate))
  if (locale === undefined || language === undefined) return choice(FALLBACK, new Intl.Locale(FALLBACK))
  return choice(language, locale)
}

/** English is there at once, so that nothing flickers where nothing has to be fetched. */
export function catalogAtHand(language: string): Catalog | undefined {
  return language === FALLBACK ? en : undefined
}

export async function loadCatalog(
  language: string,
  loaders: CatalogLoaders = CATALOG_LOADERS,
): Promise<Catalog> {
  return (await loaders[language]?.()) ?? en
}

function choice(language: string, locale: Intl.Locale): LocaleChoice {
  return { language, locale: locale.baseName, direction: directionOf(locale) }
}

function parseLocale(wanted: string | undefined): Intl.Locale | undefined {
  try {
    return wanted === undefined ? undefined : new Intl.Locale(wanted)
  } catch {
    return undefined
  }
}

/** Chinese is told apart by its script, which systems leave out: `zh-TW` stands for `zh-Hant-TW`. */
function candidatesOf(locale: Intl.Locale): string[] {
  const { language, script, region } = locale.maximize()
  return [
    locale.baseName,
    `${language}-${script}-${region}`,
    `${language}-${script}`,
    `${language}-${region}`,
    language,
  ]
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
