import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { activate, clickAway, enterKey } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'

declare const gate: LicenseGate
declare const letIn: Promise<boolean>

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
  await clickAway(dialog, 'Start working')
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
  await clickAway(dialog, 'Start working')
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
  await clickAway(dialog, 'Start working')
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
  await clickAway(first, 'Start working')
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
