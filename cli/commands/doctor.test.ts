import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runCli } from '../run-cli.js'
import { createApp as createAppIn, examine } from '../test-app.js'
import { createTestWorld } from '../test-world.js'

const createApp = (files: Readonly<Record<string, string>> = {}) => createAppIn(files, onTestFinished)

describe('license-gate doctor', () => {
  it('finds nothing wrong with a good app', async () => {
    const { exitCode, said } = await examine(createApp(), ['--offline'])
    expect([exitCode, said]).toEqual([
      0,
      [
        'ok package',
        'ok electron',
        'ok gate main/index.ts:2',
        'ok preload',
        'ok windows',
        'ok csp renderer/index.html',
        'ok secrets',
        'ok test mode',
      ],
    ])
  })

  it('prints lines for people, with what to do', async () => {
    const world = createTestWorld()
    const app = createApp({ 'main/window.ts': 'x({ sandbox: false })' })
    expect(await runCli(['doctor', app, '--offline'], world)).toBe(0)
    const printed = world.printed.join('\n')
    expect(printed).toMatch(/^warning +windows +sandbox: false .*\[main\/window\.ts:1\]\n +→ leave it out/m)
    expect(printed).toContain('0 problems, 1 warning, 0 not known.')
  })

  it.each([
    ['package.json', '{}', ['problem package package.json', 'unknown electron']],
    ['package.json', 'no JSON', ['problem package package.json']],
    [
      'package.json',
      '{"devDependencies":{"electron-license-gate":"1","electron":"^32.0.0"}}',
      ['warning package package.json', 'problem electron'],
    ],
    ['main/index.ts', '// createLicenseGate()', ['problem gate']],
    ['a.ts', 'x({\n nodeIntegration: true })', ['problem windows a.ts:2']],
    [
      'a.ts',
      'x({ contextIsolation: false, webSecurity:false })',
      ['problem windows a.ts:1', 'problem windows a.ts:1'],
    ],
    ['a.html', '<p>', ['warning csp a.html']],
    [
      'a.html',
      `<meta http-equiv=Content-Security-Policy content="script-src 'self' 'unsafe-eval'">`,
      ['warning csp a.html'],
    ],
    ['a.ts', 'const key = "-----BEGIN PRIVATE KEY-----"', ['problem secrets a.ts:1']],
    ['a.ts', 'h("Bearer abcdefghijklmnopqrstuvwxyz")', ['problem secrets a.ts:1']],
    ['a.ts', `sellApp({ apiKey: k })`, ['warning secrets a.ts:1']],
    ['a.ts', 'use(import.meta.env.VITE_SELLAPP_API_KEY)', ['warning secrets a.ts:1']],
    [
      'a.ts',
      'lemonSqueezy({ allowTestMode: true, baseUrl: "http://x" })',
      ['warning test mode a.ts:1', 'warning test mode a.ts:1'],
    ],
    ['a.test.ts', 'x({ nodeIntegration: true })', []],
  ])('with %s of %j', async (name, text, expected) => {
    const { exitCode, said, printed } = await examine(createApp({ [name]: text }), ['--offline'])
    expect(said.filter((line) => !line.startsWith('ok '))).toEqual(expected)
    expect(exitCode).toBe(expected.some((line) => line.startsWith('problem')) ? 1 : 0)
    expect(printed).not.toContain('abcdefghijklmnopqrstuvwxyz')
  })

  const bridge = { 'preload/index.ts': "import 'electron-license-gate/preload/auto'" }
  const vite = (version: string) => ({
    'node_modules/electron-vite/package.json': JSON.stringify({ version }),
  })
  it.each([
    [bridge, 'unknown preload preload/index.ts:1'],
    [{ ...bridge, 'out/preload/index.cjs': 'bundled' }, 'ok preload preload/index.ts:1'],
    [
      { ...bridge, 'out/preload/index.cjs': 'a()\nrequire("electron-license-gate/preload/auto")' },
      'problem preload out/preload/index.cjs:2',
    ],
    [
      { ...bridge, ...vite('6.0.0'), 'electron.vite.config.ts': 'x({})' },
      'problem preload electron.vite.config.ts',
    ],
    [{ ...bridge, ...vite('4.0.0'), 'electron.vite.config.ts': 'x({})' }, 'ok preload preload/index.ts:1'],
    [{ ...bridge, 'electron.vite.config.ts': 'x({})' }, 'warning preload electron.vite.config.ts'],
    [
      {
        ...bridge,
        ...vite('6.0.0'),
        'electron.vite.config.ts': "x({ externalizeDeps: { exclude: ['electron-license-gate'] } })",
      },
      'ok preload electron.vite.config.ts',
    ],
  ])('judges the preload of %j', async (files, expected) => {
    const { said } = await examine(createApp(files), ['--offline'])
    expect(said.filter((line) => line.includes(' preload '))).toEqual([expected])
  })

  const wire = (fuses: string) =>
    `MZ..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001${String.fromCharCode(fuses.length)}${fuses}..`
  it.each([
    [wire('10110001'), 6, 'warning'],
    [wire('00001100'), 1, 'ok'],
    [wire('00001100') + wire('00001100'), 1, 'ok'],
    [wire('00001100') + wire('10001100'), 2, 'problem'],
    ['no Electron', 1, 'unknown'],
  ])('reads the fuses of a packaged app (%#)', async (binary, count, level) => {
    const app = createApp({
      'release/linux-unpacked/my-app': binary,
      'release/linux-unpacked/icudtl.dat': 'x',
    })
    const { findings } = await examine(app, ['--offline', '--packaged', join(app, 'release/linux-unpacked')])
    const fuses = findings.filter(({ check }) => check === 'fuses')
    expect([fuses.length, fuses[0]?.level]).toEqual([count, level])
  })
})
