import { useEffect, useMemo, useState } from 'react'
import { chooseLocale, type LocaleChoice } from '../../contract/locale.js'
import { type Catalogs, catalogAtHand, type LoadedLanguage, loadLanguage } from '../messages/locales.js'

/** Stands for no catalogs of the host: one object, so that it does not look like a change. */
const ENGLISH_ONLY: Catalogs = {}

/**
 * Returns the first wanted language that has texts. `null` while the first texts load, which English never waits for; later the
 * present language stays until the next one is there, so that a change of language neither flickers nor loses the user's input.
 *
 * @param wanted BCP 47, in order of preference
 * @param direction instead of the language's own
 */
export function useLanguage(
  wanted: string | readonly string[] | undefined,
  catalogs: Catalogs = ENGLISH_ONLY,
  direction?: LocaleChoice['direction'],
): LoadedLanguage | null {
  // compared by content: a new list with the same content is the same wish
  const wish = JSON.stringify(wanted ?? languagesOfPage())
  const available = JSON.stringify(Object.keys(catalogs))
  const choice = useMemo(() => {
    const chosen = chooseLocale(JSON.parse(wish), JSON.parse(available))
    return direction === undefined ? chosen : { ...chosen, direction }
  }, [wish, available, direction])
  const atHand = catalogAtHand(choice, catalogs)
  const ready = useMemo(() => (atHand === undefined ? null : { choice, catalog: atHand }), [choice, atHand])
  const fetched = useFetched(ready === null ? choice : null, catalogs)

  const latest = ready ?? fetched
  const [shown, setShown] = useState(latest)
  if (latest === null || latest === shown) return shown
  setShown(latest)
  return latest
}

/** The texts of a language that is not at hand; `null` while they are on their way. */
function useFetched(choice: LocaleChoice | null, catalogs: Catalogs): LoadedLanguage | null {
  const [fetched, setFetched] = useState<{ readonly for: unknown; readonly loaded: LoadedLanguage } | null>(
    null,
  )
  useEffect(() => {
    if (choice === null) return undefined
    let isWanted = true
    async function load(wanted: LocaleChoice): Promise<void> {
      const loaded = await loadLanguage(wanted, catalogs)
      if (isWanted) setFetched({ for: wanted, loaded })
    }
    void load(choice)
    return () => {
      isWanted = false
    }
  }, [choice, catalogs])
  return fetched !== null && fetched.for === choice ? fetched.loaded : null
}

/** On a server there is no user yet. */
function languagesOfPage(): readonly string[] {
  return typeof navigator === 'undefined' ? ['en'] : navigator.languages
}
