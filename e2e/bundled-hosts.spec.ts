import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bundler, COMMONJS_BUNDLERS, ESM_BUNDLERS, withForgeWebpack } from './bundlers.js'
import { activate, expectStatus } from './dialog-steps.js'
import { expect, test } from './fixtures.js'
import type { HostApp } from './host-app.js'
import { createPackedHost } from './packed-host.js'

declare const openDialogOf: (file: string, directory: string) => Promise<void>

// Packed once for all of them, and one Electron opens the dialogs of all bundles.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let folder = ''
let packed = ''
test.beforeAll(async () => {
  test.setTimeout(180_000)
  packed = await createPackedHost('main.mjs', { modules: ['bundled.mjs', 'bundled.cjs'] })
  folder = path.dirname(packed)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test('the packed package works in a main process bundled as Electron Forge has webpack do it', async ({
  launch,
  store,
}) => {
  const app = path.join(folder, 'forge')
  await withForgeWebpack(path.join(packed, 'main.mjs'), app)
  writeFileSync(path.join(app, 'package.json'), '{ "name": "forge", "main": "index.cjs" }')
  copyFileSync(path.join(packed, 'index.html'), path.join(app, 'index.html'))
  const host = await launch({ app })
  const window = await activate(host, store.keys.demo.oneSeat)
  await expect(window.getByRole('heading')).toHaveText('The host is open')
})

test('the dialog opens and activates in the bundle of each bundler', async ({ launch, store, profile }) => {
  const app = path.join(folder, 'bundles')
  mkdirSync(app)
  copyFileSync(path.join(import.meta.dirname, 'hosts/bundles.mjs'), path.join(app, 'bundles.mjs'))
  writeFileSync(path.join(app, 'package.json'), '{ "name": "bundles", "main": "bundles.mjs" }')
  const bundles = [
    ...(await bundleAll(app, 'mjs', ESM_BUNDLERS)),
    ...(await bundleAll(app, 'cjs', COMMONJS_BUNDLERS)),
  ]
  const host = await launch({ app })
  for (const [name, file] of bundles) {
    await test.step(name, () => activateIn(host, file, path.join(profile, name), store.keys.demo.unlimited))
  }
  expect(store.requests.count('activate')).toBe(bundles.length)
})

async function bundleAll(app: string, extension: 'mjs' | 'cjs', bundlers: Readonly<Record<string, Bundler>>) {
  const entry = path.join(packed, `bundled.${extension}`)
  return Promise.all(
    Object.entries(bundlers).map(
      async ([name, bundle]) =>
        [name, await bundle(entry, path.join(app, name.replaceAll(/\W+/g, '-')))] as const,
    ),
  )
}

async function activateIn(host: HostApp, file: string, directory: string, key: string): Promise<void> {
  await host.electron.evaluate((_electron, args) => openDialogOf(...args), [file, directory] as const)
  const dialog = await host.dialog()
  // its preload is there, since this host has no temporary folder
  expect(readdirSync(directory).filter((name) => /^license-gate-\w{6}$/.test(name))).toHaveLength(1)
  await dialog.getByRole('textbox', { name: 'Lizenzschlüssel' }).fill(key)
  await dialog.getByRole('button', { name: 'Aktivieren', exact: true }).click()
  await expectStatus(dialog, 'licensed')
  const closed = dialog.waitForEvent('close')
  // the page may be gone before the click is over
  await dialog
    .getByRole('button', { name: 'Fertig' })
    .click()
    .catch(() => undefined)
  await closed
  expect(readFileSync(path.join(directory, 'license-gate.json'), 'utf8')).toContain('devices')
}
