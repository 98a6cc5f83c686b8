import { useEffect, useMemo } from 'react'
import { mergeMessages } from '../messages/catalog.js'
import type { LoadedLanguage } from '../messages/locales.js'
import { createTranslator, type Translator } from '../messages/translator.js'
import type { DialogShellProps } from './license-dialog-props.js'

type TranslatorProps = Pick<DialogShellProps, 'messages' | 'appName' | 'timeZone' | 'onMessageProblems'>

/** Returns the texts of a language, with the host's own among them. Unusable ones are reported to the author. */
export function useTranslator(
  { choice, catalog }: LoadedLanguage,
  { messages, appName, timeZone, onMessageProblems = warnOfMessages }: TranslatorProps,
): Translator {
  const merged = useMemo(
    () => mergeMessages(catalog, messages, choice.language),
    [catalog, messages, choice.language],
  )
  const problems = JSON.stringify(merged.problems)
  useEffect(() => {
    if (problems !== '[]') onMessageProblems(JSON.parse(problems))
  }, [problems, onMessageProblems])
  return useMemo(
    () => createTranslator({ choice, catalog: merged.catalog, appName, timeZone }),
    [choice, merged, appName, timeZone],
  )
}

function warnOfMessages(problems: readonly string[]): void {
  // oxlint-disable-next-line no-console -- for the author: nothing else reaches them from a page
  console.warn(`electron-license-gate: of the texts in "messages", some are not used: ${problems.join('; ')}`)
}
