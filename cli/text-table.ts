import stringWidth from 'string-width'

interface TableLayout {
  /** Before each line. @defaultValue two blanks */
  readonly indent?: string
  /** The width of the terminal in cells; left out where a program or a file reads. */
  readonly columns?: number | undefined
}

const GAP = 2
/** The last column has the names, which may be cut anywhere; narrower than this nothing can be read. */
const LEAST_WIDTH = 10

/** Formats rows of cells in aligned columns. A row that is too wide for the terminal takes several lines. */
export function formatTable(rows: readonly (readonly string[])[], layout: TableLayout = {}): string[] {
  const { indent = '  ', columns } = layout
  const shown = rows.map((row) => row.map(plainText))
  const room = columns === undefined ? Number.POSITIVE_INFINITY : columns - displayWidth(indent)
  const widths = fitWidths(shown, room)
  return shown.map((row) => {
    const cells = row.map((cell, column) => wrapText(cell, widths[column] ?? LEAST_WIDTH))
    const height = Math.max(...cells.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) => {
      const parts = cells.map((lines, column) => padCell(lines[line] ?? '', widths[column] ?? 0))
      return `${indent}${parts.join(' '.repeat(GAP))}`.trimEnd()
    }).join('\n')
  })
}

/** The width of each column: what its cells need, and where that is too much for all, less for the widest ones. */
function fitWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '')
  const widths = Array.from({ length: count }, (_, column) => Math.max(...cellsOf(column).map(displayWidth)))
  const least = widths.map((width, column) => {
    const words = cellsOf(column).flatMap((cell) => cell.split(' '))
    const word = column === count - 1 ? LEAST_WIDTH : Math.max(...words.map(displayWidth))
    return Math.min(width, word)
  })
  let over = widths.reduce((sum, width) => sum + width + GAP, -GAP) - room
  while (over > 0) {
    const slack = widths.map((width, column) => width - (least[column] ?? width))
    const widest = slack.indexOf(Math.max(...slack))
    const width = widths[widest] ?? 0
    if ((slack[widest] ?? 0) <= 0) break
    widths[widest] = width - 1
    over -= 1
  }
  return widths
}

function padCell(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/** Wraps a text into lines of this width, between words; a longer word is broken anywhere. */
function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((each) => cutWord(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/**
 * A line of help or advice for a narrow terminal: what does not fit goes on below, under the text beside an option's name, else under
 * the line's own beginning.
 */
export function wrapLine(line: string, columns: number): string[] {
  if (displayWidth(line) <= columns) return [line]
  const [, head = '', text = ''] = /^( *(?:→ |\S.*? {2,})?)(.*)$/.exec(line) ?? []
  const room = columns - displayWidth(head)
  if (room < LEAST_WIDTH) return [line]
  const indent = ' '.repeat(displayWidth(head))
  return wrapText(text, room).map((part, index) => `${index === 0 ? head : indent}${part}`)
}

function cutWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const parts = ['']
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const longer = `${parts.at(-1) ?? ''}${segment}`
    if (displayWidth(longer) > width) parts.push(segment)
    else parts[parts.length - 1] = longer
  }
  return parts
}

/** In cells of a terminal: East Asian letters and pictures take two, marks none. */
export function displayWidth(text: string): number {
  return stringWidth(text)
}

/** Controls and marks of direction: names of computers and customers are other people's, and a terminal obeys. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text of somebody else, safe to print. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '?')
}
