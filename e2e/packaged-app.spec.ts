import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.js'
import { packageHost } from './package-host.js'
import { createPackedHost } from './packed-host.js'

test('a packed app with release fuses refuses test keys and plain http, and opens offline', async ({
  store,
  profile,
}) => {
  test.setTimeout(120_000)
  const app = await createPackedHost('packaged.mjs')
  try {
    const executable = await packageHost(app)
    const report = path.join(profile, 'report.json')
    const start = () => runPackaged(executable, profile, { store: store.url, report, keys: store.keys.demo })

    const first = await start()
    expect(first).toMatchObject({
      packaged: true,
      asar: true,
      openedAs: 'unlicensed',
      testKey: 'test-key',
      realKey: 'granted',
    })
    expect(first['plainHttp']).toMatch(/^TypeError: .*baseUrl.*https/)
    expect(first['dialogTitle']).toBeTruthy()
    expect(store.keys.get(store.keys.demo.testMode)?.instances).toEqual([])

    await store.close()
    const second = await start()
    expect(second).toMatchObject({ openedAs: 'licensed' })
  } finally {
    rmSync(path.dirname(app), { recursive: true, force: true, maxRetries: 5 })
  }
})

interface PackagedRun {
  readonly store: string
  readonly report: string
  readonly keys: { readonly testMode: string; readonly unlimited: string }
}

async function runPackaged(
  executable: string,
  profile: string,
  run: PackagedRun,
): Promise<Record<string, unknown>> {
  const noSandbox = process.env['NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []
  const child = spawn(executable, [`--user-data-dir=${profile}`, ...noSandbox], {
    env: {
      ...process.env,
      STORE_URL: run.store,
      REPORT_FILE: run.report,
      TEST_KEY: run.keys.testMode,
      REAL_KEY: run.keys.unlimited,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const errors: string[] = []
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()))
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code, errors.join('')).toBe(0)
  return JSON.parse(readFileSync(run.report, 'utf8')) as Record<string, unknown>
}
