import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { runHost } from '../electron-run.mjs'
import { interleave, median, range, round } from '../statistics.mjs'

const RUNS = Number(process.env.BENCH_PAIRS ?? 20)
const root = path.resolve(import.meta.dirname, '../..')

/** Loading `./main` against loading a bundled electron-store alone, each in a fresh process right after `ready`. */
export async function measureLoad({ bareProfile, workFolder }) {
  const storeModule = await bundleElectronStore(workFolder)
  const load = (file) => runHost('load', bareProfile, { BENCH_MODULE: pathToFileURL(file).href })
  const { a: main, b: store } = await interleave(
    RUNS,
    () => load(path.join(root, 'dist/main/index.mjs')),
    () => load(storeModule),
  )
  const mainMs = main.map((run) => run.loadMs)
  const storeMs = store.map((run) => run.loadMs)
  return [
    {
      what: 'loading ./main after ready, ms',
      value: round(median(mainMs)),
      budget: 12,
      detail: `${range(mainMs)} ms, ${RUNS} runs`,
    },
    {
      what: 'loading ./main : a bundled electron-store alone',
      value: round(median(mainMs) / median(storeMs)),
      budget: 0.3,
      detail: `${round(median(mainMs))} ms : ${round(median(storeMs))} ms`,
    },
  ]
}

async function bundleElectronStore(workFolder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: workFolder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: { external: ['electron', /^node:/], output: { entryFileNames: 'electron-store.mjs' } },
      ssr: path.join(root, 'bench/electron-store.mjs'),
    },
    ssr: { noExternal: true },
  })
  return path.join(workFolder, 'electron-store.mjs')
}
