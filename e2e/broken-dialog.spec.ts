import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'

declare const gate: LicenseGate
/** The message boxes that the host was asked to show. */
declare const boxes: { message: string; detail?: string; buttons?: string[] }[]
/** The reasons for which pages ended. */
declare const gone: string[]

const app = path.resolve(import.meta.dirname, 'hosts/linked.mjs')

test('where the dialog keeps crashing, a message box says so in the language in use', async ({ launch }) => {
  const host = await launch({ app })
  await host.window()
  await host.electron.evaluate(({ app, dialog }) => {
    Object.assign(globalThis, { boxes: [], gone: [] })
    app.on('render-process-gone', (_event, _contents, { reason }) => gone.push(reason))
    dialog.showMessageBox = (async (options: unknown) => {
      boxes.push(options as (typeof boxes)[number])
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
    gate.setLocale('de-AT')
    void gate.showDialog()
  })
  // loaded anew once: a second crash is given up
  for (let crashes = 0; crashes < 2; crashes += 1) {
    await expect.poll(() => isDialogThere(host, crashes)).toBe(true)
    await host.electron.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .find((each) => each.getURL().startsWith('https://license-gate.invalid'))
        ?.forcefullyCrashRenderer(),
    )
  }
  const told = () => host.electron.evaluate(() => boxes)
  await expect.poll(async () => (await told()).length).toBe(1)
  const [box] = await told()
  expect(box?.message).toBe('Ihre Lizenz kann nicht angezeigt werden')
  expect(box?.detail).toMatch(/Ihre Lizenz ist nicht betroffen/)
  expect(box?.detail).not.toContain('{app}')
  expect(box?.buttons).toEqual(['Schließen'])
  await expect.poll(() => host.isDialogOpen()).toBe(false)
})

/** Asked of the main process: Playwright does not find its way back into a page that has crashed. */
const isDialogThere = (host: HostApp, crashes: number): Promise<boolean> =>
  host.electron.evaluate(({ webContents }, before) => {
    const dialog = webContents
      .getAllWebContents()
      .find((each) => each.getURL().startsWith('https://license-gate.invalid'))
    const isLoaded = dialog?.isCrashed() === false && !dialog.isLoading()
    return gone.length === before && isLoaded && dialog.getTitle().endsWith('aktivieren')
  }, crashes)
