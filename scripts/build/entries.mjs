/** The package's entries: what each is made from, and what it may still import when published. */
import { copyFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { builtInsWithoutRequire } from './built-ins.mjs'
import { bundle } from './bundle.mjs'
import { dialogChunkName, dialogModule } from './dialog-module.mjs'
import { failureWordsModule } from './failure-words.mjs'
import { dist, PAGE_TARGET, pageFolder, source } from './paths.mjs'
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
      sourcemap: false,
      plugins,
    })
  }
}

async function bundleBoth(name, isExternal, plugins, options = {}) {
  for (const [format, extension] of [
    ['es', 'mjs'],
    ['cjs', 'cjs'],
  ]) {
    const input = source(`${name}/index.ts`)
    await bundle({
      input,
      folder: join(dist, name),
      fileName: `index.${extension}`,
      format,
      isExternal,
      plugins,
      ...options,
    })
  }
}

/** Main and all it needs; the page and the dialog's preload must be built before. */
export async function bundleMain(plugins) {
  const dialog = dialogModule({ pageFolder, preloadFile: join(dist, 'preload/dialog.cjs') })
  // A launch reads one file: in Electron's first moments, each more costs it milliseconds.
  await bundleBoth(
    'main',
    (name) => isElectron(name) || isNode(name),
    [dialog, failureWordsModule(), withoutUnused, builtInsWithoutRequire, ...plugins],
    {
      startsInOneFile: true,
      chunkName: dialogChunkName,
    },
  )
}

/** Only `fetch` and other globals, so it runs anywhere. */
export const bundleProviders = (plugins) => bundleBoth('providers', () => false, plugins)

/**
 * The same: Workers, Deno, Bun and Node; only its server is Node's. Most of it is hono and jose, so a map of it would be of
 * little use.
 */
export async function bundleRelay(plugins) {
  const options = { sourcemap: false }
  await bundleBoth('relay', () => false, plugins, options)
  await bundleBoth('relay/node', isNode, plugins, options)
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
    ...options,
  })
  copyFileSync(source('relay/node/Dockerfile'), join(dist, 'relay/node/Dockerfile'))
}

export const bundleTesting = (plugins) => bundleBoth('testing', isNode, plugins)

export const bundleRenderer = (plugins) =>
  bundle({
    input: source('renderer/index.ts'),
    folder: join(dist, 'renderer'),
    fileName: 'index.mjs',
    format: 'es',
    platform: 'browser',
    target: PAGE_TARGET,
    isExternal: isReact,
    plugins,
  })

/** The files of the languages other than English, by which a host's page gets the ones that it wants. */
export async function bundleLocales(plugins) {
  const names = readdirSync(source('renderer/messages')).filter(
    (name) => /^[a-z]{2}(-[a-z]+)?\.ts$/.test(name) && name !== 'en.ts',
  )
  for (const name of names) {
    await bundle({
      input: source(`renderer/messages/${name}`),
      folder: join(dist, 'renderer/locales'),
      fileName: name.replace(/ts$/, 'mjs'),
      format: 'es',
      platform: 'browser',
      target: PAGE_TARGET,
      isExternal: () => false,
      oneFile: true,
      sourcemap: false,
      plugins,
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
