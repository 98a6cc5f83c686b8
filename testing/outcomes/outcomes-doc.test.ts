import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ERROR_TRAITS, REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import { OUTCOME_TABLE } from './outcome-table.js'
import { describeOutcomes } from './outcomes-doc.js'

const file = new URL('../../docs/outcomes.md', import.meta.url)
const rows = OUTCOME_TABLE.flatMap((section) => section.rows)

describe('docs/outcomes.md', () => {
  it('is made of the outcome table (UPDATE_DOCS=1 writes it anew)', async () => {
    const text = describeOutcomes(OUTCOME_TABLE)
    if (process.env['UPDATE_DOCS'] === '1') await writeFile(file, text)
    expect(await readFile(file, 'utf8')).toBe(text)
  })
})

describe('the outcome table', () => {
  it('has a row for every word that a store’s answer can become', () => {
    const words = new Set(rows.map(({ becomes }) => becomes))
    expect([...REFUSAL_REASONS, ...UNREACHABLE_CAUSES].filter((word) => !words.has(word))).toEqual([])
  })

  it('lets nothing end a license but JSON with status 2xx, 400 or 404', () => {
    const ending = rows.filter(
      ({ becomes }) => becomes !== 'granted' && ERROR_TRAITS[becomes].effect !== 'none',
    )
    const seen = ending.map(({ outcome }) => (outcome.kind === 'answer' ? outcome.status : outcome.kind))
    expect(seen).not.toEqual([])
    expect(seen.filter((status) => ![200, 201, 400, 404].includes(status as number))).toEqual([])
  })
})
