import { describe, expect, it } from 'vitest'
import {
  ERROR_TRAITS,
  isUnreachableCause,
  type LicenseEffect,
  REFUSAL_REASONS,
  UNREACHABLE_CAUSES,
} from '../../contract/license-error.js'
import { MISBEHAVIORS } from './misbehavior.js'
import { ALL_CALLS, type OutcomeRow, wordAt } from './outcome-row.js'
import { OUTCOME_TABLE, titleOfRow } from './outcome-table.js'
import { type EndState, WORD_EFFECTS, type WordEffects } from './word-effects.js'

const rows = OUTCOME_TABLE.flatMap((section) => section.rows)
const WORDS = [...REFUSAL_REASONS, ...UNREACHABLE_CAUSES].filter((word) => word !== 'store-closed')
const statusOf = ({ outcome }: OutcomeRow) => (outcome.kind === 'answer' ? outcome.status : outcome.kind)

describe('the outcome table', () => {
  it('has a row for every word that a store’s answer can become', () => {
    const words = new Set(rows.flatMap((row) => ALL_CALLS.map((call) => wordAt(row, call))))
    expect(WORDS.filter((word) => !words.has(word))).toEqual([])
  })

  it('has more than 300 rows that are met over HTTP in every situation', () => {
    const full = rows.filter(({ isVariation, outcome }) => isVariation !== true && outcome.kind !== 'throws')
    expect(full.length).toBeGreaterThan(300)
  })

  it('has every status that matters, with every form of body', () => {
    const statuses = [200, 204, 302, 304, 400, 401, 403, 404, 407, 408, 409, 410, 422, 425, 429]
    for (const status of [...statuses, 500, 502, 503, 520, 522, 530]) {
      const bodies = rows.filter((row) => statusOf(row) === status).map(({ detail }) => detail)
      expect([status, new Set(bodies).size >= 20]).toEqual([status, true])
    }
  })

  it('has everything that a server, or the way to it, can do', () => {
    const seen = new Set(rows.map(({ outcome }) => (outcome.kind === 'misbehaves' ? outcome.how : '')))
    expect(MISBEHAVIORS.filter((how) => !seen.has(how))).toEqual([])
  })

  it('lets nothing end a license but JSON with status 2xx, 400 or 404', () => {
    const isEnding = (row: OutcomeRow) => {
      const word = wordAt(row, 'validate')
      return word !== 'granted' && ERROR_TRAITS[word].effect !== 'none'
    }
    const seen = new Set(rows.filter(isEnding).map(statusOf))
    expect([...seen].sort()).toEqual([200, 202, 400, 404])
  })

  it('calls no two rows of a section by the same name', () => {
    for (const section of OUTCOME_TABLE) {
      const titles = section.rows.map((row) => titleOfRow(row, 0))
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    }
  })
})

describe('what a word does', () => {
  const EFFECTS: Readonly<Record<LicenseEffect, (effects: WordEffects) => boolean>> = {
    none: ({ licensed, doubted }) => licensed === 'grace: unreachable' && doubted === 'grace: doubted',
    doubts: ({ licensed, doubted }) => licensed === 'grace: doubted' && doubted === 'locked: not-found',
    locks: ({ licensed, grace }) => licensed.startsWith('locked') && grace === licensed,
    'releases-seat': ({ licensed }) => licensed === 'unlicensed: seat-released',
  }

  it.each(WORDS)('agrees with the table of error codes: %s', (word) => {
    expect(EFFECTS[ERROR_TRAITS[word].effect](WORD_EFFECTS[word])).toBe(true)
  })

  const isOpen = (state: EndState) => state.startsWith('licensed') || state.startsWith('grace')

  it.each(WORDS.filter(isUnreachableCause))('never opens or shuts the app in trouble: %s', (word) => {
    const { licensed, grace, doubted, disabled, graceOver, enteringAgain, deactivating } = WORD_EFFECTS[word]
    expect([licensed, grace, doubted, enteringAgain, deactivating].every(isOpen)).toBe(true)
    expect([disabled, graceOver].some(isOpen)).toBe(false)
  })
})
