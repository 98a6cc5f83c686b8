/** How many tests passed, read from the reports of the runners. */
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {(report: any) => Totals} */
const fromPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
  skipped: stats.skipped,
})

/** A file that cannot be loaded, or fails in a hook, has no failed test of its own. */
const fromVitest = (report) => {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * What a test runner did. A runner that ends badly without naming a failed test, or that ran nothing, counts as one
 * failure: silence is not success.
 * @param {string} file the runner's JSON report
 * @param {number} code its exit code
 * @returns {Totals}
 */
export function runnerTotals(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const totals = report.stats === undefined ? fromVitest(report) : fromPlaywright(report)
  const isSilent = totals.failed === 0 && (code !== 0 || totals.passed === 0)
  return isSilent ? { ...totals, failed: 1 } : totals
}

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export function addTotals(all) {
  const sum = (name) => all.reduce((total, one) => total + one[name], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** @param {Totals} totals */
export const totalsLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
