/** One bundle by Rolldown, with a check that it reaches for nothing it may not have. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { NODE_TARGET } from './paths.mjs'

/** A full path outside node_modules: neither a package nor a module that Rolldown makes up. */
const OWN_SOURCE = /^(?:\/|[A-Za-z]:[\\/])(?!.*node_modules)/
/** Values and pure functions: nothing of it need be run for its own sake. */
const CONTRACT = /[\\/]contract[\\/][^\\/]+\.ts$/

/** Fails the build when a bundle imports something else than it is allowed to. */
function onlyImports(isAllowed) {
  return {
    name: 'only-imports',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const own = new Set(chunks.map((chunk) => chunk.fileName))
      for (const chunk of chunks) {
        const strange = [...chunk.imports, ...chunk.dynamicImports].filter(
          (name) => !own.has(name) && !isAllowed(name),
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

const isThirdParty = (moduleId) => moduleId.startsWith('\0') || moduleId.includes('node_modules')

/** Source maps help to read our own code; those of bundled packages would be most of what is published. */
function dropForeignMaps(folder, output) {
  for (const { type, fileName, modules } of output) {
    if (type !== 'chunk' || !Object.keys(modules).every(isThirdParty)) continue
    const file = join(folder, fileName)
    rmSync(`${file}.map`, { force: true })
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
  }
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
 * @property {boolean} [startsInOneFile] what later chunks share with the entry stays in it, under short names that it exports
 * @property {(chunk: { facadeModuleId: string | null }) => string} [chunkName] with Rolldown's placeholders
 * @property {boolean} [sourcemap]
 * @property {object[]} [plugins]
 */

/** @param {BundleOptions} options */
export async function bundle(options) {
  const { input, folder, fileName, format, isExternal, plugins = [] } = options
  const { platform = 'node', target = NODE_TARGET, oneFile = false, sourcemap = true } = options
  const { startsInOneFile = false, chunkName = () => '[name]' } = options
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
    plugins: [...plugins, onlyImports(isExternal), startsInOneFile ? startsAlone : null],
    // a busy machine is no fault of the build
    checks: { pluginTimings: false },
    onLog(level, log, handle) {
      if (level === 'warn') throw new Error(`${log.code}: ${log.message}`)
      handle(level, log)
    },
  })
  try {
    const { output } = await build.write({
      dir: folder,
      format,
      entryFileNames: fileName,
      chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash]${extension}`,
      minify: true,
      sourcemap,
      exports: 'named',
      codeSplitting: !oneFile,
    })
    dropForeignMaps(folder, output)
  } finally {
    await build.close()
  }
}
