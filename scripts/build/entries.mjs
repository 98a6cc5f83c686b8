/** The entries of `electron-license-gate`: what each is made from, and what it may still import when published. */
import { join } from 'node:path'
import { builtInsWithoutRequire } from './built-ins.mjs'
import { bundle, bundleBoth, isNode } from './bundle.mjs'
import { dialogModule, isSharedFile, writePageFiles } from './dialog-module.mjs'
import { failureWordsModule } from './failure-words.mjs'
import { dist, localeNames, PAGE_TARGET, pageFolder, source } from './paths.mjs'
import { withoutUnused } from './without-unused.mjs'

const isElectron = (name) => name === 'electron'
const isReact = (name) => /^react(-dom)?(\/|$)/.test(name)

/** Preloads: one file each, since a sandboxed one can require nothing but `electron`. */
export async function bundlePreloads(plugins) {
  for (const name of ['index', 'auto', 'dialog']) {
    await bundle({
      input: source(`preload/${name}.ts`),
      folder: join(dist, 'preload'),
      fileName: `${name}.cjs`,
      format: 'cjs',
      isExternal: isElectron,
      oneFile: true,
      plugins,
    })
  }
}

/** Main and all it needs; the page and the dialog's preload must be built before. */
export async function bundleMain(plugins) {
  const dialog = dialogModule({ pageFolder, preloadFile: join(dist, 'preload/dialog.cjs') })
  writePageFiles(pageFolder, join(dist, 'main/page'))
  // A launch reads one file: in Electron's first moments, each more costs it milliseconds.
  await bundleBoth(
    'main',
    (name) => isElectron(name) || isNode(name) || isSharedFile(name),
    [dialog, failureWordsModule(), withoutUnused, builtInsWithoutRequire, ...plugins],
    { startsInOneFile: true },
  )
}

/**
 * Those that are safe in an app. Only `fetch` and other globals, so they run anywhere: for Node, the bundler would add a
 * `require` made by `node:module` where chunks share its helpers.
 */
export const bundleProviders = (plugins) =>
  bundleBoth('providers', () => false, plugins, {
    input: source('providers/app/index.ts'),
    platform: 'browser',
  })

/** For bundlers, and as CommonJS for those who load it in tests, or compile to that. */
export const bundleRenderer = (plugins) =>
  bundleBoth('renderer', isReact, plugins, { platform: 'browser', target: PAGE_TARGET })

/** The files of the languages other than English, by which a host's page gets the ones that it wants. */
export async function bundleLocales(plugins) {
  for (const name of localeNames()) {
    await bundleBoth(`renderer/messages/${name}`, () => false, plugins, {
      input: source(`renderer/messages/${name}.ts`),
      folder: join(dist, 'renderer/locales'),
      fileName: name,
      platform: 'browser',
      target: PAGE_TARGET,
      oneFile: true,
    })
  }
}

/** The sources of the entries' types, with the ES modules that they describe. */
export const declaredEntries = () => ({
  'main/index': 'main/index',
  'preload/index': undefined,
  'preload/auto': undefined,
  'preload/window': undefined,
  'providers/app/index': 'providers/index',
  'renderer/index': 'renderer/index',
  ...Object.fromEntries(
    localeNames().map((name) => [`renderer/messages/${name}`, `renderer/locales/${name}`]),
  ),
})

export const BARE_IMPORTS = {
  'main process': "import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'",
  preload: "import 'electron-license-gate/preload/auto'",
  renderer: "import { useLicense } from 'electron-license-gate/renderer'",
  'types of providers': "import type { LicenseProvider } from 'electron-license-gate/providers'",
  'tests, servers': "the package 'license-gate' has ./testing, ./relay and all ./providers",
}
