import type { LocaleChoice } from '../../contract/locale.js'
import type { AuthorName, Catalog, MessageName, ValuesFor } from './catalog.js'
import { createFormats, type Formats, madeOnce } from './formats.js'
import { type Message, type MessageValue, PLACEHOLDER } from './message.js'

export type Translate = <Name extends MessageName>(
  name: Name,
  ...values: keyof ValuesFor<Name> extends never ? [] : [values: ValuesFor<Name>]
) => string

/** Words, numbers and dates of one language. */
export interface Translator extends LocaleChoice {
  readonly t: Translate
  /** What the author calls a plan or a feature; undefined: nothing. */
  readonly nameOf: (name: AuthorName) => string | undefined
  readonly formats: Formats
}

interface TranslatorOptions {
  readonly choice: LocaleChoice
  readonly catalog: Catalog
  readonly appName: string
  /** Default: the computer's. */
  readonly timeZone?: string | undefined
}

export function createTranslator({ choice, catalog, appName, timeZone }: TranslatorOptions): Translator {
  const { locale, direction } = choice
  const plurals = madeOnce(() => new Intl.PluralRules(locale))
  const formats = createFormats(locale, catalog['fact.day-and-time'], timeZone)

  function formOf(message: Message, count: MessageValue | undefined): string {
    if (typeof message === 'string') return message
    return message[plurals().select(Number(count))] ?? message.other
  }

  const t: Translate = (name, ...rest) => {
    const values: Readonly<Record<string, MessageValue>> = { app: appName, ...rest[0] }
    return formOf(catalog[name], values['count']).replace(PLACEHOLDER, (whole, placeholder: string) => {
      const value = values[placeholder]
      if (value === undefined) return whole
      return typeof value === 'number' ? formats.number(value) : isolate(value, direction)
    })
  }
  const nameOf = (name: AuthorName) => (catalog as Readonly<Record<string, string | undefined>>)[name]
  return { ...choice, t, nameOf, formats }
}

const RIGHT_TO_LEFT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** A name of the other direction would pull the punctuation around it to the wrong side (Unicode TR9, isolates). */
function isolate(value: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' || RIGHT_TO_LEFT_LETTER.test(value) ? `\u2068${value}\u2069` : value
}
