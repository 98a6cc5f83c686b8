import type { MenuItemConstructorOptions } from 'electron'
import type { LicenseGate } from 'electron-license-gate/main'

/** The languages that the license dialog has, each as its own speakers call it. */
const LANGUAGES = [
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

/** Where an app has a language of its own to choose, the license dialog follows, also while it is open. */
export function languageMenu(gate: LicenseGate, first: string | undefined): MenuItemConstructorOptions {
  const choice = (label: string, locale: string | undefined): MenuItemConstructorOptions => ({
    label,
    type: 'radio',
    checked: locale === first,
    click: () => gate.setLocale(locale),
  })
  return {
    label: 'License Language',
    submenu: [
      choice('System', undefined),
      ...LANGUAGES.map((language) => choice(nameOf(language), language)),
    ],
  }
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
