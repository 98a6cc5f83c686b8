import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { expect, type Fixtures, test } from './fixtures.js'
import type { HostApp } from './host-app.js'

declare const gate: LicenseGate
/** What the host has seen of the dialog's window. */
declare const seen: { events: string[]; background: string; frames: string[] }

const app = path.resolve(import.meta.dirname, 'hosts/linked.mjs')
const SURFACES = { light: '#ffffff', dark: '#202124' }
const PAGE_SURFACES = { light: 'rgb(255, 255, 255)', dark: 'rgb(32, 33, 36)' }
type Look = keyof typeof SURFACES

/** Opens the dialog under a theme of the system, and watches its window from its making on: each frame, beside the head. */
async function openWatched(launch: Fixtures['launch'], look: Look): Promise<HostApp> {
  const host = await launch({ app })
  await host.window()
  await host.electron.evaluate(({ app, nativeTheme }, theme) => {
    nativeTheme.themeSource = theme
    const noted: typeof seen = { events: [], background: '', frames: [] }
    Object.assign(globalThis, { seen: noted })
    app.once('browser-window-created', (_event, window) => {
      window.once('ready-to-show', () => noted.events.push('painted'))
      window.once('show', () => {
        noted.events.push('shown')
        noted.background = window.getBackgroundColor().toLowerCase()
      })
      // the page has a place to be drawn in from here on
      window.webContents.once('did-navigate', () =>
        window.webContents.beginFrameSubscription(false, (image) => {
          const { width } = image.getSize()
          const at = (40 * width + width - 18) * 4
          const [blue = 0, green = 0, red = 0] = image.toBitmap().subarray(at, at + 3)
          noted.frames.push(`#${Buffer.from([red, green, blue]).toString('hex')}`)
        }),
      )
    })
    void gate.showDialog()
  }, look)
  await (await host.dialog()).getByRole('heading', { level: 1 }).waitFor()
  return host
}

const look = (host: HostApp): Promise<typeof seen> => host.electron.evaluate(() => seen)

for (const theme of ['light', 'dark'] as const) {
  test(`the dialog comes up painted, ${theme} from its first frame on`, async ({ launch }) => {
    const host = await openWatched(launch, theme)
    await expect.poll(async () => (await look(host)).events).toEqual(['painted', 'shown'])
    await expect.poll(async () => (await look(host)).frames.length).toBeGreaterThan(0)
    const { background, frames } = await look(host)
    expect(background).toBe(SURFACES[theme])
    expect(new Set(frames)).toEqual(new Set([SURFACES[theme]]))
    // by its own style sheet, not by the color of the window behind it
    await expect((await host.dialog()).locator('.lic').first()).toHaveCSS(
      'background-color',
      PAGE_SURFACES[theme],
    )
  })
}

test('another theme while the dialog is open: what was light is dark, and no frame is anything else', async ({
  launch,
}) => {
  const host = await openWatched(launch, 'light')
  await expect.poll(async () => (await look(host)).events).toContain('shown')
  // a busy machine shows the window before its first frame gets here
  await expect.poll(async () => (await look(host)).frames.at(-1)).toBe(SURFACES.light)
  await host.electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
  })
  await expect.poll(async () => (await look(host)).frames.at(-1)).toBe(SURFACES.dark)
  const { frames } = await look(host)
  const changes = frames.filter((color, index) => color !== frames[index - 1])
  expect(changes).toEqual([SURFACES.light, SURFACES.dark])
  const behind = (): Promise<string[]> =>
    host.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getBackgroundColor()),
    )
  await expect.poll(behind).toContain(SURFACES.dark)
})
