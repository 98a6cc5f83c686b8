/** The last line of a terminal, which changes while other lines are printed above it. */
export interface StatusLine {
  /** Empty: there is none any more. */
  show(text: string): void
  /** Prints a line above. */
  above(print: () => void): void
}

const CLEAR = '\r\u001B[2K'

export function createStatusLine(output: Pick<NodeJS.WritableStream, 'write'>): StatusLine {
  let shown = ''
  return {
    show(text) {
      if (text === shown) return
      output.write(`${CLEAR}${text}`)
      shown = text
    },
    above(print) {
      if (shown !== '') output.write(CLEAR)
      print()
      if (shown !== '') output.write(shown)
    },
  }
}

const BAR_WIDTH = 24

/** How much is done, from 0 to 1, as a bar of one width. */
export function barOf(share: number): string {
  const filled = Math.min(BAR_WIDTH, Math.floor(share * BAR_WIDTH))
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}]`
}

/** A time to come as people say it: `12 s`, `3 min`, `2 h 10 min`. */
export function durationOf(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
