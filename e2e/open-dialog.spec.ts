import path from 'node:path'
import type { LicenseGate } from '../main/license-gate.js'
import { enterKey, expectStatus } from './dialog-steps.js'
import { expect, type Fixtures, test } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { startAgain } from './start-again.js'

declare const gate: LicenseGate
declare const raises: string[]

const app = path.resolve(import.meta.dirname, 'hosts/linked.mjs')

/** The host with its dialog at the key field, over a window of its own. */
async function openHost(launch: Fixtures['launch']): Promise<HostApp> {
  const host = await launch({ app })
  await host.window()
  await host.electron.evaluate(() => void gate.showDialog())
  return host
}

/** Counts how often the dialog is asked to the front: other tests' windows share the screen, and may take the focus again. */
async function countRaises(host: HostApp): Promise<() => Promise<string[]>> {
  await host.electron.evaluate(({ BrowserWindow }) => {
    Object.assign(globalThis, { raises: [] })
    const window = BrowserWindow.getAllWindows().find((each) =>
      each.webContents.getURL().startsWith('https://license-gate.invalid'),
    )
    for (const name of ['moveTop', 'focus'] as const) {
      const real = window?.[name].bind(window)
      if (window !== undefined)
        window[name] = () => {
          raises.push(name)
          real?.()
        }
    }
  })
  return () => host.electron.evaluate(() => raises)
}

test('a link fills its key into the open dialog, brings it to the front and sends nothing', async ({
  launch,
  profile,
  store,
}) => {
  const host = await openHost(launch)
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  const raises = await countRaises(host)
  await startAgain(host, profile, app, `acme://license?key=${store.keys.demo.fiveSeats}`)
  await expect(field).toHaveValue(store.keys.demo.fiveSeats)
  await expect(field).toHaveAccessibleDescription('Key filled in from a link.')
  await expect(field).toBeFocused()
  expect(await raises()).toEqual(['moveTop', 'focus'])
  expect(host.electron.windows()).toHaveLength(2)
  expect(store.requests.list()).toEqual([])
})

test('a link leaves what was typed, and offers its key beside it', async ({ launch, profile, store }) => {
  const { fiveSeats, unlimited } = store.keys.demo
  const host = await openHost(launch)
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await field.fill('half a key')
  await startAgain(host, profile, app, `acme://license?key=${fiveSeats}`)
  await expect(field).toHaveAccessibleDescription(/^1 key found\./)
  await expect(field).toHaveValue('half a key')
  await startAgain(host, profile, app, `acme://license?key=${unlimited}`)
  await dialog.getByRole('button', { name: unlimited }).press('Enter')
  await expect(field).toHaveValue(unlimited)
  expect(store.requests.list()).toEqual([])
})

test('a link with a sentence in place of a key fills in nothing', async ({ launch, profile }) => {
  const host = await openHost(launch)
  const dialog = await host.dialog()
  const raises = await countRaises(host)
  await startAgain(host, profile, app, 'acme://license?key=Your%20license%20ends%2C%20call%200800%20123')
  await expect.poll(raises).toEqual(['moveTop', 'focus'])
  await expect(dialog.getByRole('textbox', { name: 'License key' })).toHaveValue('')
})

test('a link leads from the license details to its key, and Escape leads back', async ({
  launch,
  profile,
  store,
}) => {
  const host = await openHost(launch)
  const dialog = await host.dialog()
  await enterKey(dialog, store.keys.demo.fiveSeats)
  await expectStatus(dialog, 'licensed')
  await dialog.getByRole('button', { name: 'License details' }).click()
  const asked = store.requests.list().length
  await startAgain(host, profile, app, `acme://activate?key=${store.keys.demo.unlimited}`)
  await expect(dialog.getByRole('textbox')).toHaveValue(store.keys.demo.unlimited)
  await expect(dialog.getByRole('button', { name: 'Activate', exact: true })).toBeFocused()
  await dialog.keyboard.press('Escape')
  await expect(dialog.getByRole('heading', { name: /^Your .* license$/ })).toBeVisible()
  await expectStatus(dialog, 'licensed')
  expect(store.requests.list()).toHaveLength(asked)
})

test('a link for something else, or with no key in it, changes nothing that was typed', async ({
  launch,
  profile,
  store,
}) => {
  const host = await openHost(launch)
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox', { name: 'License key' })
  await field.fill('half a key')
  await startAgain(host, profile, app, 'acme://files?key=1')
  await startAgain(host, profile, app, 'acme://license')
  await expect(field).toHaveValue('half a key')
  expect(store.requests.list()).toEqual([])
})

test('another language in the middle of it keeps the key, and says the refusal anew', async ({
  launch,
  store,
}) => {
  const host = await openHost(launch)
  const dialog = await host.dialog()
  const field = dialog.getByRole('textbox')
  await field.fill(store.keys.demo.disabled)
  await host.electron.evaluate(() => gate.setLocale('fr'))
  await expect(dialog.getByRole('textbox', { name: 'Clé de licence' })).toHaveValue(store.keys.demo.disabled)
  await expect(field).toBeFocused()
  expect(store.requests.list()).toEqual([])

  await dialog.keyboard.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  const refusal = await field.evaluate(descriptionOf)
  await host.electron.evaluate(() => gate.setLocale('ja'))
  await expect(field).toHaveAccessibleDescription(/ライセンス/)
  expect(await field.evaluate(descriptionOf)).not.toBe(refusal)
  await expect(field).toHaveValue(store.keys.demo.disabled)
  await expect(field).toBeFocused()
})

function descriptionOf(field: HTMLElement | SVGElement): string | null {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? null
}
