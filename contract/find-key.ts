import { foldId, MAX_TEXT_LENGTH } from './key-text.js'
import { isOrderLabel } from './order-label.js'

/**
 * Finds the license key in typed or pasted text: it looks for the form of a key anywhere in the text, and takes a text without
 * one as the key itself.
 */
export type KeyReading =
  | { readonly kind: 'empty' }
  /** More than `MAX_TEXT_LENGTH`, or more than the longest key with no key in it. */
  | { readonly kind: 'too-long' }
  /** Control characters: this is not text. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'several'; readonly keys: readonly string[] }
  /** `extracted`: the key was cut out of a longer text. `known`: it has the form of a key; else it is sent as typed. */
  | { readonly kind: 'key'; readonly key: string; readonly known: boolean; readonly extracted: boolean }

const WEB_ADDRESS = /https?:\/\/[^\s<>"']+/gi
const KEY_PARAMETER = /[?&#](?:license[_-]?key|key)=([^&#\s<>"']+)/gi
const UNSEEN =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g
const DASHES = /[\u05BE\u2010-\u2015\u2043\u2212\u2500\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g
/** The long vowel mark of Japanese keyboards, which lies where others have the dash. */
const LONG_VOWEL = /(?<=[0-9A-Za-z])\u30FC(?=[0-9A-Za-z])/g
/** HTML entities and soft line breaks. */
const ENTITY = /&#(x[0-9a-f]{1,6}|\d{1,7});/gi
const BREAK_MARKS = /&(?:shy|zwnj|zwj|lrm|rlm|ZeroWidthSpace);|<wbr\s*\/?>/gi
/** In both directions: some languages open with the mark that others close with. */
const QUOTES = '"\'`‘’‚‛“”„‟«»‹›「」『』'
const LEADING = new Set(`${QUOTES}(<[`)
const TRAILING = new Set(`${QUOTES})>],;.`)
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/

/** Patterns of a provider's keys, which can be sent to the dialog's page. `compileKeyForms` makes them. */
export interface KeyPatterns {
  /** The source of a pattern that finds a key anywhere in a text. */
  readonly inText: string
  /** Sources of patterns for a whole key with spaces or nothing in place of its dashes, one group for each part. */
  readonly bare: readonly string[]
  /** The number of digits, if all keys are hexadecimal and of the same length. */
  readonly digits: number | null
  readonly maxLength: number
}

/** Does the work of `readLicenseKey` where only the patterns are known. */
export function findLicenseKey(text: string, patterns: KeyPatterns): KeyReading {
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-long' }
  if (CONTROL.test(text)) return { kind: 'unreadable' }
  const cleaned = cleanText(text)
  if (cleaned === '') return { kind: 'empty' }
  const found = findKeys(cleaned, patterns)
  const [first] = found
  if (first !== undefined) {
    if (found.length > 1) return { kind: 'several', keys: found }
    return { kind: 'key', key: first, known: true, extracted: unquote(cleaned) !== first }
  }
  const typed = unquote(cleaned).replace(/\s+/g, ' ').trim()
  if (typed === '') return { kind: 'empty' }
  if (typed.length > patterns.maxLength) return { kind: 'too-long' }
  return { kind: 'key', key: typed, known: false, extracted: false }
}

/**
 * NFKC turns full-width letters into plain ones, but an acute accent used as a quote into a blank and a mark that sits on
 * the key. `=` at a line's end is a soft break of quoted-printable mail, which never has two of them.
 */
function cleanText(text: string): string {
  return normalize(decodeEntities(text.trim()).replace(/´/g, "'"))
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(LONG_VOWEL, '-')
    .replace(/(?<!=)=\r?\n/g, '')
    .trim()
}

/** Longer than any key, so that what a person typed is normalized as a whole. */
const NORMALIZED_LENGTH = 512
const PIECES = new RegExp(`[^]{1,${NORMALIZED_LENGTH}}`, 'gu')
const ONLY_ASCII = /^[\x00-\x7F]*$/
/** Full-width letters and digits become one character each; what becomes many is no key, and would make the text endless. */
const MAX_GROWTH = 3

/** Piece by piece: the marks of one letter are sorted in a time that grows with the square of their number. */
function normalize(text: string): string {
  return text.replace(PIECES, (piece) => {
    if (ONLY_ASCII.test(piece)) return piece
    const normalized = piece.normalize('NFKC')
    return normalized.length > MAX_GROWTH * piece.length ? piece : normalized
  })
}

/** Pasted source of a mail. */
function decodeEntities(text: string): string {
  return text
    .replace(BREAK_MARKS, '')
    .replace(/&nbsp;/g, ' ')
    .replace(ENTITY, (whole, code: string) => {
      const point =
        code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number(code)
      return point >= 0x20 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
}

/** By hand: a pattern would take time that grows with the square of a long run of such marks. */
function unquote(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && LEADING.has(text.charAt(start))) start += 1
  while (end > start && TRAILING.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** Keys in web addresses count only where the text has no other: receipts carry order ids in their links. */
function findKeys(text: string, { inText, bare }: KeyPatterns): string[] {
  const unquoted = unquote(text)
  for (const source of bare) {
    const whole = new RegExp(source).exec(unquoted)
    if (whole) return [whole.slice(1).join('-')]
  }
  const pattern = new RegExp(inText, 'g')
  const besideLinks = uniqueKeys(text.replace(WEB_ADDRESS, ' '), pattern)
  if (besideLinks.length > 0) return besideLinks
  const parameters = [...text.matchAll(KEY_PARAMETER)].map((match) => decode(match[1] ?? ''))
  const inParameters = uniqueKeys(parameters.join(' '), pattern)
  return inParameters.length > 0 ? inParameters : uniqueKeys(text, pattern)
}

/** An id that the text calls an order's is left out where there is another. */
function uniqueKeys(text: string, pattern: RegExp): string[] {
  const matches = [...text.matchAll(pattern)]
  const keys = matches.filter(({ index }) => !isOrderLabel(text.slice(0, index)))
  const byFolded = new Map<string, string>()
  for (const [match] of keys.length > 0 ? keys : matches) {
    const key = match.replace(/[\s>]/g, '')
    if (!byFolded.has(foldId(key))) byFolded.set(foldId(key), key)
  }
  return [...byFolded.values()]
}

function decode(parameter: string): string {
  try {
    return decodeURIComponent(parameter)
  } catch {
    return parameter
  }
}
