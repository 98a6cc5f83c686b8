import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))
const samples = readdirSync(`${docs}samples`).map((name) =>
  readFileSync(`${docs}samples/${name}`, 'utf8').trim(),
)

/** `npm run types` compiles docs/samples against the package's own entries. */
describe('docs/relay.md', () => {
  it('shows the samples that are compiled, and no other code', () => {
    const page = readFileSync(`${docs}relay.md`, 'utf8')
    const shown = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => (code ?? '').trim())
    expect(shown.toSorted()).toEqual(samples.toSorted())
  })

  it('names every setting', async () => {
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
