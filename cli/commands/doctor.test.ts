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

  it('says that a folder or a packaged app is not there, in place of findings about it', async () => {
    const app = createApp()
    for (const [args, message] of [
      [['/nonexistent'], '<folder>: no such folder: /nonexistent'],
      [[join(app, 'package.json')], '<folder>: no such folder: '],
      [[app, '--packaged', join(app, 'release')], '--packaged: no such file or folder: '],
      [
        [app, '--relay-url', 'http://127.0.0.1:6666'],
        '--relay-url: browsers, Electron and Node refuse to ask port 6666',
      ],
    ] as const) {
      const world = createTestWorld()
      expect(await runCli(['doctor', ...args, '--offline'], world)).toBe(2)
      expect([world.printed, world.warned[0]]).toEqual([[], expect.stringContaining(message)])
    }
  })

  it('reads a manifest and sources that an editor put a mark before, or wrote in UTF-16', async () => {
    const manifest = JSON.stringify({
      dependencies: { 'electron-license-gate': '^0.1.0' },
      devDependencies: { electron: '^41.2.0' },
    })
    const bytes = (text: string) => Buffer.from(text).toString('latin1')
    const app = createApp({
      'package.json': bytes(`\uFEFF${manifest}`),
      'a.ts': Buffer.from('\uFEFFx({ nodeIntegration: true })', 'utf16le').toString('latin1'),
    })
    const { said } = await examine(app, ['--offline'])
    expect(said).toContain('ok package')
    expect(said).toContain('problem windows a.ts:1')
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
      ['warning test mode a.ts:1', 'problem test mode a.ts:1'],
    ],
    ['a.ts', 'lemonSqueezy({ baseUrl: `https://store.example` })', ['warning test mode a.ts:1']],
    ['a.ts', 'const extra = app.isPackaged ? {} : { allowTestMode: true }', []],
    [
      'a.ts',
      'if (!app.isPackaged) {\n  use(lemonSqueezy({ baseUrl: "http://x", allowTestMode: true }))\n}',
      [],
    ],
    ['a.ts', 'app.isPackaged\n\n\nuse({ allowTestMode: true })', ['warning test mode a.ts:4']],
    ['a.ts', 'app.on("activate", () => {\n  createWindow()\n})', ['warning activate a.ts:1']],
    ['a.ts', 'app.on("activate", createWindow)', ['warning activate a.ts:1']],
    ['a.ts', 'app.on("activate", gate.guard(createWindow))', []],
    ['a.ts', 'app.on("activate", () => {\n  if (gate.snapshot.entitled) createWindow()\n})', []],
    [
      'a.ts',
      'start(async () => {\n  await gate.ensureLicensed()\n  app.on("activate", createWindow)\n})',
      [],
    ],
    [
      'a.ts',
      'start(async () => {\n  await gate.ensureLicensed()\n})\napp.on("activate", createWindow)',
      ['warning activate a.ts:4'],
    ],
    ['a.test.ts', 'x({ nodeIntegration: true })', []],
  ])('with %s of %j', async (name, text, expected) => {
    const { exitCode, said, printed } = await examine(createApp({ [name]: text }), ['--offline'])
    expect(said.filter((line) => !line.startsWith('ok '))).toEqual(expected)
    expect(exitCode).toBe(expected.some((line) => line.startsWith('problem')) ? 1 : 0)
    expect(printed).not.toContain('abcdefghijklmnopqrstuvwxyz')
  })

  it('takes what a compiler made for no source', async () => {
    const text = 'x({ nodeIntegration: true })'
    const compiled = {
      'a.ts': text,
      'a.js': text,
      'lib/a.js': text,
      'tsconfig.json': '{ "outDir": "./lib" }',
    }
    const { said } = await examine(createApp(compiled), ['--offline'])
    expect(said.filter((line) => line.includes('windows'))).toEqual(['problem windows a.ts:1'])
  })

  it('warns of an app id that changes with the name of the app', async () => {
    const { exitCode, said } = await examine(createApp({ 'main/index.ts': '\ncreateLicenseGate({})' }), [
      '--offline',
    ])
    expect([exitCode, said]).toEqual([0, expect.arrayContaining(['warning app id main/index.ts:2'])])
  })

  it('finds the app in a workspace, and what is installed above it', async () => {
    const gate = 'createLicenseGate({})'
    const app = createApp({
      'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
      'main/index.ts': '',
      'apps/desktop/package.json': '{"dependencies":{"electron-license-gate":"1","electron":"catalog:"}}',
      'apps/desktop/src/main.ts': gate,
      'node_modules/electron/package.json': '{"version":"40.0.0"}',
    })
    for (const folder of [app, join(app, 'apps/desktop')]) {
      const { said } = await examine(folder, ['--offline'])
      expect(said.slice(0, 3)).toEqual([
        'ok package',
        'ok electron',
        `ok gate ${folder === app ? 'apps/desktop/' : ''}src/main.ts:1`,
      ])
    }
  })

  const preload = { 'preload/index.ts': "import 'electron-license-gate/preload/auto'" }
  const bridge = { ...preload, 'main/window.ts': "gate.attach(w.webContents, { allowOrigin: 'file://' })" }
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
      { ...bridge, ...vite('6.0.0'), 'electron.vite.config.ts': 'x({})', 'a.ts': 'x({ sandbox: false })' },
      'ok preload preload/index.ts:1',
    ],
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

  it('says that the bridge answers nothing where no window is attached', async () => {
    const { exitCode, findings } = await examine(
      createApp({ ...preload, 'out/preload/index.cjs': 'bundled' }),
      ['--offline'],
    )
    const [, missing] = findings.filter(({ check }) => check === 'preload')
    expect(exitCode).toBe(1)
    expect(missing).toMatchObject({ level: 'problem', where: 'preload/index.ts:1' })
    expect(missing?.advice).toContain('gate.attach(')
  })
})
