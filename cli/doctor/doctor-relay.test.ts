import { describe, expect, it, onTestFinished } from 'vitest'
import { MINUTE_MS } from '../../contract/duration.js'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import { createSigningKey } from '../../relay/index.js'
import { runCli } from '../run-cli.js'
import { createApp as createAppIn, examine } from '../test-app.js'
import { createTestWorld, type TestWorldOptions } from '../test-world.js'
import { checkRelay } from './check-relay.js'
import { startImpostor, startTestRelay, type TestRelayOptions } from './test-relay-app.js'

const { signingKey, publicKey } = await createSigningKey()
const stranger = await createSigningKey()
const createApp = (files: Readonly<Record<string, string>>) => createAppIn(files, onTestFinished)

const manifest = (names: object) =>
  JSON.stringify({
    ...names,
    dependencies: { 'electron-license-gate': '1' },
    devDependencies: { electron: '41.0.0' },
  })

const appOf = (url: string, { key = publicKey, rest = '', gate = '', name = 'Margin Notes' } = {}) =>
  createApp({
    'package.json': manifest({ productName: name }),
    'main/index.ts': `createLicenseGate({ provider: relay({
      url: '${url}', publicKey: '${key}', ${rest} }), ${gate} })`,
  })

const startRelay = (parts: Omit<TestRelayOptions, 'signingKey'> = {}) =>
  startTestRelay({ signingKey, ...parts }, onTestFinished)
const startServer = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  startImpostor(body, headers, onTestFinished)

async function examineRelay(app: string, args: readonly string[] = [], options: TestWorldOptions = {}) {
  const { exitCode, findings, printed } = await examine(app, args, options)
  const about = findings.filter(({ check }) => /^(?:relay|ids|store|clock)\b/.test(check))
  return { exitCode, printed, said: about.map(({ level, check, what }) => `${level} ${check}: ${what}`) }
}

