import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, test as base, expect } from '@playwright/test'
import { type LicenseStore, startLicenseStore } from '../testing/index.js'
import { createHostApp, type HostApp } from './host-app.js'
import { startStoreRelay } from './store-relay.js'
import { findSecrets } from './told-secrets.js'

const root = path.resolve(import.meta.dirname, '..')

interface LaunchOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
  /** The folder of another host app. @defaultValue the example */
  readonly app?: string
  /** A packed app's executable, in place of Electron and `app`. */
  readonly executable?: string
}

/** What is between the app and the store. */
export type Through = (typeof PROVIDERS)[number]
/** With the second, the store plays SellApp and a relay of the author's signs its answers. */
export const PROVIDERS = ['lemon-squeezy', 'sellapp-relay'] as const

export interface Fixtures {
  through: Through
  /** The example's settings for `through`. */
  providerSettings: Readonly<Record<string, string>>
  /** Whether the app's own demo store lists its keys, to be copied from. */
  listsDemoKeys: boolean
  /** A fresh folder for the app's data; every launch of a test shares it. */
  profile: string
  store: LicenseStore
  launch: (options?: LaunchOptions) => Promise<HostApp>
  /** The clipboard for this test alone: all workers share one display, which has one. */
  clipboard: null
}

/** Chromium's sandbox stays on, as it is for users; without this Playwright turns it off on Linux. */
const chromiumSandbox = process.env['NO_SANDBOX'] !== '1'

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  profile: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'license-gate-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  store: async ({}, use) => {
    const store = await startLicenseStore()
    await use(store)
    await store.close()
  },
  through: ['lemon-squeezy', { option: true }],
  listsDemoKeys: [false, { option: true }],
  providerSettings: async ({ through, store }, use) => {
    if (through === 'lemon-squeezy') return use(storeSettings(store))
    const relay = await startStoreRelay(store)
    await use({ LICENSE_RELAY_URL: relay.url, LICENSE_RELAY_PUBLIC_KEY: relay.publicKey })
    await relay.close()
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  clipboard: async ({}, use) => {
    // by the process that all workers are of
    const taken = path.join(tmpdir(), `license-gate-clipboard-${process.ppid}`)
    await expect(() => mkdirSync(taken)).toPass({ timeout: 45_000 })
    await use(null)
    rmSync(taken, { recursive: true, force: true })
  },
  launch: async ({ profile, store, providerSettings, listsDemoKeys }, use, info) => {
    const hosts: HostApp[] = []
    await use(async ({ env = {}, args = [], app = path.join(root, 'example'), executable } = {}) => {
      const electron = await _electron.launch({
        chromiumSandbox,
        // The app's own theme, not one that Playwright puts in its place.
        colorScheme: null,
        ...(executable === undefined ? {} : { executablePath: executable }),
        args: [`--user-data-dir=${profile}`, ...(executable === undefined ? [app] : []), ...args],
        cwd: root,
        env: { ...(process.env as Record<string, string>), ...providerSettings, ...env },
      })
      const host = createHostApp(electron)
      hosts.push(host)
      return host
    })
    for (const [index, host] of hosts.entries()) {
      if (info.status !== info.expectedStatus) await info.attach(`main-${index}`, { body: host.output() })
      await host.close().catch(() => undefined)
    }
    const toldBy = (host: HostApp): string =>
      listsDemoKeys ? host.output().replace(LISTED_DEMO_KEY, '') : host.output()
    const secrets = hosts.flatMap((host) => findSecrets(toldBy(host), store))
    if (secrets.length > 0) throw new Error(`the main process has written:\n${secrets.join('\n')}`)
  },
})

/** A line of the demo store's list: key and note. */
const LISTED_DEMO_KEY = /^ {2}[\dA-F-]{36} {2}.+$/gm

function storeSettings({ url, product }: LicenseStore): Record<string, string> {
  return {
    LICENSE_API_URL: url,
    LICENSE_STORE_ID: String(product.storeId),
    LICENSE_PRODUCT_ID: String(product.productId),
  }
}

/** What an activation asks the store. SellApp's tells neither product nor expiry, so it is followed by a validation. */
export const ASKED_TO_ACTIVATE = {
  'lemon-squeezy': ['validate', 'activate'],
  'sellapp-relay': ['validate', 'activate', 'validate'],
} as const satisfies Record<Through, readonly string[]>

/** The same story with each provider. */
export function withEachProvider(tell: (through: Through) => void): void {
  for (const through of PROVIDERS) {
    test.describe(`with ${through}`, () => {
      test.use({ through })
      tell(through)
    })
  }
}

export { expect } from '@playwright/test'
