import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Left and right are other sides in Arabic and Hebrew. What lies on both sides alike may be named. */
const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?:left|right)(?=\s*:)|(?:text-align|float|clear)\s*:\s*(?:left|right)|(?:margin|padding|border-width|inset)\s*:\s*(\S+) (\S+) (\S+) (?!\2\s*[;}])\S+)/g

const folders = ['renderer/styles', 'renderer/page', 'renderer/gallery']
const sheets = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => `${folder}/${name}`),
)

const CALC = /calc\((?:[^()]|\([^()]*\))*\)/g

const physicalIn = (css) =>
  css
    .replace(CALC, '0')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .match(PHYSICAL) ?? []

it.each(sheets)('%s names no side that right-to-left languages have elsewhere', (file) => {
  expect(physicalIn(readFileSync(file, 'utf8'))).toEqual([])
})

it.each([
  'margin-left: 1px',
  'padding-right: 0',
  'border-left-color: red',
  'left: 0',
  'text-align: right',
  'float: left',
  'border-top-left-radius: 2px',
  'margin: 1px 2px 3px 4px;',
])('would see %s', (css) => {
  expect(physicalIn(`.lic { ${css} }`)).not.toEqual([])
})

it.each(['margin: 0 2px 3px 2px;', 'margin-inline-start: 1px', 'inset-inline-end: 0', 'text-align: start'])(
  'does not mind %s',
  (css) => {
    expect(physicalIn(`.lic { ${css} }`)).toEqual([])
  },
)
