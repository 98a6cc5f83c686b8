import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../contract/locale.js'
import { ALL_CATALOGS } from '../../renderer/messages/all-catalogs.js'

const doc = await readFile(new URL('../../docs/languages.md', import.meta.url), 'utf8')

interface Terms {
  readonly language: string
  readonly words: readonly string[]
  readonly never: readonly string[]
}

const listOf = (cell = ''): string[] => cell.split(', ').filter((word) => word !== '')

/** The tables below the headings that name a language's tag. */
const TERMS: readonly Terms[] = [...doc.matchAll(/^### .*\(`([\w-]+)`\)\n((?:.|\n)*?)(?=^#|(?![^]))/gm)].map(
  ([, language = '', section = '']) => {
    const rows = [...section.matchAll(/^\| (?!English|---)(.*) \|$/gm)].map(([, row = '']) =>
      row.split('|').map((cell) => cell.trim()),
    )
    return {
      language,
      words: rows.flatMap(([, words]) => listOf(words)),
      never: rows.flatMap(([, , never]) => listOf(never)),
    }
  },
)

async function textsOf(language: string): Promise<string> {
  const { catalog } = await ALL_CATALOGS[language as keyof typeof ALL_CATALOGS]()
  return Object.values(catalog)
    .flatMap((message) => (typeof message === 'string' ? message : Object.values(message)))
    .join('\n')
    .toLowerCase()
}

/** A word stands as it begins, so that its endings count too; inside of another word it is another one. */
const begins = (word: string): RegExp =>
  new RegExp(`(?<!\\p{L})${word.toLowerCase().replace(/[.{}]/g, '\\$&')}`, 'u')

it('docs/languages.md has the terms of every language', () => {
  expect(TERMS.map(({ language }) => language).sort()).toEqual(
    LANGUAGES.filter((each) => each !== 'en').sort(),
  )
})

describe.each(TERMS)('$language', ({ language, words, never }) => {
  it('uses its terms', async () => {
    const texts = await textsOf(language)
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => !texts.includes(word.toLowerCase()))).toEqual([])
  })

  it('uses none of the words that they replace', async () => {
    const texts = await textsOf(language)
    expect(never.filter((word) => begins(word).test(texts))).toEqual([])
  })
})
