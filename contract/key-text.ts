/** A receipt e-mail with its headers and HTML is smaller than this many characters. */
export const MAX_TEXT_LENGTH = 100_000
/** The stores keep keys in a column of 255 characters at most (a guess from their framework). */
export const MAX_KEY_LENGTH = 255

/** The last characters of a key, few enough that the rest cannot be guessed: four, and fewer of a short key. */
export function keyTailOf(key: string): string {
  const letters = key.replace(/[^0-9A-Za-z]/g, '')
  const shown = Math.min(4, Math.floor(letters.length / 4))
  return shown === 0 ? '' : letters.slice(-shown)
}

/**
 * Folds the spellings of one key or seat to the same text. No store gives out two that differ in nothing but their case, so
 * what is typed in another case is taken for the same: better to ask about a seat that is there than to take a second one.
 */
export function foldId(id: string): string {
  return id.trim().toLowerCase()
}

/** Whether two spellings name the same key or seat. */
export function isSameId(one: string, other: string): boolean {
  return foldId(one) === foldId(other)
}
