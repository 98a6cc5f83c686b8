import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { round } from '../statistics.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')

/** Gzip sizes in kB of 1000 bytes. The dialog page counts without React: its size less that of an empty React page. */
export async function measureSizes({ workFolder }) {
  const emptyPage = path.join(workFolder, 'empty-react')
  await build({
    configFile: false,
    logLevel: 'error',
    root: path.join(root, 'bench/react-page'),
    plugins: [react()],
    build: { outDir: emptyPage, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  // a page loads the texts of one language: English is in page.js, any other is a file of its own
  const page = gzipOf(path.join(dist, '.page'), /^(page\.(js|css)|index\.html)$/)
  const languages = gzipOfEach(path.join(dist, '.page'), /\.js$/, /^page\./)
  const reactAlone = gzipOf(emptyPage, /\.js$/)
  const preloads = ['index.cjs', 'auto.cjs', 'dialog.cjs'].map((name) =>
    gzipOfFile(path.join(dist, 'preload', name)),
  )
  return [
    {
      what: 'dialog page without React, kB gzip',
      value: round(page - reactAlone),
      budget: 30,
      detail: `${round(page)} kB with React; up to ${round(Math.max(...languages))} more in another language`,
    },
    { what: 'preload, the largest, kB gzip', value: round(Math.max(...preloads)), budget: 4, detail: '' },
    {
      what: 'main with what it bundles, dialog page apart, kB gzip',
      value: round(gzipOf(path.join(dist, 'main'), /\.mjs$/, /dialog/)),
      budget: 100,
      detail: 'all chunks of the ES build',
    },
  ]
}

function gzipOf(folder, wanted, unwanted) {
  return gzipOfEach(folder, wanted, unwanted).reduce((sum, size) => sum + size, 0)
}

function gzipOfEach(folder, wanted, unwanted) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name) && !unwanted?.test(name))
    .map((name) => gzipOfFile(path.join(folder, name)))
}

function gzipOfFile(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000
}
