/** The steps of `npm test`. Each gives its totals; one that is not a test runner counts as one test. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../build/ensure-built.mjs'
import { runWithElectron } from '../run/with-electron.mjs'
import { messageOf, root } from '../setup/failure.mjs'
import { addTotals, runnerTotals } from './totals.mjs'

const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }
const REPORTS = join(root, 'coverage/reports')

/**
 * Runs a test runner that writes a JSON report, and reads it. The name is this run's own, so that two runs at once
 * cannot mix their reports up.
 * @param {string} name
 * @param {(report: string) => Promise<number>} run gives the exit code
 */
async function withReport(name, run) {
  const report = join(REPORTS, `${name}-${process.pid}.json`)
  mkdirSync(REPORTS, { recursive: true })
  try {
    return runnerTotals(report, await run(report))
  } finally {
    rmSync(report, { force: true })
  }
}

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {(context: StepContext) => Promise<import('./totals.mjs').Totals>} run
 *
 * @typedef {object} StepContext
 * @property {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime
 * @property {readonly string[]} args for the last step, from the command line
 */

/**
 * Runs every command, also after one that failed.
 * @type {(name: string, ...commands: string[][]) => Step}
 */
const commands = (name, ...lines) => ({
  name,
  async run({ runtime }) {
    const results = []
    for (const words of lines) results.push((await runWithElectron(runtime, words)) === 0 ? PASSED : FAILED)
    return addTotals(results)
  },
})

/** @type {Step} */
const build = {
  name: 'build',
  async run() {
    try {
      await ensureBuilt()
      return PASSED
    } catch (error) {
      console.error(messageOf(error))
      return FAILED
    }
  },
}

/** @type {Step} */
const unit = {
  name: 'unit tests',
  run: ({ runtime }) =>
    withReport('unit', (report) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      return runWithElectron(runtime, ['vitest', 'run', ...reporters])
    }),
}

/** @type {Step} */
const e2e = {
  name: 'end to end',
  run: ({ runtime, args }) =>
    withReport('e2e', (report) => {
      const options = { display: true, sandbox: true, env: { E2E_REPORT: report } }
      return runWithElectron(runtime, ['playwright', 'test', ...args], options)
    }),
}

// both take CI for a terminal with colors, whatever NO_COLOR says
const isPlain = Boolean(process.env.NO_COLOR)
const format = commands('format', ['biome', 'ci', ...(isPlain ? ['--colors=off'] : [])])
const knip = ['knip', '--config', 'scripts/lint/knip.config.mjs', '--no-progress']
const lint = commands(
  'lint',
  ['oxlint', ...(isPlain ? ['--format=unix'] : [])],
  ['node', 'scripts/check-commits.mjs'],
  knip,
  [...knip, '--production'],
)
const types = commands('types', ['node', 'scripts/types.mjs'])
const packageCheck = commands('package', ['node', 'scripts/check-package.mjs'])

/** @type {Record<string, readonly Step[]>} */
export const PARTS = {
  all: [format, lint, types, unit, build, packageCheck, e2e],
  check: [format, lint, types, unit, build, packageCheck],
  e2e: [build, e2e],
}
