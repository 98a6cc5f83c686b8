import { expect, type Stage, test } from './gallery/gallery-fixtures.js'
import { HOST_STYLES } from './gallery/host-styles.js'
import { MAIN_STATES } from './gallery/main-states.js'

const looksOf = ({ page }: Stage): Promise<readonly (readonly [string, string])[]> =>
  page.evaluate(() => window.gallery!.measures.looks())

/** The lines of a look that are not as they were. */
function changes(before: string, after: string): readonly string[] {
  const old = before.split('\n')
  return after.split('\n').flatMap((line, index) => (line === old[index] ? [] : [`${old[index]} -> ${line}`]))
}

for (const [name, css] of Object.entries(HOST_STYLES)) {
  test(`the dialog in a host's page looks the same with ${name}`, async ({ stage }) => {
    const faults: Record<string, readonly string[]> = {}
    await stage.resize(520, 1600)
    for (const state of MAIN_STATES) {
      await stage.show({ state, presentation: 'inline', theme: 'light' })
      const before = await looksOf(stage)
      const style = await stage.page.addStyleTag({ content: css })
      const after = await looksOf(stage)
      await style.evaluate((element) => element.parentNode?.removeChild(element))
      for (const [index, [element, look]] of after.entries()) {
        const changed = changes(before[index]?.[1] ?? '', look)
        if (changed.length > 0) faults[`${state}: ${element}`] = changed
      }
    }
    expect(faults).toEqual({})
  })
}
