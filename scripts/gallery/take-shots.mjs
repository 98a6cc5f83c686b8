// Writes PNGs of states of the gallery, drawn by the project's own Electron. Started by scripts/gallery.mjs --shots.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { _electron } from '@playwright/test'
import { failure, root, runMain, say } from '../setup/failure.mjs'
import { serveBuiltGallery } from './gallery-site.mjs'
import { shotsFor } from './shots.mjs'

const OPTIONS = /** @type {const} */ ({
  states: { type: 'string' },
  langs: { type: 'string' },
  themes: { type: 'string' },
  widths: { type: 'string' },
  platform: { type: 'string' },
  query: { type: 'string' },
  out: { type: 'string' },
})

async function openWindow(url) {
  const electron = await _electron.launch({
    chromiumSandbox: process.env.NO_SANDBOX !== '1',
    colorScheme: null,
    args: [join(root, 'scripts/gallery/window.cjs')],
    cwd: root,
    env: { ...process.env, GALLERY_URL: `${url}stage.html?still` },
  })
  const page = await electron.firstWindow()
  await page.waitForFunction(() => window.gallery !== undefined)
  return { electron, page }
}

/** The page takes the height of the dialog, as the dialog's own window does. */
async function takeShot(page, { query, width, theme, file }) {
  await page.emulateMedia({
    forcedColors: theme === 'forced-colors' ? 'active' : 'none',
    colorScheme: theme === 'forced-colors' ? 'dark' : null,
  })
  // a scroll bar would take its width from the text
  await page.setViewportSize({ width, height: 2000 })
  await page.evaluate((asked) => window.gallery.show(asked), query)
  const height = await page.evaluate(() => document.querySelector('#root').getBoundingClientRect().height)
  await page.setViewportSize({ width, height: Math.max(1, Math.ceil(height)) })
  await page.screenshot({ path: file, caret: 'hide' })
}

await runMain(async () => {
  const { values } = parseArgs({ options: OPTIONS, args: process.argv.slice(2) })
  const out = resolve(root, values.out ?? 'screenshots')
  mkdirSync(out, { recursive: true })
  const site = await serveBuiltGallery()
  const { electron, page } = await openWindow(site.url)
  try {
    const { states, languages } = await page.evaluate(() => ({
      states: window.gallery.states,
      languages: window.gallery.languages,
    }))
    const shots = shotsFor(values, { states, languages })
    if (shots.length === 0) throw failure('no state has that name', `the states: ${states.join(', ')}`)
    for (const shot of shots) await takeShot(page, { ...shot, file: join(out, `${shot.name}.png`) })
    say(`${shots.length} pictures in ${out}`)
  } finally {
    await electron.close()
    await site.close()
  }
})
