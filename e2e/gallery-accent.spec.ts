import { expect, test } from './gallery/gallery-fixtures.js'

/** Every corner of the color space and what is between, and other ways to write a color. */
const STEPS = ['00', '24', '49', '6d', '92', 'b6', 'db', 'ff'] as const
const GRID = STEPS.flatMap((red) => STEPS.flatMap((green) => STEPS.map((blue) => `#${red}${green}${blue}`)))
const NOTATIONS = [
  'oklch(0.7 0.3 140)',
  'color(display-p3 1 0 0)',
  'hsl(60 100% 50%)',
  'rebeccapurple',
  'lab(50 100 -100)',
]

for (const theme of ['light', 'dark'] as const) {
  test(`text on any accent and links in it can be read, ${theme}`, async ({ stage }) => {
    await stage.show({ state: 'enter-key', theme })
    const found = await stage.page.evaluate(
      (accents) => window.gallery!.measures.accentContrasts(accents),
      [...GRID, ...NOTATIONS],
    )
    expect(found.filter(({ onFill, link }) => onFill < 4.5 || link < 4.5)).toEqual([])
    // and the colors are those of the accents, not one that always can be read
    expect(new Set(found.map(({ onFill }) => onFill)).size).toBeGreaterThan(100)
  })
}
