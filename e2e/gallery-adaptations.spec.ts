import { expect, stillQuery, test } from './gallery/gallery-fixtures.js'
import { MAIN_STATES } from './gallery/main-states.js'

test.afterEach(async ({ stage }) => {
  await stage.page.emulateMedia({
    forcedColors: null,
    contrast: null,
    reducedMotion: null,
    colorScheme: null,
  })
})

const MODES = [
  ['forced colors, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ['forced colors, light', { forcedColors: 'active', colorScheme: 'light' }],
  ['more contrast, light', { contrast: 'more', colorScheme: 'light' }],
  ['more contrast, dark', { contrast: 'more', colorScheme: 'dark' }],
] as const

for (const [name, media] of MODES) {
  test(`every control and icon has an edge of 3:1 with ${name}`, async ({ stage }) => {
    await stage.page.emulateMedia(media)
    await stage.resize(460)
    const faults: Record<string, readonly string[]> = {}
    for (const state of MAIN_STATES) {
      await stage.show({ state })
      const weak = await stage.page.evaluate(() => window.gallery!.measures.weakEdges({ ofButtons: true }))
      if (weak.length > 0) faults[state] = weak
    }
    expect(faults).toEqual({})
  })
}

test('nothing moves where the user wants no motion', async ({ stage }) => {
  const moving = async (): Promise<number> => {
    await stage.show({ state: 'activating', still: false })
    return stage.page.evaluate(() => document.getAnimations().length)
  }
  expect(await moving()).toBe(1)
  await stage.page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toBe(0)
})

test('light and dark follow the system and the host while the dialog is open', async ({ stage }) => {
  const surface = (): Promise<string> =>
    stage.page.evaluate(() => getComputedStyle(document.querySelector('.lic')!).backgroundColor)
  await stage.page.emulateMedia({ colorScheme: 'light' })
  await stage.page.evaluate((query) => window.gallery?.show(query), stillQuery({ theme: 'system' }))
  const light = await surface()
  await stage.page.emulateMedia({ colorScheme: 'dark' })
  const dark = await surface()
  expect(dark).not.toBe(light)
  await stage.show({ theme: 'light' })
  expect(await surface()).toBe(light)
})
