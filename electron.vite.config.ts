import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// a host app may do without a preload of its own
const preloadEntry = file('./example/preload/index.ts')
const preload = {
  build: {
    outDir: file('./example/out/preload'),
    target: 'node20.18',
    // one file: a sandboxed preload can require only `electron`
    externalizeDeps: false,
    lib: { entry: preloadEntry, formats: ['cjs' as const] },
    rolldownOptions: { output: { entryFileNames: 'index.cjs' } },
  },
}

/**
 * The example app. (The library itself is built by scripts/build.)
 * Targets are named, since electron-vite would take them from the installed `electron` package, which is newer than
 * the oldest Electron that is supported.
 */
export default defineConfig({
  main: {
    build: {
      outDir: file('./example/out/main'),
      target: 'node20.18',
      lib: { entry: file('./example/main/index.ts'), formats: ['es'] },
      rolldownOptions: {
        external: [/^(?:electron-)?license-gate(?:\/|$)/],
        output: { entryFileNames: 'index.js' },
      },
    },
  },
  ...(existsSync(preloadEntry) ? { preload } : {}),
  renderer: {
    root: file('./example/renderer'),
    build: {
      outDir: file('./example/out/renderer'),
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        input: {
          index: file('./example/renderer/index.html'),
          'demo-store': file('./example/renderer/demo-store.html'),
        },
      },
    },
  },
})
