import { chooseLocale, LANGUAGES } from '../../../contract/locale.js'
import type { Log } from '../../ports/log.js'

/**
 * The locale that the dialog is in. One without texts is no mistake of the author's, who takes it from a setting or the
 * system: English then, and the log says so once.
 */
export function createSpokenLocale(
  log: Log,
): (wanted: string | undefined, system: readonly string[]) => string {
  const missed = new Set<string>()
  return (wanted, system) => {
    const { locale, language } = chooseLocale(wanted ?? system, LANGUAGES)
    if (wanted !== undefined && language === 'en' && !/^en\b/i.test(wanted) && !missed.has(wanted)) {
      missed.add(wanted)
      log.write('warn', 'there are no texts for this locale: the license dialog is in English', {
        locale: wanted,
      })
    }
    return locale
  }
}
