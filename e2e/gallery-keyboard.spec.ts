import { expect, type Stage, test } from './gallery/gallery-fixtures.js'
import { MAIN_STATES } from './gallery/main-states.js'

/** Tab from the first stop to the last, and what is wrong on the way. */
async function walk({ page }: Stage): Promise<readonly string[]> {
  const names = await page.evaluate(() => window.gallery!.measures.markTabStops())
  const faults: string[] = []
  await page.locator('[data-stop="0"]').focus()
  for (const [index, name] of names.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    const look = await page.evaluate(() => window.gallery!.measures.focusLook())
    if (look.stop !== String(index)) faults.push(`stop ${index} is ${look.name}, and to the eye ${name}`)
    if (look.ringWidth < 2) faults.push(`${name} shows no focus`)
    else if (look.ringContrast < 3) faults.push(`the ring of ${name} has ${look.ringContrast.toFixed(2)}:1`)
  }
  return faults
}

for (const [dir, theme] of [
  ['ltr', 'light'],
  ['rtl', 'dark'],
] as const) {
  test(`Tab goes the way that eyes go and shows where it is, ${dir}`, async ({ stage }) => {
    const faults: Record<string, readonly string[]> = {}
    await stage.resize(460)
    for (const state of dir === 'ltr' ? stage.states : MAIN_STATES) {
      if (state === 'loading') continue
      await stage.show({ state, dir, theme })
      const found = await walk(stage)
      if (found.length > 0) faults[state] = found
    }
    expect(faults).toEqual({})
  })
}

test('every state gives the focus to its field, its safe button or its title', async ({ stage }) => {
  const focused: Record<string, string> = {}
  for (const state of stage.states) {
    await stage.show({ state })
    focused[state] = await stage.page.evaluate(() => {
      const { activeElement } = document
      if (activeElement === document.body) return 'nothing'
      if (activeElement?.matches('.lic-title')) return 'title'
      return activeElement?.matches('.lic-input') ? 'field' : (activeElement?.textContent ?? '')
    })
  }
  const known = ['title', 'field', 'Activate', 'Activate this once', 'Activating…', 'Keep activated']
  const others = Object.entries(focused).filter(([, where]) => !known.includes(where))
  expect(Object.fromEntries(others)).toEqual({ loading: 'nothing' })
  expect(focused).toMatchObject({
    'enter-key': 'field',
    'enter-key-from-link': 'Activate',
    'key-missing': 'field',
    'refused-key-not-found': 'field',
    'refused-offline': 'Activate',
    'refused-no-seats-left': 'title',
    deactivate: 'Keep activated',
    activated: 'title',
    details: 'title',
  })
})
