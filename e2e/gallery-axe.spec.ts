import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import type { GallerySettings } from '../renderer/gallery/settings.js'
import { expect, type Stage, stillQuery, test } from './gallery/gallery-fixtures.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.0 to 2.2, A and AA, and what axe holds for good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Finding {
  readonly query: string
  readonly rule: string
  readonly nodes: readonly string[]
}

/** In one go: asking the page for each state by itself would take most of the time. */
async function findingsIn({ page }: Stage, queries: readonly string[]): Promise<readonly Finding[]> {
  await page.evaluate(axeSource)
  return page.evaluate(
    async ({ queries, tags }) => {
      const { axe } = window as unknown as { axe: typeof Axe }
      const found: Finding[] = []
      for (const query of queries) {
        await window.gallery?.show(query)
        const { violations, incomplete } = await axe.run(document, {
          runOnly: { type: 'tag', values: tags },
          resultTypes: ['violations', 'incomplete'],
        })
        const unsure = incomplete.filter(({ id }) => id === 'color-contrast' || id === 'target-size')
        for (const { id, nodes } of [...violations, ...unsure]) {
          found.push({
            query,
            rule: id,
            nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
          })
        }
      }
      return found
    },
    { queries, tags: TAGS },
  )
}

const LOOKS: readonly Partial<GallerySettings>[] = [
  { theme: 'light', dir: 'ltr' },
  { theme: 'dark', dir: 'ltr' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', dir: 'rtl' },
]

for (const look of LOOKS) {
  test(`axe finds nothing in any state, ${look.theme} and ${look.dir}`, async ({ stage }) => {
    // the moment before anything is known is empty
    const states = stage.states.filter((state) => state !== 'loading')
    const queries = states.map((state) => stillQuery({ state, ...look }))
    expect(await findingsIn(stage, queries)).toEqual([])
  })
}

test('axe finds nothing in a banner', async ({ stage }) => {
  const states = ['grace-unreachable', 'expiring', 'trial']
  const queries = states.flatMap((state) =>
    (['light', 'dark'] as const).map((theme) => stillQuery({ state, theme, presentation: 'banner' })),
  )
  // a banner is a part of a page whose headings are the host's
  const found = (await findingsIn(stage, queries)).filter(
    ({ rule }) => !/^(page-has-heading-one|region|landmark)/.test(rule),
  )
  expect(found).toEqual([])
})
