/** Returns the word that a typo most likely stands for; undefined if none is near. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase()
  if (word.length > MAX_LENGTH) return undefined
  const near = known
    .map((each) => ({
      each,
      distance: each.startsWith(word) && word.length > 2 ? 1 : editDistance(word, each),
    }))
    .filter(({ each, distance }) => distance <= Math.min(2, Math.floor(each.length / 2)))
    .sort((one, other) => one.distance - other.distance)
  return near[0]?.each
}

/** No option and no command is that long. */
const MAX_LENGTH = 40

/** Counts the letters that are wrong, missing or too many; two swapped ones count once. */
function editDistance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1]
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        at([...rows, row], i, j - 1) + 1,
        at(rows, i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(row)
  }
  return at(rows, one.length, other.length)
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? Number.POSITIVE_INFINITY
}
