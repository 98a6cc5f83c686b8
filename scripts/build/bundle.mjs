/** One bundle by Rolldown, with a check that it reaches for nothing it may not have. */
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { hiddenInternals } from './hidden-internals.mjs'
import { dist, NODE_TARGET, source } from './paths.mjs'

/** A full path outside node_modules: neither a package nor a module that Rolldown makes up. */
const OWN_SOURCE = /^(?:\/|[A-Za-z]:[\\/])(?!.*node_modules)/
/** Values and pure functions: nothing of it need be run for its own sake. */
const CONTRACT = /[\\/]contract[\\/][^\\/]+\.ts$/

const builtins = new Set(builtinModules)
/** @param {string} name of an import */
export const isNode = (name) => name.startsWith('node:') || builtins.has(name)

/** Fails the build when a bundle imports something else than it is allowed to. */
function onlyImports(isAllowed) {
  return {
    name: 'only-imports',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const own = new Set(chunks.map((chunk) => chunk.fileName))
      for (const chunk of chunks) {
        const strange = [...chunk.imports, ...chunk.dynamicImports].filter(
          // of its own runtime Rolldown goes on listing what it has left out of the code
          (name) => !own.has(name) && !isAllowed(name) && chunk.code.includes(name),
        )
        if (strange.length > 0)
          this.error(`${chunk.fileName} imports ${strange.join(', ')}: bundle it, or do without`)
      }
    },
  }
}

/** As an `import`, each costs a launch a millisecond: `main/ports/node-crypto.ts`, `built-ins.mjs`. */
const SLOW_IMPORT = /\bfrom\s*["']node:(?:crypto|module)["']/
const CHUNK_IMPORT = /\b(?:from|import)\s*["']\.[^"']*["']|[\w$]\s*=\s*require\(["'`]\./

/** Fails the build when loading the entry loads another file, or what is slow to import. */
const startsAlone = {
  name: 'starts-alone',
  generateBundle(_options, bundle) {
    const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
    const [found] = SLOW_IMPORT.exec(entry.code) ?? CHUNK_IMPORT.exec(entry.code) ?? []
    if (found !== undefined) this.error(`a launch would wait for ${found}`)
  },
}

/** Among our own sources `import './x.js'` counts; what package.json says about side effects is about dist. */
const treeshake = {
  moduleSideEffects: [
    { test: CONTRACT, sideEffects: false },
    { test: OWN_SOURCE, sideEffects: true },
  ],
}

/**
 * @typedef {object} BundleOptions
 * @property {string} input full path of the entry
 * @property {string} folder full path of the output folder
 * @property {string} fileName of the entry in it
 * @property {'es' | 'cjs'} format
 * @property {(name: string) => boolean} isExternal what stays an import; everything else is bundled
 * @property {'node' | 'browser'} [platform]
 * @property {string} [target]
 * @property {boolean} [oneFile] no chunks, dynamic imports included
 * @property {boolean} [startsInOneFile] what later chunks share with the entry stays in it
 * @property {object[]} [plugins]
 */

/** @param {BundleOptions} options */
export async function bundle(options) {
  const { input, folder, fileName, format, isExternal, plugins = [] } = options
  const { platform = 'node', target = NODE_TARGET, oneFile = false } = options
  const { startsInOneFile = false } = options
  const extension = fileName.slice(fileName.lastIndexOf('.'))
  const build = await rolldown({
    input,
    platform,
    preserveEntrySignatures: startsInOneFile ? 'allow-extension' : 'strict',
    external: isExternal,
    tsconfig: false,
    // Durations are constants that many files share: as numbers in their places they need no file of their own.
    optimization: { inlineConst: true },
    transform: { target, jsx: 'react-jsx' },
    treeshake,
    plugins: [
      ...plugins,
      onlyImports(isExternal),
      ...(startsInOneFile ? [hiddenInternals, startsAlone] : []),
    ],
    // a busy machine is no fault of the build
    checks: { pluginTimings: false },
    onLog(level, log, handle) {
      if (level === 'warn') throw new Error(`${log.code}: ${log.message}`)
      handle(level, log)
    },
  })
  try {
    await build.write({
      dir: folder,
      format,
      entryFileNames: fileName,
      chunkFileNames: `chunks/[name]-[hash]${extension}`,
      minify: true,
      exports: 'named',
      codeSplitting: !oneFile,
    })
  } finally {
    await build.close()
  }
}

/**
 * An entry as an ES module and as CommonJS.
 * @param {string} name its folder among the sources, and in the package unless the options say another
 * @param {(name: string) => boolean} isExternal
 * @param {object[]} plugins
 * @param {Partial<BundleOptions>} [options]
 */
export async function bundleBoth(name, isExternal, plugins, options = {}) {
  const { input = source(`${name}/index.ts`), folder = join(dist, name), fileName = 'index' } = options
  for (const [format, extension] of [
    ['es', 'mjs'],
    ['cjs', 'cjs'],
  ]) {
    await bundle({
      ...options,
      input,
      folder,
      fileName: `${fileName}.${extension}`,
      format,
      isExternal,
      plugins,
    })
  }
}
