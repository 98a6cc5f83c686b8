import { mkdirSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { runHost } from '../electron-run.mjs'
import { interleave, median, range, round } from '../statistics.mjs'

const PAIRS = Number(process.env.BENCH_PAIRS ?? 20)

/** From the dialog's window to its usable form, against an empty React page in the same window. */
export async function measureDialog({ bareProfile, storeUrl, workFolder }) {
  const page = path.join(workFolder, 'react-page')
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.resolve(import.meta.dirname, '../react-page'),
    base: './',
    plugins: [react()],
    build: { outDir: page, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  const empty = path.join(workFolder, 'no-license')
  mkdirSync(empty, { recursive: true })
  const { a: gated, b: bare } = await interleave(
    PAIRS,
    () => runHost('dialog-gated', bareProfile, { BENCH_STORE_URL: storeUrl, BENCH_EMPTY_FOLDER: empty }),
    () => runHost('dialog-bare', bareProfile, { BENCH_REACT_PAGE: path.join(page, 'index.html') }),
  )
  const gatedMs = gated.map((run) => run.usableMs)
  const bareMs = bare.map((run) => run.usableMs)
  return [
    {
      what: 'dialog window to usable form : an empty React page',
      value: round(median(gatedMs) / median(bareMs)),
      budget: 1.25,
      detail:
        `${round(median(gatedMs))} ms (${range(gatedMs)}) : ${round(median(bareMs))} ms (${range(bareMs)}), ${PAIRS} pairs; ` +
        `the first of a process ${round(median(gated.map((run) => run.firstMs)))} : ${round(median(bare.map((run) => run.firstMs)))} ms`,
    },
  ]
}
