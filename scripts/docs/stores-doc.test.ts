import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { describeKeygenOutcomes } from '../../testing/outcomes/keygen/keygen-doc.js'
import { describeSellAppOutcomes } from '../../testing/outcomes/sellapp/sellapp-doc.js'
import * as examples from './stores-examples.js'

const file = new URL('../../docs/stores.md', import.meta.url)
const TABLES = { sellapp: describeSellAppOutcomes, keygen: describeKeygenOutcomes } as const
const EXAMPLE = /<!-- example: (\w+) -->\n```ts\n([^]*?)```/g

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('import '))

describe('docs/stores.md', () => {
  it.each(Object.entries(TABLES))(
    'has the table of what the answers of %s become (UPDATE_DOCS=1 writes it anew)',
    async (store, describeOutcomes) => {
      const text = await readFile(file, 'utf8')
      const place = new RegExp(`(<!-- ${store}-outcomes -->\\n)[^]*?(<!-- /${store}-outcomes -->)`)
      expect(text).toMatch(place)
      const expected = text.replace(
        place,
        (_whole, start, end) => `${start}\n${describeOutcomes()}\n\n${end}`,
      )
      if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, expected)
      expect(await readFile(file, 'utf8')).toBe(expected)
    },
  )

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