describe('license-gate doctor and the relay', () => {
  it('finds nothing wrong with a good one, and asks no store by itself', async () => {
    const { url, store } = await startRelay()
    const { exitCode, said } = await examineRelay(appOf(url))
    expect([exitCode, said]).toEqual([
      0,
      [
        'warning relay: its url is an address of this computer, which a packaged app refuses',
        'ok relay: it answers and is healthy',
        'ok relay key: it signs with the key of the app',
        `ok relay version: version ${PACKAGE_VERSION}, as in the app`,
        "ok relay clock: agrees with this computer's",
        'ok relay pages: pages from other sites cannot call it',
        'ok relay app: it serves "Margin Notes"',
        'ok relay store: it reaches its store',
      ],
    ])
    expect(store.requests.list().map(({ route }) => route)).toEqual(['validate'])
  })

  it('takes address, key and app from options where the source has none', async () => {
    const { url } = await startRelay()
    const app = createApp({ 'main/index.ts': 'createLicenseGate({ provider: relay({ url, publicKey }) })' })
    const without = await examineRelay(app)
    expect(without.said).toEqual([
      'unknown relay: no relay({ url, publicKey }) with plain texts was found, so the relay was not asked',
    ])
    const options = ['--relay-url', `${url}/`, '--relay-public-key', publicKey, '--app-id', 'Margin Notes']
    const { exitCode, said } = await examineRelay(app, options)
    expect([exitCode, said.filter((line) => !line.startsWith('ok '))]).toEqual([0, [expect.any(String)]])
    expect(said).toContain('ok relay key: it signs with the key of the app')
    expect(said).toContain('ok relay app: it serves "Margin Notes"')
  })

  it.each([
    [
      { key: stranger.publicKey },
      1,
      'problem relay key: it signs with a key the app does not accept, so nobody can activate',
    ],
    [
      { key: stranger.publicKey, rest: `publicKeys: ['${publicKey}']` },
      0,
      'ok relay key: it signs with one of the additional keys that the app accepts',
    ],
    [{ gate: "appId: 'Another App'" }, 1, 'problem relay app: it does not serve "Another App"'],
    [{ rest: "appId: 'Another App'" }, 1, 'problem relay app: it does not serve "Another App"'],
    [{ name: 'my-notes' }, 0, 'warning relay app: it does not serve "my-notes"'],
  ])('holds %j against it', async (written, exit, what) => {
    const { url } = await startRelay()
    const { exitCode, said } = await examineRelay(appOf(url, written))
    expect(said).toContain(what)
    expect(exitCode).toBe(exit)
  })

  it.each([
    [5, "ok relay clock: agrees with this computer's"],
    [7, 'warning relay clock: it is 7 minutes ahead of this computer: leases begin and end by it'],
    [-7, 'warning relay clock: it is 7 minutes behind this computer: leases begin and end by it'],
  ])('with a clock that is off by %i minutes', async (minutes, what) => {
    const at = Date.UTC(2030, 0, 1)
    const { url } = await startRelay({ now: () => at + minutes * MINUTE_MS })
    expect((await examineRelay(appOf(url), [], { now: () => at })).said).toContain(what)
  })

  it('finds what a relay lacks, and that its store refuses it', async () => {
    const { url } = await startRelay({ hasDirectory: false, apiKey: 'not-of-the-store' })
    const { exitCode, said } = await examineRelay(appOf(url))
    expect(said).toContain(
      'warning relay verbs: it does not offer devices, release, recover: seats cannot be listed, or recovered after a crash',
    )
    expect(said).toContain('problem relay store: its store rejects its requests')
    expect(exitCode).toBe(1)
  })

  it('finds pages let in by what is in front of it, and an older version', async () => {
    const health = { status: 'closing', verbs: [], keyIds: [] }
    const { url } = await startServer(JSON.stringify(health), { 'access-control-allow-origin': '*' })
    const { exitCode, said } = await examineRelay(appOf(url))
    expect(said).toContain('warning relay: it is shutting down')
    expect(said).toContain(
      'problem relay pages: pages from other sites can call it (Access-Control-Allow-Origin)',
    )
    expect(said).toContain(
      `warning relay version: the relay is of version unknown, the app of ${PACKAGE_VERSION}`,
    )
    expect(exitCode).toBe(1)
  })

  it.each([['{}'], ['<html>'], ['{"status":"ok"}']])('does not take %s for a relay', async (body) => {
    const { exitCode, said } = await examineRelay(appOf((await startServer(body)).url))
    expect([exitCode, said]).toEqual([
      1,
      ['problem relay: the server at this address is not a relay (GET /health, status 200)'],
    ])
  })

  it.each([
    [
      'http://license.example.com',
      'problem relay: its url begins with http://, which a packaged app refuses',
    ],
    ['license.example.com', 'problem relay: its url does not begin with https://'],
  ])('asks nothing of %s', async (url, what) => {
    const { exitCode, said } = await examineRelay(appOf(url))
    expect([exitCode, said]).toEqual([1, [what]])
  })

  it('says that it could not ask, and asks nothing offline', async () => {
    const { url, stop } = await startServer('')
    await stop()
    const { exitCode, said } = await examineRelay(appOf(url))
    expect([exitCode, said]).toEqual([0, ['unknown relay: could not reach it from here: offline']])
    expect((await examineRelay(appOf(url), ['--offline'])).said).toEqual([])
  })

  it('takes a certificate that is not accepted for what it is', async () => {
    const cause = Object.assign(new Error('self-signed'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    const fetch = async () => {
      throw new TypeError('fetch failed', { cause })
    }
    const settings = {
      url: 'https://license.example.com',
      publicKeys: [publicKey],
      appId: undefined,
      where: 'a.ts:1',
    }
    expect(await checkRelay(settings, PACKAGE_VERSION, { ...createTestWorld(), fetch })).toEqual([
      { level: 'problem', check: 'relay', what: 'its certificate is not accepted, so no app can ask it' },
    ])
  })

  it.each([
    [['--relay-url', 'license.example.com'], '--relay-url: expected an address'],
    [['--relay-url', 'https://me:hunter2@license.example.com'], '--relay-url: expected an address'],
    [['--relay-public-key', 'hunter2'], '--relay-public-key: expected 43 characters'],
    [['--app-id', 'é'], '--app-id: expected 1 to 100 printable'],
  ])('refuses %j, and does not repeat it', async (args, message) => {
    const world = createTestWorld()
    expect(await runCli(['doctor', appOf('https://license.example.com'), ...args], world)).toBe(2)
    expect(world.warned.join('\n')).toContain(message)
    expect(world.warned.join('\n')).not.toContain('hunter2')
  })
})
