/** Rows of cells as lines whose columns stand below each other. */
export function formatTable(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const shown = rows.map((row) => row.map(plainText))
  const widths: number[] = []
  for (const row of shown) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return shown.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0))
    return `${indent}${cells.join('  ')}`.trimEnd()
  })
}

/** Controls and marks of direction: names of computers and customers are other people's, and a terminal obeys. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text of somebody else, safe to print. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '?')
}
