/** The whole build, in the order in which the parts need each other. Loaded only once the dependencies are there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBareEntry } from './bare-entry.mjs'
import { writeDeclarations } from './declarations.mjs'
import {
  bundleCli,
  bundleLocales,
  bundleMain,
  bundlePreloads,
  bundleProviders,
  bundleRelay,
  bundleRenderer,
  bundleTesting,
} from './entries.mjs'
import { buildExample } from './example.mjs'
import { buildDialogPage, buildStyles } from './page.mjs'
import { dist } from './paths.mjs'
import { createLicenseCollector } from './third-party-licenses.mjs'

/** @param {(text: string) => void} report told about each step when it is done */
export async function buildAll(report) {
  const licenses = createLicenseCollector()
  const plugins = [licenses.plugin]
  const step = async (name, work) => {
    const startedAt = Date.now()
    await work()
    report(`${name} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  const declarations = step('types', writeDeclarations)
  // a failure is reported where it is awaited, not as an unhandled one before
  declarations.catch(() => {})
  await step('dialog page', () => buildDialogPage(plugins))
  await step('preloads', () => bundlePreloads(plugins))
  await step('main', () => bundleMain(plugins))
  await step('renderer', async () => {
    await bundleRenderer(plugins)
    await bundleLocales(plugins)
    await buildStyles()
  })
  await step('providers, relay, testing, cli', async () => {
    await bundleProviders(plugins)
    await bundleRelay(plugins)
    await bundleTesting(plugins)
    await bundleCli(plugins)
  })
  writeBareEntry()
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licenses.text())
  await step('example', buildExample)
  await declarations
}
