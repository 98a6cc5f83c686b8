import type { Language } from '../../contract/locale.js'
import type { en } from './en.js'
import {
  isPluralForms,
  type Message,
  type PlaceholderOf,
  type PluralForms,
  placeholdersOf,
} from './message.js'

/** Names a text of the dialog, such as `grace.title`; `en` lists all of them with their English words. */
export type MessageName = keyof typeof en

/** All texts of one language. English decides the names; a language with other plurals gives its own forms. */
export type Catalog = {
  readonly [Name in MessageName]: (typeof en)[Name] extends string ? string : string | PluralForms
}

/** A host's texts in place of ours. What is left out stays ours. */
export type MessageOverrides = { readonly [Name in MessageName]?: Catalog[Name] | undefined } & {
  readonly [Name in AuthorName]?: string | undefined
}

/** Names the name of a plan or a feature of the app, which only its author has: `plan.pro`, `feature.sync`. */
export type AuthorName = `${'plan' | 'feature'}.${string}`
const AUTHOR_NAME = /^(?:plan|feature)\.\w/

/** The same, also for one language each: `{ 'activated.title': '…', de: { 'activated.title': '…' } }`. */
export type LocalizedOverrides = MessageOverrides & {
  readonly [Code in Language]?: MessageOverrides | undefined
}

type TextOf<Name extends MessageName> = (typeof en)[Name] extends infer Text
  ? Text extends string
    ? Text
    : Text[keyof Text]
  : never

/** Known to every message, so never passed with one. */
type CommonValue = 'app'

type Needed<Name extends MessageName> = Exclude<PlaceholderOf<TextOf<Name>>, CommonValue>

/** The values that a message needs; for a choice of messages, the values of all of them. */
export type ValuesFor<Name extends MessageName> = {
  readonly [Value in Needed<Name>]: Value extends 'count' ? number : string | number
}

/** The texts that a dialog shows, and what of the host's could not be used. */
interface MergedMessages {
  readonly catalog: Catalog
  /** For the author: one sentence each. */
  readonly problems: readonly string[]
}

/**
 * Adds a host's texts to a language's: first those for every language, then those under the language's own name. They cross the
 * bridge as plain data, so each is checked: a text without a place in the catalog is left out and reported, rather than shown as
 * `[object Object]`.
 */
export function mergeMessages(
  catalog: Catalog,
  overrides: Readonly<Record<string, unknown>> | undefined,
  language: string,
): MergedMessages {
  const general = entriesOf(overrides).filter(([name, text]) => !isForLanguage(name, text))
  const own = entriesOf(overrides?.[language])
  const judged = [...general, ...own].map(([name, text]) => ({
    name,
    text,
    problem: problemOf(catalog, name, text),
  }))
  const usable = judged.filter(({ problem }) => problem === null).map(({ name, text }) => [name, text])
  return {
    catalog: usable.length === 0 ? catalog : { ...catalog, ...Object.fromEntries(usable) },
    problems: judged.flatMap(({ problem }) => problem ?? []),
  }
}

/** All names of messages have a dot in them, and no language has. */
const isForLanguage = (name: string, text: unknown): boolean =>
  !name.includes('.') && typeof text === 'object'

function entriesOf(messages: unknown): [name: string, text: unknown][] {
  return typeof messages === 'object' && messages !== null ? Object.entries(messages) : []
}

function problemOf(catalog: Catalog, name: string, text: unknown): string | null {
  if (AUTHOR_NAME.test(name)) return typeof text === 'string' ? null : `message "${name}" must be a string`
  if (!Object.hasOwn(catalog, name)) return `there is no message "${name}"`
  const ours: Message = catalog[name as MessageName]
  const isText = typeof text === 'string' || (typeof ours !== 'string' && isPluralForms(text))
  if (!isText)
    return `message "${name}" must be a string${typeof ours === 'string' ? '' : ', or plural forms with "other"'}`
  const known = new Set(['app', ...placeholdersOf(ours)])
  const strange = placeholdersOf(text).find((placeholder) => !known.has(placeholder))
  return strange === undefined ? null : `message "${name}" has no value for {${strange}}`
}
