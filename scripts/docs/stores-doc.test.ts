import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { describeSellAppOutcomes } from '../../testing/outcomes/sellapp/sellapp-doc.js'
import * as examples from './stores-examples.js'

const file = new URL('../../docs/stores.md', import.meta.url)
const TABLES = /(<!-- sellapp-outcomes -->\n)[^]*?(<!-- \/sellapp-outcomes -->)/
const EXAMPLE = /<!-- example: (\w+) -->\n```ts\n([^]*?)```/g

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('import '))

describe('docs/stores.md', () => {
  it('has the table of what SellApp’s answers become (UPDATE_DOCS=1 writes it anew)', async () => {
    const text = await readFile(file, 'utf8')
    const expected = text.replace(TABLES, `$1\n${describeSellAppOutcomes()}\n\n$2`)
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, expected)
    expect(await readFile(file, 'utf8')).toBe(expected)
  })

  it('shows the examples that are compiled beside this test, line by line', async () => {
    const source = new Set(lines(await readFile(new URL('stores-examples.ts', import.meta.url), 'utf8')))
    const shown = [...(await readFile(file, 'utf8')).matchAll(EXAMPLE)]
    expect(shown.map(([, name]) => name)).toEqual(Object.keys(examples.exampleNames))
    for (const [, name, code = ''] of shown) {
      const missing = lines(code)
        .map((line) => line.replace(/^export /, ''))
        .filter((line) => !source.has(line))
      expect([name, missing]).toEqual([name, []])
    }
  })
})
