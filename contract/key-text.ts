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
 * Folds the spellings of one key or seat to the same text. No store issues two that differ only in case, so another case counts
 * as the same: asking about an existing seat is better than taking a second one.
 */
export function foldId(id: string): string {
  return id.trim().toLowerCase()
}

/** Returns whether two spellings name the same key or seat. */
export function isSameId(one: string, other: string): boolean {
  return foldId(one) === foldId(other)
}
