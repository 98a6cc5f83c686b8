import path from 'node:path'
import { _electron, test as base, type CDPSession, type Page } from '@playwright/test'
import type { GalleryStage } from '../../renderer/gallery/gallery-stage.js'
import { type GallerySettings, queryOf } from '../../renderer/gallery/settings.js'
import { serveBuiltGallery } from '../../scripts/gallery/gallery-site.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** One window of real Electron in which states of the gallery are shown one after the other. */
export interface Stage {
  readonly page: Page
  readonly states: GalleryStage['states']
  readonly cdp: CDPSession
  /** At rest, unless told otherwise. */
  show(settings: Partial<GallerySettings>): Promise<void>
  resize(width: number, height?: number): Promise<void>
}

/** Few launches: a worker keeps its window for all of its tests. */
export const test = base.extend<Record<never, never>, { stage: Stage }>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const site = await serveBuiltGallery()
      const electron = await _electron.launch({
        chromiumSandbox: process.env['NO_SANDBOX'] !== '1',
        colorScheme: null,
        args: [path.join(root, 'scripts/gallery/window.cjs')],
        cwd: root,
        env: { ...(process.env as Record<string, string>), GALLERY_URL: `${site.url}stage.html?still` },
      })
      const page = await electron.firstWindow()
      await page.waitForFunction(() => window.gallery !== undefined)
      await use(await createStage(page))
      await electron.close()
      await site.close()
    },
    { scope: 'worker' },
  ],
})

async function createStage(page: Page): Promise<Stage> {
  const stage: Stage = {
    page,
    states: await page.evaluate(() => window.gallery?.states ?? []),
    cdp: await page.context().newCDPSession(page),
    show: (settings) => page.evaluate((query) => window.gallery?.show(query), stillQuery(settings)),
    resize: (width, height = 900) => page.setViewportSize({ width, height }),
  }
  await stage.resize(460)
  // where the pointer happens to be, something may look hovered
  await page.mouse.move(1, 1)
  return stage
}

export const stillQuery = (settings: Partial<GallerySettings>): string =>
  queryOf({ still: true, ...settings })

export { expect } from '@playwright/test'
