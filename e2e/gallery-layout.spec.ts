import type { GallerySettings } from '../renderer/gallery/settings.js'
import { expect, type Stage, stillQuery, test } from './gallery/gallery-fixtures.js'

/** The bar keeps to the bottom of a low window and lies over what scrolls: no state is higher than this. */
const TALL = 3000

/** Everything wrong with the layout of these states, by state. */
async function faultsIn(
  { page, states, resize }: Stage,
  settings: Partial<GallerySettings>,
  width: number,
): Promise<readonly (readonly string[])[]> {
  await resize(width, TALL)
  return page.evaluate(
    async (queries) => {
      const faults: string[][] = []
      for (const query of queries) {
        await window.gallery?.show(query)
        const { clippedTexts, overlaps, smallTargets, weakEdges } = window.gallery!.measures
        const found = [...clippedTexts(), ...overlaps(), ...smallTargets(), ...weakEdges()]
        if (found.length > 0) faults.push([query, ...found])
      }
      return faults
    },
    states.map((state) => stillQuery({ state, ...settings })),
  )
}

const LAYOUTS: readonly (readonly [string, Partial<GallerySettings>, number])[] = [
  ['in its own window', {}, 460],
  ['right to left, dark', { dir: 'rtl', theme: 'dark' }, 460],
  ['320 pixels wide', {}, 320],
  ['320 pixels wide, right to left', { dir: 'rtl' }, 320],
  ['zoomed to 200 %', { zoom: 200 }, 460],
  ['with the spacing of WCAG 1.4.12', { spacing: true }, 460],
  ['with the spacing of WCAG 1.4.12, 320 pixels wide, right to left', { spacing: true, dir: 'rtl' }, 320],
  ['compact', { density: 'compact' }, 400],
  ['roomy', { density: 'roomy' }, 460],
  ['as on Windows', { platform: 'win32' }, 460],
  ['in made-up words that are 40 % longer', { lang: 'en-XA' }, 460],
  ['in made-up words that are 40 % longer, 320 pixels wide', { lang: 'en-XA' }, 320],
  ['in German, 320 pixels wide', { lang: 'de' }, 320],
  ['in Polish, 320 pixels wide', { lang: 'pl' }, 320],
  ['in Japanese, 320 pixels wide', { lang: 'ja' }, 320],
  ['in Arabic, 320 pixels wide', { lang: 'ar' }, 320],
]

for (const [name, settings, width] of LAYOUTS) {
  test(`no state loses or hides anything, ${name}`, async ({ stage }) => {
    expect(await faultsIn(stage, settings, width)).toEqual([])
  })
}
