import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** The package's rules from their sources, so that the simulation needs no build and cannot run on an old one. */
export async function loadRules(workFolder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve(import.meta.dirname, '../..'),
    build: {
      outDir: workFolder,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      ssr: path.join(import.meta.dirname, 'rules.ts'),
      rolldownOptions: { output: { entryFileNames: 'fleet-rules.mjs' } },
    },
  })
  return import(pathToFileURL(path.join(workFolder, 'fleet-rules.mjs')).href)
}
