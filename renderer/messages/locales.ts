import { chooseLocale, type LocaleChoice } from '../../contract/locale.js'
import type { Catalog } from './catalog.js'
import { englishFor } from './english.js'

/** The exports of a language's file. */
export interface CatalogModule {
  readonly catalog: Catalog
}

/** The texts of a language, or where to get them from once they are needed. */
export type CatalogSource = Catalog | (() => Promise<CatalogModule>)

/** By language, as BCP 47 names it: `de`, `pt-BR`, `zh-Hant`. English needs none. */
export type Catalogs = Readonly<Record<string, CatalogSource>>

/** Texts that are at hand, and how dates, numbers and lines go with them. */
export interface LoadedLanguage {
  readonly choice: LocaleChoice
  readonly catalog: Catalog
}

/** English is there at once, and so is whatever the host has bundled: nothing flickers where nothing is fetched. */
export function catalogAtHand({ language, locale }: LocaleChoice, catalogs: Catalogs): Catalog | undefined {
  const source = sourceOf(language, catalogs)
  if (typeof source === 'object') return source
  return source === undefined ? englishFor(locale) : undefined
}

/** Never rejects: if a language cannot be loaded, the dialog speaks English. */
export async function loadLanguage(choice: LocaleChoice, catalogs: Catalogs): Promise<LoadedLanguage> {
  const source = sourceOf(choice.language, catalogs)
  try {
    const catalog = typeof source === 'function' ? (await source()).catalog : source
    if (catalog !== undefined) return { choice, catalog }
  } catch {
    // the texts that are at hand serve better than none
  }
  const english = choice.language === 'en' ? choice : chooseLocale('en')
  return { choice: english, catalog: englishFor(english.locale) }
}

function sourceOf(language: string, catalogs: Catalogs): CatalogSource | undefined {
  return Object.hasOwn(catalogs, language) ? catalogs[language] : undefined
}
