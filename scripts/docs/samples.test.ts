import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const samples = readdirSync(`${docs}samples`)

/** The code that a page shows; what is marked `ignore` is no whole file. */
function codeOf(page: string): string[] {
  const text = readFileSync(`${docs}${page}`, 'utf8')
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => (code ?? '').trim())
}

const sampleCode = (names: readonly string[]): string[] =>
  names.map((name) => readFileSync(`${docs}samples/${name}`, 'utf8').trim())

const isAboutTesting = (name: string): boolean => name.startsWith('testing-')

/** `npm run types` compiles docs/samples against the packages' own entries. */
describe('docs/testing.md', () => {
  it('shows the samples that are compiled, and no other code', () => {
    expect(codeOf('testing.md').toSorted()).toEqual(sampleCode(samples.filter(isAboutTesting)).toSorted())
  })
})

describe('docs/relay.md and docs/ledger.md', () => {
  it('show the samples that are compiled, and no other code', () => {
    const shown = [...codeOf('relay.md'), ...codeOf('ledger.md')]
    const ofRelay = samples.filter((name) => !isAboutTesting(name))
    expect(shown.toSorted()).toEqual(sampleCode(ofRelay).toSorted())
  })

  it('name every setting', async () => {
    const { RELAY_SETTING_NAMES, SERVER_SETTING_NAMES } = await import(
      '../../relay/settings/relay-settings.js'
    )
    const page = readFileSync(`${docs}relay.md`, 'utf8')
    const missing = [...RELAY_SETTING_NAMES, ...SERVER_SETTING_NAMES].filter(
      (name) => !page.includes(`\`${name}\``),
    )
    expect(missing).toEqual([])
  })
})
