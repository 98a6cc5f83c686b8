import { expect, test } from './gallery/gallery-fixtures.js'

/** The measures are only worth something if they see a fault. Each of these styles makes one. */
const FAULTS = [
  ['clippedTexts', 'enter-key', '.lic .lic-title { width: 60px; overflow: hidden; white-space: nowrap }'],
  ['clippedTexts', 'details', '.lic .lic-list { width: 600px }'],
  ['overlaps', 'details', '.lic .lic-sub { margin-block-start: -20px }'],
  ['overlaps', 'deactivate', '.lic .lic-button { margin-inline-end: -40px }'],
  ['smallTargets', 'enter-key', '.lic .lic-button { min-block-size: 0; padding: 0 }'],
  ['weakEdges', 'enter-key', '.lic .lic-input { border-color: #ddd }'],
  ['weakEdges', 'locked-expired', '.lic .lic-badge { color: #b00; }'],
] as const

for (const [measure, state, css] of FAULTS) {
  test(`${measure} sees ${css}`, async ({ stage }) => {
    await stage.resize(460)
    await stage.show({ state, theme: 'light' })
    const found = (): Promise<readonly string[]> =>
      stage.page.evaluate((name) => window.gallery!.measures[name](), measure)
    expect(await found()).toEqual([])
    const style = await stage.page.addStyleTag({ content: css })
    expect(await found()).not.toEqual([])
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  })
}

test('the walk with Tab sees an order that the eye does not follow, and a focus that does not show', async ({
  stage,
}) => {
  await stage.resize(460)
  await stage.show({ state: 'deactivate' })
  const css = '.lic .lic-actions { flex-direction: row-reverse } .lic button:focus-visible { outline: none }'
  const style = await stage.page.addStyleTag({ content: css })
  const names = await stage.page.evaluate(() => window.gallery!.measures.markTabStops())
  await stage.page.getByRole('button', { name: 'Keep activated' }).focus()
  const look = await stage.page.evaluate(() => window.gallery!.measures.focusLook())
  expect({ names: names.slice(-2), look }).toMatchObject({
    names: [expect.stringContaining('Deactivate this computer'), expect.stringContaining('Keep activated')],
    look: { stop: String(names.length - 1), ringWidth: 0 },
  })
  await style.evaluate((element) => element.parentNode?.removeChild(element))
})
