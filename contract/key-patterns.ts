import type { KeyPatterns } from './find-key.js'
import { type KeyForm, UUID_KEYS } from './key-form.js'
import { MAX_KEY_LENGTH } from './key-text.js'

/** A line's end within a key, with what e-mail programs put there when they wrap or quote a line. */
const WRAP = '(?:[ \\t]*\\r?\\n[ \\t>]*)?'
/**
 * A dash, with the same around it. The digit before it takes no line end itself: two ways to read one would take quadratic time.
 */
const SEPARATOR = '[\\s>]*-[\\s>]*'
/**
 * Not in the middle of a longer word, unless after a character that quoted-printable mail has encoded: `key=3D38B1…`. A word and
 * an underscore before a key belong to it; an underscore alone is emphasis.
 */
const START = '(?:(?<![0-9A-Za-z-]|[0-9A-Za-z]_)|(?<==[0-9A-F]{2}))'
/** Nor before an `@`: the ids of mails look like keys. */
const END = '(?![0-9A-Za-z@-])'
/** In capitals, as stores show it, so that a label such as `key-` is not taken for one. */
const PREFIX = '(?:[0-9A-Z][0-9A-Z_.-]{0,40}[-_])?'
const RUN = '~'
const SIGNS: Readonly<Record<string, string>> = { '#': '[0-9A-Fa-f]', '*': '[0-9A-Za-z]', [RUN]: '[\\w=-]+' }

/** Compiles the patterns that find keys of these forms. */
export function compileKeyForms(forms: readonly KeyForm[]): KeyPatterns {
  const shapes = forms.flatMap((form) => form.shapes)
  return {
    inText: sourceInText(forms),
    bare: shapes.filter((shape) => HEXADECIMAL.test(shape)).map(bareSource),
    digits: digitsOf(shapes),
    maxLength: longestKeyOf(forms),
  }
}

/** Forms with a prefix are tried first; otherwise a key would be found without its prefix. */
function sourceInText(forms: readonly KeyForm[]): string {
  const byPrefix = [...forms].sort((one, other) => Number(other.hasPrefix ?? 0) - Number(one.hasPrefix ?? 0))
  const keys = byPrefix.flatMap(({ shapes, hasPrefix }) =>
    shapes.map((shape) => (hasPrefix ? PREFIX : '') + patternOf(shape, WRAP, SEPARATOR)),
  )
  return `${START}(?:${keys.join('|')})${END}`
}

const HEXADECIMAL = /^[#-]+$/

/** Only for hexadecimal keys: any long word is a row of letters. */
function bareSource(shape: string): string {
  const groups = shape.split('-').map((group) => `(${patternOf(group, '', '')})`)
  return `^${groups.join('\\s?')}$`
}

function digitsOf(shapes: readonly string[]): number | null {
  const counts = shapes.map((shape) =>
    HEXADECIMAL.test(shape) ? shape.replaceAll('-', '').length : Number.NaN,
  )
  const [first = Number.NaN] = counts
  return counts.every((count) => count === first) ? first : null
}

/** The length of the longest key of some forms. */
export function longestKeyOf(forms: readonly KeyForm[]): number {
  return Math.max(...forms.map(({ maxLength }) => maxLength ?? MAX_KEY_LENGTH))
}

/** Returns whether a text is exactly one key of the form. */
export function isOfForm(key: string, { shapes, hasPrefix }: KeyForm): boolean {
  return shapes.some((shape) =>
    new RegExp(`^${hasPrefix ? PREFIX : ''}${patternOf(shape, '', '-')}$`).test(key),
  )
}

function patternOf(shape: string, wrap: string, separator: string): string {
  return shape.replace(/[^]/g, (sign, at: number) => {
    if (sign === '-') return separator
    const isLast = ['-', ''].includes(shape.charAt(at + 1))
    return (SIGNS[sign] ?? sign.replace(/[^0-9A-Za-z]/, '\\$&')) + (isLast || shape.includes(RUN) ? '' : wrap)
  })
}

/**
 * Lists a key as typed, then in the other cases that a store may have it in: stores show keys in upper or lower case, and few say
 * whether case matters. A key of another form stays as typed, since its case may matter.
 */
export function spellingsOf(key: string, forms: readonly KeyForm[]): readonly string[] {
  return forms.some((form) => isOfForm(key, { ...form, shapes: form.shapes.filter(isOfOneCase) }))
    ? [...new Set([key, key.toUpperCase(), key.toLowerCase()])]
    : [key]
}

/** The case of what is encoded is a part of it. */
function isOfOneCase(shape: string): boolean {
  return !shape.includes(RUN)
}

export const UUID_PATTERNS: KeyPatterns = compileKeyForms([UUID_KEYS])
