import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Finding } from './doctor/finding.js'
import { runCli } from './run-cli.js'
import { createTestWorld, type TestWorldOptions } from './test-world.js'

const goodApp: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { 'electron-license-gate': '^0.1.0' },
    devDependencies: { electron: '^41.2.0' },
  }),
  'main/index.ts': `// nodeIntegration: true would be wrong
    createLicenseGate({ appId: 'com.example.app', provider: lemonSqueezy({ storeId: 12345, productId: 67_890 }) })`,
  'renderer/index.html': `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
}

/** Writes a good app with other files into its own folder, which `atEnd` removes. */
export function createApp(
  files: Readonly<Record<string, string>>,
  atEnd: (remove: () => void) => void,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-doctor-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries({ ...goodApp, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text, 'latin1')
  }
  return folder
}

/** Runs `license-gate doctor` on it. */
export async function examine(folder: string, args: readonly string[], options: TestWorldOptions = {}) {
  const world = createTestWorld(options)
  const exitCode = await runCli(['doctor', folder, '--json', ...args], world)
  const report = JSON.parse(world.printed.join('') || '{}') as { findings: Finding[] }
  const said = report.findings.map(({ level, check, where = '' }) => `${level} ${check} ${where}`.trim())
  return { exitCode, findings: report.findings, said, printed: world.printed.join('') }
}
