/**
 * A spreadsheet takes a text that begins like this for a formula, and runs it: names of computers are other people's. The
 * apostrophe makes it a text there, and is taken away again when the file is read.
 */
const FORMULA = /^'*[=+\-@\t\r]/

export function disarm(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function rearm(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
