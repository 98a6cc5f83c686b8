/**
 * The package that an author works with: `license-gate`, for the desk and the server, where `electron-license-gate` is for the
 * app. Both have one version and one home, so its manifest is made of the other's and of the list of entries below.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { writeBareEntry } from './bare-entry.mjs'
import { builtInsWithoutRequire, withoutNativePg } from './built-ins.mjs'
import { bundle, bundleBoth, isNode } from './bundle.mjs'
import { authorDist, source } from './paths.mjs'

const NAME = 'license-gate'

/** @type {Record<string, { isExternal: (name: string) => boolean, platform?: 'browser', isWorker?: true }>} by folder, here and there */
const ENTRIES = {
  // only `fetch` and other globals: Workers, Deno, Bun and Node
  providers: { isExternal: () => false, platform: 'browser' },
  relay: { isExternal: () => false, platform: 'browser' },
  'relay/node': { isExternal: isNode },
  'relay/worker': { isExternal: () => false, isWorker: true },
  testing: { isExternal: isNode },
  'testing/playwright': { isExternal: (name) => isNode(name) || name === '@playwright/test' },
}

const BARE_IMPORTS = {
  tests: "import { startLicenseStore } from 'license-gate/testing'",
  servers:
    "import { createLicenseRelay } from 'license-gate/relay', also 'license-gate/relay/node' and '/worker'",
  "a store's API": "import { sellApp, lemonSqueezyDirectory } from 'license-gate/providers'",
  'command line': 'npx license-gate --help',
  'the app itself': "the package 'electron-license-gate' has ./main, ./preload, ./renderer",
}

/** The sources of the entries' types, with the ES modules that they describe. */
export const declaredEntries = () =>
  Object.fromEntries(Object.keys(ENTRIES).map((name) => [`${name}/index`, `${name}/index`]))

export async function bundleEntries(given) {
  const plugins = [builtInsWithoutRequire, withoutNativePg, ...given]
  for (const [name, { isExternal, platform = 'node', isWorker }] of Object.entries(ENTRIES)) {
    const folder = join(authorDist, name)
    if (isWorker) await bundleWorker(name, folder, plugins)
    else await bundleBoth(name, isExternal, plugins, { folder, platform })
  }
  await bundle({
    input: source('cli/license-gate.ts'),
    folder: join(authorDist, 'cli'),
    fileName: 'license-gate.mjs',
    format: 'es',
    isExternal: isNode,
    plugins,
  })
}

const bundleWorker = (name, folder, plugins) =>
  bundle({
    input: source(`${name}/index.ts`),
    folder,
    fileName: 'index.mjs',
    format: 'es',
    isExternal: () => false,
    plugins,
    // a dynamic import in one file would otherwise be made with Node's module loader
    platform: 'browser',
    oneFile: true,
  })

/** Everything in the package that is not made by a bundler. */
export function writeAuthorPackage() {
  mkdirSync(authorDist, { recursive: true })
  writeFileSync(join(authorDist, 'package.json'), `${JSON.stringify(makeManifest(), null, 2)}\n`)
  writeBareEntry(authorDist, NAME, BARE_IMPORTS)
  copyFileSync(source('cli/README.md'), join(authorDist, 'README.md'))
  copyFileSync(source('LICENSE'), join(authorDist, 'LICENSE'))
  copyFileSync(source('relay/node/Dockerfile'), join(authorDist, 'relay/node/Dockerfile'))
}

function makeManifest() {
  const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { version, homepage, bugs, repository, license, author, engines } = app
  const names = Object.keys(ENTRIES)
  return {
    name: NAME,
    version,
    description:
      "What an Electron app's author needs for selling licenses: a local store, a relay, a command line",
    homepage,
    bugs,
    repository,
    keywords: ['electron', 'license', 'license-key', 'relay', 'lemon-squeezy', 'sellapp', 'testing'],
    license,
    author,
    type: 'module',
    main: './index.cjs',
    types: './index.d.cts',
    exports: {
      '.': exportsOf('./index', './index.d.cts'),
      ...Object.fromEntries(names.map((name) => [`./${name}`, exportsOfEntry(name)])),
      './package.json': './package.json',
    },
    typesVersions: {
      '*': Object.fromEntries(names.map((name) => [name, [`./types/${name}/index.d.ts`]])),
    },
    peerDependencies: { '@playwright/test': '>=1.48' },
    // for ./testing/playwright alone
    peerDependenciesMeta: { '@playwright/test': { optional: true } },
    bin: { [NAME]: './cli/license-gate.mjs' },
    sideEffects: ['./index.*', './cli/*'],
    engines,
  }
}

const exportsOf = (file, types) => ({
  import: { types: `${file}.d.mts`, default: `${file}.mjs` },
  require: { types, default: `${file}.cjs` },
})

const exportsOfEntry = (name) =>
  ENTRIES[name].isWorker
    ? exportsOf(`./${name}/index`).import
    : exportsOf(`./${name}/index`, `./types/${name}/index.d.ts`)
