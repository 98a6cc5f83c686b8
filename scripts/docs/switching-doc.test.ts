import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'

const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), 'utf8')
const EXAMPLE = /<!-- example: (\w+) -->\n```ts\n([^]*?)```/g

describe('docs/switching.md', () => {
  it('shows the examples that are compiled beside this test', async () => {
    const source = (await read('switching-examples.ts')).replace(/^ +/gm, '')
    const shown = [...(await read('../../docs/switching.md')).matchAll(EXAMPLE)]
    expect(shown.length).toBeGreaterThanOrEqual(3)
    for (const [, name, code = ''] of shown) {
      expect(source).toContain(`export function ${name}(`)
      expect(source).toContain(code.replace(/^ +/gm, '').trim())
    }
  })
})
