import { linkSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.js'
import { FORGED_NAME, type ForgedStore, startForgedStore } from './forged-store.js'
import { packageHost } from './package-host.js'
import { createPackedHost } from './packed-host.js'
import { runReportingHost } from './reporting-host.js'

// One app for all of them: packing it takes longer than they do.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let app = ''
let executable = ''
test.beforeAll(async () => {
  test.setTimeout(300_000)
  app = await createPackedHost('packaged.mjs', {
    modules: ['inspected.mjs', 'besieged.mjs'],
    shipsAuthorPackage: true,
  })
  executable = await packageHost(app)
})
test.afterAll(() => rmSync(path.dirname(app), { recursive: true, force: true, maxRetries: 5 }))

test('a packed app with release fuses refuses test keys, plain http and secrets, and opens offline', async ({
  store,
  profile,
}) => {
  const { testMode, unlimited } = store.keys.demo
  const env = { STORE_URL: store.url, TEST_KEY: testMode, REAL_KEY: unlimited }
  const first = await runReportingHost({ executable, profile, env })
  expect(first).toMatchObject({
    packaged: true,
    asar: true,
    openedAs: 'unlicensed',
    testKey: 'test-key',
    realKey: 'granted',
  })
  expect(first['secret']).toMatch(
    /^TypeError: .*"provider" must be one that holds no secret, in a packaged app/,
  )
  expect(first['plainHttp']).toMatch(/^TypeError: .*baseUrl.*https/)
  expect(first['dialogTitle']).toBeTruthy()
  expect(store.keys.get(testMode)?.instances).toEqual([])

  await store.close()
  expect(await runReportingHost({ executable, profile, env })).toMatchObject({ openedAs: 'licensed' })
})

test('a packed app whose executable is renamed "electron" is still a packed app', async ({
  store,
  profile,
}) => {
  const renamed = path.join(path.dirname(executable), 'electron')
  linkSync(executable, renamed)
  const { testMode, unlimited } = store.keys.demo
  const env = { STORE_URL: store.url, TEST_KEY: testMode, REAL_KEY: unlimited }
  const report = await runReportingHost({ executable: renamed, profile, env })
  // the name is all that Electron itself asks for
  expect(report).toMatchObject({ packaged: false, testKey: 'test-key', realKey: 'granted' })
  expect(report['plainHttp']).toMatch(/^TypeError: /)
  expect(report['secret']).toMatch(/^TypeError: /)
  expect(report['diagnostics']).toMatchObject({ packaged: true })
})

interface Siege {
  readonly name: string
  readonly args?: (forged: ForgedStore) => readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** By this name the store is asked for. @defaultValue its address */
  readonly host?: string
  /** Who falls for it: what shows that the attack works. */
  readonly believers: { readonly session: boolean; readonly node: boolean }
  /** Whether the gate asks at all. Where an answer would not be believed whatever it is, it does not. */
  readonly asks: boolean
}

const nobody = { session: false, node: false }
const SIEGES: readonly Siege[] = [
  { name: 'a certificate that nobody trusts', believers: nobody, asks: true },
  {
    name: '--ignore-certificate-errors',
    args: () => ['--ignore-certificate-errors'],
    believers: { session: true, node: false },
    asks: false,
  },
  {
    name: '--host-resolver-rules',
    args: ({ port }) => [`--host-resolver-rules=MAP ${FORGED_NAME}:443 127.0.0.1:${port}`],
    host: FORGED_NAME,
    believers: nobody,
    asks: false,
  },
  {
    name: '--host-resolver-rules with --ignore-certificate-errors',
    args: ({ port }) => [
      `--host-resolver-rules=MAP ${FORGED_NAME}:443 127.0.0.1:${port}`,
      '--ignore-certificate-errors',
    ],
    host: FORGED_NAME,
    believers: { session: true, node: false },
    asks: false,
  },
  {
    name: 'NODE_TLS_REJECT_UNAUTHORIZED=0',
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    believers: { session: false, node: true },
    asks: true,
  },
  {
    name: "hooks on the host's own session",
    env: { HOST_HOOKS: '1' },
    believers: { session: true, node: false },
    asks: true,
  },
]

for (const { name, args, env = {}, host, believers, asks } of SIEGES) {
  test(`a packed app believes nobody in place of its store: ${name}`, async ({ store, profile }) => {
    const forged = await startForgedStore(store.url, host ?? '127.0.0.1')
    try {
      const report = await runReportingHost({
        executable,
        profile,
        args: args?.(forged) ?? [],
        env: {
          FORGED_URL: host === undefined ? `https://127.0.0.1:${forged.port}` : `https://${host}`,
          REAL_KEY: store.keys.demo.unlimited,
          ...env,
        },
      })
      expect(report).toEqual({ packaged: true, gate: 'tls', check: 'tls', entitled: false, ...believers })
      expect(store.requests.count('activate')).toBe(0)
      expect(store.requests.count('validate')).toBe(Object.values(believers).filter(Boolean).length)
      // The host's session always knocks, and Node where it finds the name; the gate does beside them only if it asks.
      const others = host === undefined ? 2 : 1
      expect(forged.connections() > others).toBe(asks)
    } finally {
      await forged.close()
    }
  })
}

// The release fuses keep this one out of a packed app; so it is tried where it works.
test('NODE_EXTRA_CA_CERTS lets Node believe somebody else, and the gate not', async ({ store, profile }) => {
  const forged = await startForgedStore(store.url, '127.0.0.1')
  const authority = path.join(profile, 'authority.pem')
  writeFileSync(authority, forged.authority)
  const env = {
    FORGED_URL: `https://127.0.0.1:${forged.port}`,
    REAL_KEY: store.keys.demo.unlimited,
    NODE_EXTRA_CA_CERTS: authority,
  }
  try {
    const { default: electron } = await import('electron')
    const unpacked = { executable: String(electron), args: [app], profile, env }
    const expected = { gate: 'tls', check: 'tls', entitled: false, session: false }
    expect(await runReportingHost(unpacked)).toEqual({ packaged: false, ...expected, node: true })
    expect(await runReportingHost({ executable, profile, env })).toEqual({
      packaged: true,
      ...expected,
      node: false,
    })
  } finally {
    await forged.close()
  }
})
