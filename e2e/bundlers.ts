/** The bundlers that a host's main process goes through, each set up as the templates of hosts set it up. */
import { builtinModules } from 'node:module'
import path from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import * as esbuild from 'esbuild'
import { rollup } from 'rollup'
import * as vite from 'vite'
import webpack, { type Configuration } from 'webpack'

/** Bundles the main process in `entry` into `folder`, and answers the file that starts it. */
export type Bundler = (entry: string, folder: string) => Promise<string>

const isExternal = (id: string): boolean =>
  id === 'electron' || id.startsWith('node:') || builtinModules.includes(id)

function withWebpack(config: Configuration): Bundler {
  return (entry, folder) =>
    new Promise((resolve, reject) => {
      const output = { path: folder, filename: 'index.cjs', library: { type: 'commonjs2' } }
      const optimization = { minimize: false }
      const compiler = webpack({
        mode: 'production',
        target: 'electron-main',
        entry,
        output,
        optimization,
        ...config,
      })
      compiler.run((error, stats) => {
        if (error !== null) reject(error)
        else if (stats?.hasErrors() === true || stats?.hasWarnings() === true) {
          reject(new Error(stats.toString('errors-warnings')))
        } else resolve(path.join(folder, 'index.cjs'))
      })
    })
}

const oneChunk = () => new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })

const withEsbuild =
  (format: 'cjs' | 'esm'): Bundler =>
  async (entry, folder) => {
    const extension = format === 'esm' ? '.mjs' : '.cjs'
    await esbuild.build({
      entryPoints: { index: entry },
      bundle: true,
      platform: 'node',
      format,
      splitting: format === 'esm',
      minify: true,
      outdir: folder,
      outExtension: { '.js': extension },
      external: ['electron'],
      logLevel: 'silent',
    })
    return path.join(folder, `index${extension}`)
  }

const withRollup =
  (format: 'cjs' | 'es', inlineDynamicImports: boolean): Bundler =>
  async (entry, folder) => {
    const extension = format === 'es' ? 'mjs' : 'cjs'
    const plugins = [nodeResolve({ exportConditions: ['node'] })]
    const onLog = (level: string, log: { message: string }): void => {
      if (level === 'warn') throw new Error(log.message)
    }
    const bundle = await rollup({ input: entry, external: isExternal, plugins, onLog })
    await bundle.write({
      dir: folder,
      format,
      inlineDynamicImports,
      entryFileNames: `index.${extension}`,
      chunkFileNames: `[name]-[hash].${extension}`,
    })
    await bundle.close()
    return path.join(folder, `index.${extension}`)
  }

const withVite =
  (format: 'cjs' | 'es', codeSplitting: boolean): Bundler =>
  async (entry, folder) => {
    const extension = format === 'es' ? 'mjs' : 'cjs'
    await vite.build({
      configFile: false,
      root: path.dirname(entry),
      logLevel: 'error',
      resolve: { conditions: ['node'], mainFields: ['module', 'jsnext:main', 'jsnext'] },
      build: {
        outDir: folder,
        lib: { entry, formats: [format], fileName: () => `index.${extension}` },
        rolldownOptions: {
          external: isExternal,
          output: { codeSplitting, chunkFileNames: `[name]-[hash].${extension}` },
        },
      },
    })
    return path.join(folder, `index.${extension}`)
  }

/** As Electron Forge's plugin sets it up, for a release. */
export const withForgeWebpack = withWebpack({
  node: { __dirname: false, __filename: false },
  optimization: {},
})

/** From `bundled.mjs`. */
export const ESM_BUNDLERS: Readonly<Record<string, Bundler>> = {
  'webpack, as it is': withWebpack({}),
  'webpack, as it is, one chunk': withWebpack({ plugins: [oneChunk()] }),
  'webpack, __dirname: false': withWebpack({ node: { __dirname: false } }),
  'webpack, __dirname: false, one chunk': withWebpack({ node: { __dirname: false }, plugins: [oneChunk()] }),
  'webpack, __dirname: true': withWebpack({ node: { __dirname: true } }),
  'webpack, __dirname: true, one chunk': withWebpack({ node: { __dirname: true }, plugins: [oneChunk()] }),
  'webpack, __dirname: mock': withWebpack({ node: { __dirname: 'mock' } }),
  'webpack, for development': withWebpack({ mode: 'development', node: { __dirname: false } }),
  'esbuild, one CommonJS file': withEsbuild('cjs'),
  'esbuild, ES modules': withEsbuild('esm'),
  'rollup, CommonJS': withRollup('cjs', false),
  'rollup, one ES module': withRollup('es', true),
  'Vite, CommonJS': withVite('cjs', true),
  'Vite, one ES module': withVite('es', false),
}

/** From `bundled.cjs`. */
export const COMMONJS_BUNDLERS: Readonly<Record<string, Bundler>> = {
  'webpack of CommonJS': withWebpack({ node: { __dirname: false } }),
  'webpack of CommonJS, __dirname: true, one chunk': withWebpack({
    node: { __dirname: true },
    plugins: [oneChunk()],
  }),
  'esbuild of CommonJS': withEsbuild('cjs'),
}
