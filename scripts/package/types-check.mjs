/** What an author's TypeScript makes of the packed package, by its settings. */
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'

const NAME = 'electron-license-gate'
const AUTHOR = 'license-gate'
const OLD = 'testing/typescript-5/node_modules/typescript'
const NEW = 'node_modules/typescript'

/** The settings of templates and of grown apps. `node` is gone from the newest TypeScript. */
const SETTINGS = [
  { tsc: OLD, type: 'commonjs', module: 'commonjs', moduleResolution: 'node' },
  { tsc: OLD, type: 'module', module: 'esnext', moduleResolution: 'node' },
  { tsc: OLD, type: 'commonjs', module: 'node16', moduleResolution: 'node16' },
  { tsc: OLD, type: 'module', module: 'node16', moduleResolution: 'node16' },
  { tsc: OLD, type: 'module', module: 'esnext', moduleResolution: 'bundler' },
  { tsc: NEW, type: 'commonjs', module: 'nodenext', moduleResolution: 'nodenext' },
  { tsc: NEW, type: 'module', module: 'nodenext', moduleResolution: 'nodenext' },
  { tsc: NEW, type: 'module', module: 'preserve', moduleResolution: 'bundler' },
]

/** An entry without types would be `any`, which takes everything: each must refuse something, too. */
const USES = `/// <reference types="${NAME}/preload/window" />
import { createLicenseGate, lemonSqueezy, type LicenseGate } from '${NAME}/main'
import { exposeLicenseBridge } from '${NAME}/preload'
import '${NAME}/preload/auto'
import type { LicenseProvider } from '${NAME}/providers'
import { sellApp } from '${AUTHOR}/providers'
import { createLicenseRelay } from '${AUTHOR}/relay'
import { startRelayServer } from '${AUTHOR}/relay/node'
import { useLicense } from '${NAME}/renderer'
import { catalog } from '${NAME}/renderer/locales/de'
import { startLicenseStore } from '${AUTHOR}/testing'

export const gate: LicenseGate = createLicenseGate({ provider: lemonSqueezy({ storeId: 1, productId: 2 }) })
export const off: () => void = window.licenseGate.subscribe(({ state }) => console.log(state.status))
export const entitled: boolean = useLicense().entitled
export const copy: string = String(catalog['menu.copy'])
// what the one package makes, the other takes
export const relayed: LicenseProvider = sellApp({ apiKey: 'k', productId: 1 })
createLicenseGate({ provider: relayed })
createLicenseRelay({ provider: lemonSqueezy({ storeId: 1, productId: 2 }), signingKey: 'k', appIds: ['a'] })
// @ts-expect-error
createLicenseGate({ provider: 1 })
// @ts-expect-error
exposeLicenseBridge(1)
// @ts-expect-error
sellApp(1)
// @ts-expect-error
createLicenseRelay(1)
// @ts-expect-error
startRelayServer(1)
// @ts-expect-error
useLicense(1)
// @ts-expect-error
startLicenseStore(1)
// @ts-expect-error
window.licenseGate.none()
// @ts-expect-error
catalog.none
`

/** @param {import('./packed.mjs').PackedPackage} packed */
export async function checkTypes({ project }) {
  const folder = join(dirname(project), 'typed-app')
  addModules(folder, project)
  const problems = await Promise.all(SETTINGS.map((settings, index) => problemOf(folder, settings, index)))
  assert.deepEqual(
    problems.filter((problem) => problem !== null),
    [],
  )
}

function addModules(folder, project) {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules, { recursive: true })
  for (const name of [NAME, AUTHOR])
    cpSync(join(project, 'node_modules', name), join(modules, name), { recursive: true })
  for (const name of ['electron', 'react', 'react-dom', '@types'])
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction')
}

async function problemOf(folder, { tsc, type, module, moduleResolution }, index) {
  const app = join(folder, `app-${index}`)
  mkdirSync(app)
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module,
    moduleResolution,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
    esModuleInterop: true,
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify({ type }))
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }))
  writeFileSync(join(app, 'app.ts'), USES)
  const { code, stdout } = await runCommand(process.execPath, [join(root, tsc, 'bin/tsc'), '-p', app], {
    cwd: app,
    show: false,
  })
  return code === 0
    ? null
    : `${tsc}, ${type}, module ${module}, moduleResolution ${moduleResolution}:\n${stdout}`
}
