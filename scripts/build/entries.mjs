/** The package's entries: what each is made from, and what it may still import when published. */
import { copyFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { builtInsWithoutRequire } from './built-ins.mjs'
import { bundle } from './bundle.mjs'
import { dialogChunkName, dialogModule } from './dialog-module.mjs'
import { failureWordsModule } from './failure-words.mjs'
import { dist, localeNames, PAGE_TARGET, pageFolder, source } from './paths.mjs'
import { withoutUnused } from './without-unused.mjs'

const builtins = new Set(builtinModules)
const isNode = (name) => name.startsWith('node:') || builtins.has(name)
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

/** As an ES module and as CommonJS. */
async function bundleBoth(name, isExternal, plugins, { pluginFor, ...options } = {}) {
  const { input = source(`${name}/index.ts`), folder = join(dist, name), fileName = 'index' } = options
  for (const [format, extension] of [
    ['es', 'mjs'],
    ['cjs', 'cjs'],
  ]) {
    const file = `${fileName}.${extension}`
    await bundle({
      ...options,
      input,
      folder,
      fileName: file,
      format,
      isExternal,
      plugins: pluginFor === undefined ? plugins : [pluginFor(extension), ...plugins],
    })
  }
}

const localesFolder = join(dist, 'renderer/locales')
/** The same folder as a chunk of main names it. */
const LOCALES = '../../renderer/locales/'

/** Main and all it needs; the page and the dialog's preload must be built before. */
export async function bundleMain(plugins) {
  const dialogFor = (extension) =>
    dialogModule({
      pageFolder,
      preloadFile: join(dist, 'preload/dialog.cjs'),
      localeFile: (name) => `${LOCALES}${name}.${extension}`,
    })
  // A launch reads one file: in Electron's first moments, each more costs it milliseconds.
  await bundleBoth(
    'main',
    (name) => isElectron(name) || isNode(name) || name.startsWith(LOCALES),
    [failureWordsModule(), withoutUnused, builtInsWithoutRequire, ...plugins],
    { startsInOneFile: true, chunkName: dialogChunkName, pluginFor: dialogFor },
  )
}

/** Only `fetch` and other globals, so it runs anywhere. */
export const bundleProviders = (plugins) => bundleBoth('providers', () => false, plugins)

/** The same: Workers, Deno, Bun and Node; only its server is Node's. */
export async function bundleRelay(plugins) {
  await bundleBoth('relay', () => false, plugins)
  await bundleBoth('relay/node', isNode, plugins)
  await bundle({
    input: source('relay/worker/index.ts'),
    folder: join(dist, 'relay/worker'),
    fileName: 'index.mjs',
    format: 'es',
    isExternal: () => false,
    plugins,
    // a dynamic import in one file would otherwise be made with Node's module loader
    platform: 'browser',
    oneFile: true,
  })
  copyFileSync(source('relay/node/Dockerfile'), join(dist, 'relay/node/Dockerfile'))
}

export const bundleTesting = (plugins) => bundleBoth('testing', isNode, plugins)

/** For bundlers, and as CommonJS for those who load it in tests, or compile to that. */
export const bundleRenderer = (plugins) =>
  bundleBoth('renderer', isReact, plugins, { platform: 'browser', target: PAGE_TARGET })

/** The files of the languages other than English, by which a host's page gets the ones that it wants. */
export async function bundleLocales(plugins) {
  for (const name of localeNames()) {
    await bundleBoth(`renderer/messages/${name}`, () => false, plugins, {
      input: source(`renderer/messages/${name}.ts`),
      folder: localesFolder,
      fileName: name,
      platform: 'browser',
      target: PAGE_TARGET,
      oneFile: true,
    })
  }
}

export const bundleCli = (plugins) =>
  bundle({
    input: source('cli/license-gate.ts'),
    folder: join(dist, 'cli'),
    fileName: 'license-gate.mjs',
    format: 'es',
    isExternal: isNode,
    plugins,
  })
