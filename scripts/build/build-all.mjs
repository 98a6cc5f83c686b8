/** The whole build, in the order in which the parts need each other. Loaded only once the dependencies are there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as author from './author-package.mjs'
import { writeBareEntry } from './bare-entry.mjs'
import { compileDeclarations, writeDeclarations } from './declarations.mjs'
import * as app from './entries.mjs'
import { buildExample } from './example.mjs'
import { buildDialogPage, buildStyles } from './page.mjs'
import { authorDist, dist } from './paths.mjs'
import { createLicenseCollector } from './third-party-licenses.mjs'

/** @param {(text: string) => void} report told about each step when it is done */
export async function buildAll(report) {
  const step = async (name, work) => {
    const startedAt = Date.now()
    await work()
    report(`${name} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  const declarations = step('types', compileDeclarations)
  // a failure is reported where it is awaited, not as an unhandled one before
  declarations.catch(() => {})
  await buildAppPackage(step)
  await step('license-gate', buildAuthorPackage)
  await declarations
  writeDeclarations(dist, app.declaredEntries())
  writeDeclarations(authorDist, author.declaredEntries())
  await step('example', buildExample)
}

async function buildAppPackage(step) {
  const licenses = createLicenseCollector()
  const plugins = [licenses.plugin]
  await step('dialog page', () => buildDialogPage(plugins))
  await step('preloads', () => app.bundlePreloads(plugins))
  await step('main, providers', async () => {
    await app.bundleMain(plugins)
    await app.bundleProviders(plugins)
  })
  await step('renderer', async () => {
    await app.bundleRenderer(plugins)
    await app.bundleLocales(plugins)
    await buildStyles()
  })
  writeBareEntry(dist, 'electron-license-gate', app.BARE_IMPORTS)
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licenses.text())
}

async function buildAuthorPackage() {
  const licenses = createLicenseCollector()
  await author.bundleEntries([licenses.plugin])
  author.writeAuthorPackage()
  writeFileSync(join(authorDist, 'THIRD-PARTY-LICENSES.txt'), licenses.text())
}
