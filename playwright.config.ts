import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // a test starts Electron, several processes: more at once than two helps only on larger machines
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 5000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'coverage/e2e.json' }]],
  // traces are made by the fixtures: Playwright's own switch has no DOM for Electron
  use: { screenshot: 'only-on-failure' },
})
