/**
 * Finds the license key in what a person typed or pasted. The stores document no key format; every key seen is a UUID
 * (8-4-4-4-12 hexadecimal digits). So a UUID is looked for anywhere in the text, and text without one is taken as it is.
 */
export type KeyReading =
  | { readonly kind: 'empty' }
  /** More than `MAX_TEXT_LENGTH`, or more than `MAX_KEY_LENGTH` with no key in it. */
  | { readonly kind: 'too-long' }
  /** Control characters: this is not text. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'several'; readonly keys: readonly string[] }
  /** `extracted`: the key was cut out of a longer text. `known`: it has the form of a key; else it is sent as typed. */
  | { readonly kind: 'key'; readonly key: string; readonly known: boolean; readonly extracted: boolean }

/** A receipt e-mail with its headers and HTML is smaller than this many characters. */
export const MAX_TEXT_LENGTH = 100_000
/** The stores keep keys in a column of 255 characters at most (a guess from their framework). */
export const MAX_KEY_LENGTH = 255

const HEX = '[0-9A-Fa-f]'
/** A dash, with what e-mail programs put around one when they wrap or quote a line. */
const SEPARATOR = '[\\s>]*-[\\s>]*'
/** Not in the middle of a longer word, unless after a character that quoted-printable mail has encoded: `key=3D38B1…`. */
const START = '(?:(?<![0-9A-Za-z-])|(?<==[0-9A-F]{2}))'
const UUID_IN_TEXT = new RegExp(
  `${START}${HEX}{8}${SEPARATOR}${HEX}{4}${SEPARATOR}${HEX}{4}${SEPARATOR}${HEX}{4}${SEPARATOR}${HEX}{12}(?![0-9A-Za-z-])`,
  'g',
)
const UUID_WITHOUT_DASHES = new RegExp(
  `^(${HEX}{8})\\s?(${HEX}{4})\\s?(${HEX}{4})\\s?(${HEX}{4})\\s?(${HEX}{12})$`,
)
const WEB_ADDRESS = /https?:\/\/[^\s<>"']+/gi
const KEY_PARAMETER = /[?&#](?:license[_-]?key|key)=([^&#\s<>"']+)/gi
const UNSEEN =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]/g
const DASHES = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/g
/** Each way round: some languages open with the mark that others close with. */
const QUOTES = '"\'`‘’‚‛“”„‟«»‹›「」『』'
const LEADING = new Set(`${QUOTES}(<[`)
const TRAILING = new Set(`${QUOTES})>],;.`)
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/

export function readLicenseKey(text: string): KeyReading {
  if (text.length > MAX_TEXT_LENGTH) return { kind: 'too-long' }
  if (CONTROL.test(text)) return { kind: 'unreadable' }
  const cleaned = cleanText(text)
  if (cleaned === '') return { kind: 'empty' }
  const found = findKeys(cleaned)
  const [first] = found
  if (first !== undefined) {
    if (found.length > 1) return { kind: 'several', keys: found }
    return { kind: 'key', key: first, known: true, extracted: unquote(cleaned) !== first }
  }
  const typed = unquote(cleaned).replace(/\s+/g, ' ').trim()
  if (typed === '') return { kind: 'empty' }
  if (typed.length > MAX_KEY_LENGTH) return { kind: 'too-long' }
  return { kind: 'key', key: typed, known: false, extracted: false }
}

/**
 * NFKC turns full-width letters into plain ones, but an acute accent used as a quote into a blank and a mark that sits on
 * the key. `=` at a line's end is a soft break of quoted-printable mail.
 */
function cleanText(text: string): string {
  const plain = text.trim().replace(/´/g, "'").normalize('NFKC')
  return plain
    .replace(UNSEEN, '')
    .replace(DASHES, '-')
    .replace(/=\r?\n/g, '')
    .trim()
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
function findKeys(text: string): string[] {
  const whole = UUID_WITHOUT_DASHES.exec(unquote(text))
  if (whole) return [whole.slice(1).join('-')]
  const besideLinks = uniqueUuids(text.replace(WEB_ADDRESS, ' '))
  if (besideLinks.length > 0) return besideLinks
  const parameters = [...text.matchAll(KEY_PARAMETER)].map((match) => decode(match[1] ?? ''))
  const inParameters = uniqueUuids(parameters.join(' '))
  return inParameters.length > 0 ? inParameters : uniqueUuids(text)
}

function uniqueUuids(text: string): string[] {
  const byFolded = new Map<string, string>()
  for (const [match] of text.matchAll(UUID_IN_TEXT)) {
    const key = match.replace(/[\s>]/g, '')
    if (!byFolded.has(key.toLowerCase())) byFolded.set(key.toLowerCase(), key)
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

/** The last characters of a key, few enough that the rest cannot be guessed: four, and fewer of a short key. */
export function keyTailOf(key: string): string {
  const letters = key.replace(/[^0-9A-Za-z]/g, '')
  const shown = Math.min(4, Math.floor(letters.length / 4))
  return shown === 0 ? '' : letters.slice(-shown)
}
