import { FAILURE_WORDS } from 'virtual:license-gate-failure-words'
import { chooseLocale } from '../../contract/locale.js'

export interface FailureWords {
  readonly message: string
  readonly detail: string
  readonly button: string
}

/** @param wanted BCP 47, in order of preference */
export function failureWords(wanted: string | readonly string[], appName: string): FailureWords | undefined {
  const words = FAILURE_WORDS[chooseLocale(wanted, Object.keys(FAILURE_WORDS)).language]
  return words && { ...words, detail: words.detail.replaceAll('{app}', () => appName) }
}
