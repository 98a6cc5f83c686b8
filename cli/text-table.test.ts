import { describe, expect, it } from 'vitest'
import { displayWidth, formatTable, plainText, wrapLine } from './text-table.js'

const seat = '0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10'

describe('formatTable', () => {
  it('sets columns below each other by the cells that a terminal gives to letters', () => {
    const rows = [
      ['会社のパソコン', '2030-01-01'],
      ['Zoë’s 👩‍💻', '2030-01-02'],
      ['Ж', '2030-01-03'],
    ]
    const lines = formatTable(rows, { indent: '' })
    expect(lines).toEqual([
      '会社のパソコン  2030-01-01',
      `Zoë’s 👩‍💻${' '.repeat(8)}2030-01-02`,
      `Ж${' '.repeat(15)}2030-01-03`,
    ])
    expect(lines.map((line) => displayWidth(line))).toEqual([26, 26, 26])
  })

  it.each([79, 80, 81, 120])('fits a terminal of %i cells', (columns) => {
    const rows = [
      ['SEAT', 'SINCE', 'NAME'],
      [seat, '2030-01-01', 'a computer with quite a long name in the second office (1A2B3C)'],
      [seat, '2030-01-01', '会社のとても長い名前のパソコン会社のとても長い名前のパソコン'],
    ]
    const lines = formatTable(rows, { indent: '', columns }).join('\n').split('\n')
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([])
    expect(lines.filter((line) => line.includes(seat))).toHaveLength(2)
    expect(lines.join('').replace(/\s/g, '')).toContain(
      '会社のとても長い名前のパソコン会社のとても長い名前のパソコン',
    )
  })

  it('cuts nothing where it is wider than the terminal by a hair, and where no width is known', () => {
    expect(formatTable([[seat, 'x']], { indent: '', columns: 39 })).toEqual([`${seat}  x`])
    expect(formatTable([[seat, 'a '.repeat(200)]])).toEqual([`  ${seat}  ${'a '.repeat(200)}`.trimEnd()])
    expect(formatTable([])).toEqual([])
  })

  it('keeps an id whole in a terminal that is narrower', () => {
    expect(formatTable([[seat, 'x']], { columns: 20 })[0]).toContain(seat)
  })
})

describe('wrapLine', () => {
  it('goes on below the text beside an option', () => {
    expect(wrapLine('  --limit <number>  at most so many of them', 32)).toEqual([
      '  --limit <number>  at most so',
      '                    many of them',
    ])
    expect(wrapLine('Lists the keys of a store.', 12)).toEqual(['Lists the', 'keys of a', 'store.'])
    expect(wrapLine('short', 5)).toEqual(['short'])
  })
})

describe('plainText', () => {
  it('shows no controls', () => {
    expect(plainText('a\u001B[2Jb\u202Ec\r\n')).toBe('a?[2Jb?c??')
  })
})
