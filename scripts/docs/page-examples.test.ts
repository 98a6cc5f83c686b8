import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), 'utf8')
const EXAMPLE = /<!-- example: (\w+) -->\n```ts\n([^]*?)```/g
const withoutMargin = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('import '))
    .join('\n')

/** `npm run types` compiles the examples beside this test. */
describe.each(['store-closing'])('docs/%s.md', (page) => {
  it('shows the examples that are compiled, and no other code', async () => {
    const source = withoutMargin(await read(`${page}-examples.ts`))
    const text = await read(`../../docs/${page}.md`)
    const shown = [...text.matchAll(EXAMPLE)]
    expect(shown.length).toBe(text.match(/^```ts$/gm)?.length)
    for (const [, name, code = ''] of shown) {
      expect(source).toContain(`export function ${name}(`)
      expect(source).toContain(withoutMargin(code))
    }
  })
})
