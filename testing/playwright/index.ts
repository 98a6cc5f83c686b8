/**
 * Fixtures for Playwright tests of an app with a license gate: a store of its own for each test, and the app without a license or with
 * one, which was activated as a customer would do it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Page,
  expect as playwrightExpect,
} from '@playwright/test'
import { type LicenseStore, type LicenseStoreOptions, startLicenseStore } from '../index.js'

/** Says how the app is started: the options of Playwright's `_electron.launch()` that matter here. */
export interface LicenseAppLaunch {
  /** The arguments of Electron, above all the app's folder or main script. @defaultValue `['.']` */
  readonly args?: readonly string[]
  /** The app's own program, in place of Electron and the folder. */
  readonly executablePath?: string
  /** @defaultValue the folder that the tests run in */
  readonly cwd?: string
  /** Environment variables beside those of the tests and of `licenseEnv`. */
  readonly env?: Readonly<Record<string, string>>
}

/** An app that is running: what Playwright knows of it, and its windows as a person tells them apart. */
export interface LicensedApp {
  readonly electron: ElectronApplication
  /** The app's first window that is not the license dialog, once it is there. */
  window(): Promise<Page>
  /** The license dialog, once it is there. */
  dialog(): Promise<Page>
}

/** Options of the fixtures, for `use` of a Playwright configuration or `test.use()`. */
export interface LicenseTestOptions {
  /** How to start the app. */
  licenseApp: LicenseAppLaunch
  /** How the local store is started: above all the ids that the app's provider asks for. @defaultValue the demo store */
  licenseStoreOptions: LicenseStoreOptions
}

/** The fixtures. */
export interface LicenseFixtures {
  /** A store of this test's own: `licenseStore.keys`, `.faults`, `.requests`. */
  licenseStore: LicenseStore
  /**
   * The environment that tells the app where its store is. The app passes it on:
   * `lemonSqueezy({ …, baseUrl: process.env.LICENSE_API_URL })`. For another store or another name, set a fixture in its place:
   * `licenseEnv: async ({ licenseStore }, use) => use({ POLAR_URL: licenseStore.polar.baseUrl })`.
   * @defaultValue `LICENSE_API_URL`, the store's address
   */
  licenseEnv: Readonly<Record<string, string>>
  /** The key that `licensedApp` is activated with. @defaultValue a new one for the store's product, with three seats */
  licenseKey: string
  /** Starts the app; each start of a test shares one profile, so that the second one finds what the first has kept. */
  launchApp: (options?: LicenseAppLaunch) => Promise<LicensedApp>
  /** The app as a new customer starts it: without a license, in a fresh profile. */
  unlicensedApp: LicensedApp
  /** The app after its key was entered in the dialog and it has let its user in. */
  licensedApp: LicensedApp
}

const DIALOG_ORIGIN = 'https://license-gate.invalid'
const LIMIT_MS = 30_000

/**
 * Playwright's `test` with the fixtures of a license gate.
 *
 * @example
 * test.use({ licenseApp: { args: ['out/main/index.js'] } })
 * test('exports for customers', async ({ licensedApp }) => {
 *   const window = await licensedApp.window()
 *   await window.getByRole('button', { name: 'Export' }).click()
 * })
 */
export const test = base.extend<LicenseTestOptions & LicenseFixtures & { licenseProfile: string }>({
  licenseApp: [{ args: ['.'] }, { option: true }],
  licenseStoreOptions: [{}, { option: true }],
  licenseStore: async ({ licenseStoreOptions }, use) => {
    const store = await startLicenseStore(licenseStoreOptions)
    await use(store)
    await store.close()
  },
  licenseEnv: async ({ licenseStore }, use) => use({ LICENSE_API_URL: licenseStore.url }),
  licenseKey: async ({ licenseStore }, use) => use(licenseStore.keys.add({ activationLimit: 3 }).key),
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  licenseProfile: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'licensed-app-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launchApp: async ({ licenseApp, licenseEnv, licenseProfile }, use) => {
    const started: ElectronApplication[] = []
    await use(async (options = {}) => {
      const { args = ['.'], env, ...program } = { ...licenseApp, ...options }
      const electron = await _electron.launch({
        ...program,
        args: [`--user-data-dir=${licenseProfile}`, ...args],
        env: { ...(process.env as Record<string, string>), ...licenseEnv, ...env },
      })
      started.push(electron)
      return describeApp(electron)
    })
    for (const electron of started) await electron.close().catch(() => undefined)
  },
  unlicensedApp: async ({ launchApp }, use) => use(await launchApp()),
  licensedApp: async ({ launchApp, licenseKey }, use) => {
    const app = await launchApp()
    await activateInDialog(app, licenseKey)
    await use(app)
  },
})

/** Playwright's own, so that a test needs one import. */
export const expect = playwrightExpect

function describeApp(electron: ElectronApplication): LicensedApp {
  const isDialog = (page: Page): boolean => page.url().startsWith(DIALOG_ORIGIN)
  const isOwn = (page: Page): boolean => !isDialog(page) && /^(?!about:|devtools:)\w/.test(page.url())
  return {
    electron,
    window: () => findPage(electron, isOwn, "the app's window"),
    dialog: () => findPage(electron, isDialog, 'the license dialog'),
  }
}

/** A page's address is known some time after its window is. */
async function findPage(
  electron: ElectronApplication,
  isWanted: (page: Page) => boolean,
  name: string,
): Promise<Page> {
  const endsAt = performance.now() + LIMIT_MS
  while (performance.now() < endsAt) {
    const page = electron.windows().find(isWanted)
    if (page !== undefined) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${name} did not open within ${LIMIT_MS / 1000} s`)
}

/**
 * Enters a key in the open license dialog and waits until the dialog has let the user in. Throws with the dialog's words where the key is
 * refused. It goes by what the dialog is made of: the app may speak any language.
 */
export async function activateInDialog(app: LicensedApp, key: string): Promise<void> {
  const dialog = await app.dialog()
  const field = dialog.getByRole('textbox').first()
  await field.fill(key)
  await field.press('Enter')
  const licensed = dialog.locator('html[data-license-status="licensed"]')
  // beside the field, as an alert, or in a view that asks which computer to remove
  const refused = dialog
    .locator('[aria-invalid="true"], [data-view="no-seats"]')
    .or(dialog.getByRole('alert').filter({ hasText: /\S/ }))
  await licensed.or(refused).first().waitFor({ state: 'attached', timeout: LIMIT_MS })
  if ((await licensed.count()) === 0) {
    const words = await dialog.getByRole('main').innerText()
    throw new Error(`the key was not accepted: ${words.replaceAll(/\s+/g, ' ')}`)
  }
  const closed = dialog.waitForEvent('close', { timeout: LIMIT_MS })
  await dialog.keyboard.press('Enter').catch(() => undefined)
  await closed
}
