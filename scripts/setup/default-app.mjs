/**
 * Starts the app named on the command line: what Electron's own default_app.asar does, for the fallback runtime.
 * Packed into it as the text of this file. The await at the top level is essential: Electron waits for it before
 * `ready`, so that an ESM app's first lines run before `ready` as they do in the official runtime.
 */

import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

function parseArguments(values) {
  const required = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value === '-r' || value === '--require') required.push(values[++at])
    else if (value === '-v' || value === '--version') return { print: `v${process.versions.electron}` }
    else if (value === '--abi') return { print: process.versions.modules }
    else if (!value.startsWith('-')) return { required, path: resolve(value) }
  }
  return { required }
}

function describeApp(path) {
  const manifest = join(path, 'package.json')
  if (!existsSync(manifest)) return undefined
  const about = JSON.parse(readFileSync(manifest, 'utf8'))
  if (about.version) app.setVersion(about.version)
  if (about.productName || about.name) app.setName(about.productName || about.name)
  app.setDesktopName(about.desktopName || `${app.getName()}.desktop`)
  return path
}

const { print, required, path } = parseArguments(process.argv.slice(1))
if (print !== undefined || path === undefined) {
  console.log(print ?? 'usage: electron [options] <path of the app>')
  process.exit(print === undefined ? 2 : 0)
}
if (required.length > 0) Module._preloadModules(required) // oxlint-disable-line no-underscore-dangle -- Electron's own way
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
try {
  const described = describeApp(path)
  const main = Module._resolveFilename(path, null, true) // oxlint-disable-line no-underscore-dangle -- as above
  app.setAppPath(described ?? dirname(main))
  await import(pathToFileURL(main).href)
} catch (error) {
  console.error(`App threw an error during load\n${error?.stack ?? error}`)
  process.exit(1)
}
