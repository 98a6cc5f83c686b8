/**
 * An answer as a terminal in raw mode sends it: keys, pastes between two marks, and pastes of terminals that know no marks,
 * which look like somebody who types very fast. It knows no time, so that each rule can be tested.
 */
export interface TypedAnswer {
  /** Takes what arrived, which may begin or end in the middle of a key's sequence. */
  take(input: string): void
  /** Without its last line's end. */
  text(): string
  /** `open`: the person has not ended it, or a paste is still coming in. */
  state(): 'open' | 'entered' | 'closed' | 'stopped'
  /** A whole paste between marks came in. */
  isPasted(): boolean
}

const PASTE_START = '\u001B[200~'
const PASTE_END = '\u001B[201~'
const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const TAB = '\t'

/** Edits the line with the other keys. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  '\b': withoutLast,
  '\u007F': withoutLast,
  '\u0015': () => '',
  '\u0017': (text) => text.slice(0, text.trimEnd().search(/\S*$/)),
}

/** A run of text, a line's end, the sequence of a key such as an arrow, or one control character. */
const TOKEN =
  /[^\u0000-\u001F\u007F]+|\r\n?|\n|\u001B\[[0-?]{0,16}[ -/]{0,4}[@-~]|\u001BO.|\u001B[^[O]|[\s\S]/gu
/** The beginning of an unfinished escape sequence. */
const UNFINISHED = /\u001B(?:\[[0-?]{0,16}[ -/]{0,4}|O)?$/

/** More than any mail. What is beyond is read, so that no shell gets it, and dropped. */
const MAX_LENGTH = 4 * 1024 * 1024

interface Progress {
  text: string
  /** Input that cannot be understood before more arrives. */
  pending: string
  isPasting: boolean
  isPasted: boolean
  end: 'open' | 'entered' | 'closed' | 'stopped'
}

export function createTypedAnswer(): TypedAnswer {
  const so: Progress = { text: '', pending: '', isPasting: false, isPasted: false, end: 'open' }
  return {
    take(input) {
      let left = so.pending + input
      so.pending = ''
      while (left !== '') left = so.isPasting ? takePaste(so, left) : takeKeys(so, left)
    },
    text: () => so.text.replace(/\r\n?/g, '\n').replace(/\n$/, ''),
    state: () => (so.isPasting && so.end !== 'stopped' ? 'open' : so.end),
    isPasted: () => so.isPasted,
  }
}

/** Takes what belongs to the paste, and returns what comes after it. */
function takePaste(so: Progress, input: string): string {
  const at = input.indexOf(PASTE_END)
  // No text has it; where a terminal lost the mark at the end, it is the way out.
  if (input.includes(CTRL_C)) so.end = 'stopped'
  const length = at === -1 ? input.length - partOfMark(input) : at
  add(so, input.slice(0, length))
  if (at === -1) {
    so.pending = input.slice(length)
    return ''
  }
  so.isPasting = false
  so.isPasted = true
  return input.slice(at + PASTE_END.length)
}

/** Takes keys up to the beginning of a paste, and returns what comes after that. */
function takeKeys(so: Progress, input: string): string {
  const unfinished = UNFINISHED.exec(input)?.[0] ?? ''
  for (const { 0: token, index } of input.slice(0, input.length - unfinished.length).matchAll(TOKEN)) {
    if (token === PASTE_START) {
      so.isPasting = true
      return input.slice(index + token.length)
    }
    takeKey(so, token)
  }
  so.pending = unfinished
  return ''
}

function takeKey(so: Progress, token: string): void {
  const edit = EDITS[token]
  if (edit) so.text = edit(so.text)
  else if (token === CTRL_C) so.end = 'stopped'
  else if (token === CTRL_D) so.end = so.text === '' && so.end === 'open' ? 'closed' : so.end
  else if (/^[\r\n]/.test(token)) {
    add(so, token)
    so.end = so.end === 'open' ? 'entered' : so.end
  } else if (token === TAB || !/^[\u0000-\u001F]/.test(token)) add(so, token)
}

function add(so: Progress, more: string): void {
  if (so.text.length < MAX_LENGTH) so.text += more
}

function withoutLast(text: string): string {
  return text.replace(/[\s\S]$/u, '')
}

/** Returns how many characters at the end may be the beginning of the mark that ends a paste. */
function partOfMark(input: string): number {
  let length = Math.min(input.length, PASTE_END.length - 1)
  while (length > 0 && !input.endsWith(PASTE_END.slice(0, length))) length -= 1
  return length
}
