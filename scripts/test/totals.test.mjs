import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addTotals, runnerTotals, totalsLine } from './totals.mjs'

let folder
let file
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'totals-test-'))
  file = join(folder, 'report.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = (value) => writeFileSync(file, JSON.stringify(value))
const vitest = (changes) =>
  report({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [],
    ...changes,
  })
const playwright = (stats, errors = []) =>
  report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2, ...stats }, errors })

describe('runnerTotals', () => {
  it('reads a report of Vitest', () => {
    vitest({})
    expect(runnerTotals(file, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
  })

  it('counts a file of Vitest that could not be loaded', () => {
    vitest({ testResults: [{ status: 'failed', assertionResults: [] }] })
    expect(runnerTotals(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('does not count a failed test a second time for its file', () => {
    vitest({
      numFailedTests: 1,
      testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
    })
    expect(runnerTotals(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('reads a report of Playwright', () => {
    playwright({ unexpected: 1, flaky: 1 })
    expect(runnerTotals(file, 1)).toEqual({ passed: 6, failed: 1, skipped: 2 })
  })

  it('counts an error of Playwright outside a test', () => {
    playwright({}, [{ message: 'no tests found' }])
    expect(runnerTotals(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
  })

  it('takes a missing report for a failure', () => {
    expect(runnerTotals(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('takes a bad exit code for a failure even if every test passed', () => {
    vitest({})
    expect(runnerTotals(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
  })

  it('takes a run without tests for a failure', () => {
    playwright({ expected: 0, skipped: 0 })
    expect(runnerTotals(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('totalsLine', () => {
  it('closes a run in a form that programs read', () => {
    expect(totalsLine({ passed: 2, failed: 1, skipped: 0 })).toBe('2 passed, 1 failed')
    expect(totalsLine({ passed: 2, failed: 0, skipped: 3 })).toBe('2 passed, 0 failed, 3 skipped')
  })

  it('adds steps up', () => {
    const step = { passed: 1, failed: 2, skipped: 3 }
    expect(addTotals([step, step])).toEqual({ passed: 2, failed: 4, skipped: 6 })
  })
})
