import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { activate, clickAway, enterKey } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { startAgain } from './start-again.js'

declare const gate: LicenseGate
declare const letIn: Promise<boolean>
declare const refusal: string

const hostOf = (name: string): string => path.resolve(import.meta.dirname, `hosts/${name}.mjs`)

/** What a person does with the button in the corner. */
async function closeWindows(host: HostApp): Promise<void> {
  await host.electron
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close()
    })
    .catch(() => undefined)
}

test('a window that was hidden before the gate is no parent of the dialog, and the app ends with it', async ({
  launch,
  store,
}) => {
  const host = await launch({ app: hostOf('hidden') })
  const dialog = await host.dialog()
  const parents = await host.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((each) => each.getParentWindow()),
  )
  expect(parents).toEqual([null, null])
  await enterKey(dialog, store.keys.demo.unlimited)
  await clickAway(dialog, 'Done')
  const visible = (): Promise<boolean[]> =>
    host.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isVisible()),
    )
  await expect.poll(visible).toEqual([true])
  await closeWindows(host)
  expect(await host.exited).toBe(0)
})

test('an app that opens its window beside the dialog ends with the last of them', async ({
  launch,
  store,
}) => {
  const host = await launch({ app: hostOf('early') })
  const dialog = await host.dialog()
  await enterKey(dialog, store.keys.demo.unlimited)
  const window = await host.window()
  await window.close()
  await clickAway(dialog, 'Done')
  expect(await host.exited).toBe(0)
})

test('an app that opens its window beside the dialog and closes it last ends with it', async ({
  launch,
  store,
}) => {
  const host = await launch({ app: hostOf('early') })
  const window = await activate(host, store.keys.demo.unlimited)
  await expect.poll(() => host.isDialogOpen()).toBe(false)
  await window.close()
  expect(await host.exited).toBe(0)
})

test('the dialog stands above a splash screen, which may go before it', async ({ launch, store }) => {
  const host = await launch({ app: hostOf('splash') })
  const dialog = await host.dialog()
  const areOnTop = (): Promise<boolean[]> =>
    host.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isAlwaysOnTop()),
    )
  await expect.poll(areOnTop).toEqual([true, true])
  await enterKey(dialog, store.keys.demo.unlimited)
  await expect.poll(areOnTop).toEqual([false])
  await clickAway(dialog, 'Done')
  await host.window()
})

test('the dialog of a full-screen app is closed over it, and the app goes on', async ({ launch, store }) => {
  const host = await launch({ app: hostOf('kiosk') })
  await activate(host, store.keys.demo.unlimited)
  await expect.poll(() => host.isDialogOpen()).toBe(false)
  expect(await host.electron.evaluate(() => letIn)).toBe(true)
  await closeWindows(host)
  expect(await host.exited).toBe(0)
})

test('a tray app lives on without a window and without a page in memory, until it quits', async ({
  launch,
  store,
}) => {
  const host = await launch({ app: hostOf('tray') })
  const first = await host.dialog()
  // its user changes their mind when the app asks
  await host.electron.evaluate(({ app }) => {
    app.once('before-quit', (event) => event.preventDefault())
    app.quit()
  })
  await enterKey(first, store.keys.demo.unlimited)
  await clickAway(first, 'Done')
  const look = (): Promise<unknown> =>
    host.electron.evaluate(async ({ app, BrowserWindow }) => ({
      isLetIn: await letIn,
      windows: BrowserWindow.getAllWindows().length,
      pages: app.getAppMetrics().filter(({ type }) => type === 'Tab').length,
    }))
  await expect.poll(look).toEqual({ isLetIn: true, windows: 0, pages: 0 })

  await host.electron.evaluate(
    ({ BrowserWindow }) =>
      void gate.showDialog({ view: 'details', parent: BrowserWindow.getFocusedWindow() }),
  )
  const details = await host.dialog()
  await clickAway(details, 'Close')
  await expect.poll(look).toEqual({ isLetIn: true, windows: 0, pages: 0 })

  await host.electron.evaluate(({ app }) => app.quit()).catch(() => undefined)
  expect(await host.exited).toBe(0)
})

test('a link that starts the app is filled in and sends nothing; a licensed app it only starts', async ({
  launch,
  profile,
  store,
}) => {
  const { fiveSeats, unlimited } = store.keys.demo
  const app = hostOf('link-start')
  const args = [`acme://license?license_key=${fiveSeats}`]
  const host = await launch({ app, args })
  const dialog = await host.dialog()
  await expect(dialog.getByRole('textbox')).toHaveValue(fiveSeats)
  expect(store.requests.list()).toEqual([])
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await clickAway(dialog, 'Done')
  await host.window()
  await host.close()

  const again = await launch({ app, args })
  await again.window()
  const asked = store.requests.list().length
  await startAgain(again, profile, app, `acme://activate#KEY=${unlimited}`)
  const other = await again.dialog()
  await expect(other.getByRole('textbox')).toHaveValue(unlimited)
  expect(store.requests.list()).toHaveLength(asked)
})

test('an app that starts itself again is let in at once', async ({ launch, profile, store }) => {
  const report = path.join(profile, 'report.json')
  const args = [`acme://license?key=${store.keys.demo.unlimited}`]
  const host = await launch({ app: hostOf('relaunch'), args, env: { REPORT_FILE: report } })
  const dialog = await host.dialog()
  await dialog.getByRole('button', { name: 'Activate', exact: true }).click()
  await clickAway(dialog, 'Done')
  expect(await host.exited).toBe(0)
  await expect
    .poll(() => existsSync(report) && readFileSync(report, 'utf8'))
    .toBe('{"isLetIn":true,"windows":0}')
})

test('two gates let an app in one after the other, and do not share a window', async ({ launch, store }) => {
  const host = await launch({ app: hostOf('two-gates') })
  for (const [name, key] of [
    ['Studio', store.keys.demo.unlimited],
    ['Sketch', store.keys.demo.fiveSeats],
  ] as const) {
    const dialog = await host.dialog()
    await expect(dialog).toHaveTitle(`Activate ${name}`)
    await enterKey(dialog, key)
    await clickAway(dialog, 'Done')
    await expect.poll(() => dialog.isClosed()).toBe(true)
  }
  await host.window()
  expect(await host.electron.evaluate(() => refusal)).toMatch(/^attach: another license gate is attached/)
})

test('a dialog that is asked for again comes back with the window that was hidden under it', async ({
  launch,
}) => {
  const host = await launch({ app: hostOf('many') })
  await expect.poll(() => host.electron.windows().length).toBe(2)
  await host.electron.evaluate(({ BrowserWindow }) => {
    const [parent] = BrowserWindow.getAllWindows()
    void gate.showDialog({ parent: parent ?? null })
  })
  await host.dialog()
  const areVisible = (): Promise<boolean[]> =>
    host.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((each) => each.isVisible()),
    )
  await expect.poll(areVisible).toEqual([true, true, true])
  await host.electron.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.getParentWindow()?.hide()
  })
  await expect.poll(areVisible).toContain(false)
  await host.electron.evaluate(() => void gate.showDialog())
  await expect.poll(areVisible).toEqual([true, true, true])
})
