import type { en } from './en.js'
import { isPluralForms, type Message, type PlaceholderOf, type PluralForms } from './message.js'

export type MessageName = keyof typeof en

/** All texts of one language. English decides the names; a language with other plurals gives its own forms. */
export type Catalog = {
  readonly [Name in MessageName]: (typeof en)[Name] extends string ? string : string | PluralForms
}

/** A host's texts in place of ours. What is left out stays ours. */
export type MessageOverrides = { readonly [Name in MessageName]?: Catalog[Name] | undefined }

type TextOf<Name extends MessageName> = (typeof en)[Name] extends infer Text
  ? Text extends string
    ? Text
    : Text[keyof Text]
  : never

/** Known to every message, so never passed with one. */
export type CommonValue = 'app'

type Needed<Name extends MessageName> = Exclude<PlaceholderOf<TextOf<Name>>, CommonValue>

/** What a message must be given; for a choice of messages, what any of them needs. */
export type ValuesFor<Name extends MessageName> = {
  readonly [Value in Needed<Name>]: Value extends 'count' ? number : string | number
}

/**
 * Puts a host's texts over a language's. They cross the bridge as plain data, so each is looked at: a name that does not
 * exist, or a form that its message cannot have, is left out rather than shown as `[object Object]`.
 */
export function mergeMessages(
  catalog: Catalog,
  overrides: Readonly<Record<string, unknown>> | undefined,
): Catalog {
  if (overrides === undefined) return catalog
  const usable = Object.entries(overrides).filter(([name, text]) => isUsable(catalog, name, text))
  return { ...catalog, ...Object.fromEntries(usable) }
}

function isUsable(catalog: Catalog, name: string, text: unknown): text is Message {
  if (!Object.hasOwn(catalog, name)) return false
  return typeof text === 'string' || (typeof catalog[name as MessageName] !== 'string' && isPluralForms(text))
}
