import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'

export interface ReportingRun {
  readonly executable: string
  readonly profile: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Starts a host that reports by itself and ends, and gives its report. */
export async function runReportingHost(run: ReportingRun): Promise<Record<string, unknown>> {
  const report = path.join(run.profile, 'report.json')
  const noSandbox = process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []
  const child = spawn(run.executable, [...(run.args ?? []), `--user-data-dir=${run.profile}`, ...noSandbox], {
    env: { ...process.env, REPORT_FILE: report, ...run.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code, errors.join('')).toBe(0)
  return JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>
}
