import { describe, expect, it } from 'vitest'
import { barOf, createStatusLine, durationOf } from './status-line.js'

const CLEAR = '\r\u001B[2K'

function createTerminal() {
  const written: string[] = []
  const status = createStatusLine({ write: (text: string) => written.push(text) > 0 })
  return { status, written }
}

describe('the last line of a terminal', () => {
  it('is replaced, and written once for the same text', () => {
    const { status, written } = createTerminal()
    for (const text of ['one', 'one', 'two', '']) status.show(text)
    expect(written).toEqual([`${CLEAR}one`, `${CLEAR}two`, CLEAR])
  })

  it('makes room for lines that are printed above it', () => {
    const { status, written } = createTerminal()
    status.show('working')
    status.above(() => written.push('a line\n'))
    status.show('')
    status.above(() => written.push('the end\n'))
    expect(written.join('')).toBe(`${CLEAR}working${CLEAR}a line\nworking${CLEAR}the end\n`)
  })
})

describe('how far something is', () => {
  it.each([
    [0, 0],
    [0.5, 12],
    [0.999, 23],
    [1, 24],
    [1.5, 24],
  ])('of %s fills %i of 24 places', (share, filled) => {
    expect(barOf(share)).toBe(`[${'#'.repeat(filled)}${'-'.repeat(24 - filled)}]`)
  })

  it.each([
    [0, '0 s'],
    [1, '1 s'],
    [59_000, '59 s'],
    [59_001, '1 min'],
    [60_000, '1 min'],
    [60_001, '2 min'],
    [3_540_000, '59 min'],
    [3_540_001, '1 h 0 min'],
    [7_800_000, '2 h 10 min'],
  ])('%i ms are %s', (ms, words) => {
    expect(durationOf(ms)).toBe(words)
  })
})
