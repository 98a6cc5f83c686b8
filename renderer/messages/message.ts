/** A text with a form for each plural category that its language has; the value `count` picks the form. */
export type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** `{name}` is a value, `<b>…</b>` is emphasis. Values are shown as text, never as HTML. */
export type Message = string | PluralForms

export type MessageValue = string | number

/** The names in braces of a text, as a type, so that a forgotten value does not compile. */
export type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never

export const PLACEHOLDER = /\{(\w+)\}/g

/** The names in braces of a message, over all its forms. */
export function placeholdersOf(message: Message): string[] {
  const forms = typeof message === 'string' ? [message] : Object.values(message)
  return [...new Set(forms.flatMap((form) => [...form.matchAll(PLACEHOLDER)].map(([, name = '']) => name)))]
}

export function isPluralForms(value: unknown): value is PluralForms {
  return (
    typeof value === 'object' &&
    value !== null &&
    'other' in value &&
    Object.values(value).every((form) => typeof form === 'string')
  )
}
