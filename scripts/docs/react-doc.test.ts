import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')

describe('docs/react.md', () => {
  it('shows only examples that compile, word for word', () => {
    const compiled = read('e2e/hosts/react/examples.tsx')
    const shown = [...read('docs/react.md').matchAll(/```tsx\n([\s\S]*?)```/g)].map(([, code = '']) => code)
    expect(shown.length).toBeGreaterThan(4)
    expect(shown.filter((code) => !compiled.includes(code))).toEqual([])
  })
})
