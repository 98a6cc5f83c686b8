import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { runHost } from '../electron-run.mjs'
import { shareOfStart } from '../reference-start.mjs'
import { interleaveAll, median, range, round } from '../statistics.mjs'

const RUNS = Number(process.env.BENCH_PAIRS ?? 20)
const root = path.resolve(import.meta.dirname, '../..')

/**
 * Loading `./main` against loading a bundled electron-store alone, each in a fresh process right after `ready`: by
 * `require`, as a CommonJS main does, and by `import`. An `import` also waits for turns of the event loop, which Chromium
 * keeps busy just then, whatever it loads: that is taken off, as the time of an empty module.
 */
export async function measureLoad({ bareProfile, workFolder }) {
  const files = await writeModules(workFolder)
  const load = (file) => () => runHost('load', bareProfile, { BENCH_MODULE: file })
  const runs = await interleaveAll(RUNS, {
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, load(file)])),
    start: () => runHost('launch-bare', bareProfile),
  })
  const startMs = median(runs.start.map((run) => run.shownMs))
  const ms = (name) => runs[name].map((run) => run.loadMs)
  const middle = (name) => median(ms(name))
  const seen = (name) => `${round(middle(name))} ms (${range(ms(name))})`
  return [
    {
      what: 'loading ./main after ready by require : start of an empty app',
      value: round(middle('mainCjs') / startMs),
      budget: shareOfStart(12),
      detail: `${seen('mainCjs')} : ${round(startMs)} ms, ${RUNS} runs`,
    },
    {
      what: 'loading ./main : a bundled electron-store alone, by require',
      value: round(middle('mainCjs') / middle('storeCjs')),
      budget: 0.3,
      detail: `${seen('mainCjs')} : ${seen('storeCjs')}`,
    },
    {
      what: 'loading ./main : a bundled electron-store alone, by import, each less an empty module',
      value: round((middle('mainEsm') - middle('emptyEsm')) / (middle('storeEsm') - middle('emptyEsm'))),
      budget: 0.3,
      detail: `${seen('mainEsm')} : ${seen('storeEsm')}; an empty module ${seen('emptyEsm')}`,
    },
  ]
}

async function writeModules(folder) {
  const emptyEsm = path.join(folder, 'empty.mjs')
  writeFileSync(emptyEsm, 'export const nothing = 0\n')
  return {
    mainCjs: path.join(root, 'dist/main/index.cjs'),
    storeCjs: await bundleElectronStore(folder, 'cjs'),
    mainEsm: path.join(root, 'dist/main/index.mjs'),
    storeEsm: await bundleElectronStore(folder, 'es'),
    emptyEsm,
  }
}

async function bundleElectronStore(folder, format) {
  const fileName = `electron-store.${format === 'cjs' ? 'cjs' : 'mjs'}`
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
      ssr: path.join(root, 'bench/electron-store.mjs'),
    },
    ssr: { noExternal: true },
  })
  return path.join(folder, fileName)
}
