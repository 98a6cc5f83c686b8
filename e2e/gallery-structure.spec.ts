import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Structures, structureChanges } from './gallery/compare-structure.js'
import { expect, type Stage, test } from './gallery/gallery-fixtures.js'
import { MAIN_STATES } from './gallery/main-states.js'

/**
 * The visual check: pictures differ from one system to the next by their fonts, what is drawn where and in which color does
 * not. After a change that is meant: `UPDATE_STRUCTURE=1 npm run e2e -- gallery-structure`, and look at the states.
 */
const file = path.join(import.meta.dirname, 'gallery/structures.json')
const isUpdate = process.env['UPDATE_STRUCTURE'] === '1'
const [PIXELS, COLOR_STEPS] = [3, 6]

interface Recorded {
  readonly layouts: Structures
  readonly colors: Structures
}

async function record(stage: Stage): Promise<Recorded> {
  const layouts: Record<string, readonly string[]> = {}
  const colors: Record<string, readonly string[]> = {}
  for (const state of MAIN_STATES) {
    for (const [width, dir] of [
      [460, 'ltr'],
      [460, 'rtl'],
      [320, 'ltr'],
    ] as const) {
      await stage.resize(width, 2000)
      for (const theme of width === 460 && dir === 'ltr'
        ? (['light', 'dark'] as const)
        : (['light'] as const)) {
        await stage.show({ state, dir, theme })
        const found = await stage.page.evaluate(() => window.gallery!.measures.structure())
        layouts[`${state} ${width} ${dir}`] = found.layout
        if (width === 460 && dir === 'ltr') colors[`${state} ${theme}`] = found.colors
      }
    }
  }
  return { layouts, colors }
}

function changesBetween(before: Recorded, after: Recorded): readonly string[] {
  return [
    ...structureChanges(before.layouts, after.layouts, PIXELS),
    ...structureChanges(before.colors, after.colors, COLOR_STEPS),
  ]
}

test('the main states are put together as they were', async ({ stage }) => {
  const found = await record(stage)
  if (isUpdate || !existsSync(file)) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
  expect(changesBetween(JSON.parse(readFileSync(file, 'utf8')), found)).toEqual([])
})

/** Each of these has happened to somebody. */
const REGRESSIONS = [
  ['buttons in the wrong order', '.lic .lic-actions { flex-direction: row-reverse }'],
  ['a main button without its color', ".lic .lic-button[data-kind='primary'] { background: none }"],
  ['parts too close', '.lic .lic-body { gap: 4px }'],
  ['an edge out of line', '.lic .lic-body { padding-inline-start: 12px }'],
  ['text too pale', '.lic .lic-sub { color: #aaa }'],
  ['a control too low', '.lic .lic-bar .lic-button { min-block-size: 26px; padding-block: 0 }'],
  ['a mark that has lost its place', '.lic .lic-badge { inline-size: 12px }'],
  ['a bar above the content', '.lic .lic-bar { order: -1 }'],
] as const

const FONTS = ['DejaVu Serif', 'DejaVu Sans Mono', 'serif', 'cursive'] as const

test('the check sees what has broken, and no difference between fonts', async ({ stage }) => {
  const before = await record(stage)
  for (const [name, css] of REGRESSIONS) {
    const style = await stage.page.addStyleTag({ content: css })
    expect(changesBetween(before, await recordOne(stage)), name).not.toEqual([])
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  }
  for (const font of FONTS) {
    const style = await stage.page.addStyleTag({
      content: `:root { --lic-font: '${font}'; --lic-font-mono: '${font}' }`,
    })
    expect(changesBetween(before, await recordOne(stage)), font).toEqual([])
    await style.evaluate((element) => element.parentNode?.removeChild(element))
  }
})

/** A lock has nearly every kind of part. */
async function recordOne(stage: Stage): Promise<Recorded> {
  await stage.resize(460, 2000)
  await stage.show({ state: 'locked-expired', dir: 'ltr', theme: 'light' })
  const { layout, colors } = await stage.page.evaluate(() => window.gallery!.measures.structure())
  return { layouts: { 'locked-expired 460 ltr': layout }, colors: { 'locked-expired light': colors } }
}
