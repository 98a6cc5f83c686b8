import { afterEach, describe, expect, it } from 'vitest'
import { sellApp, sellAppDirectory } from '../../providers/index.js'
import { callLicenseApi } from '../../testing/store/call-license-api.js'
import { demoKeys } from '../../testing/store/demo-keys.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { runCli } from '../run-cli.js'
import { createTestWorld, type TestWorld } from '../test-world.js'

const running: { world: TestWorld; exit: Promise<number> }[] = []

afterEach(async () => {
  for (const { world, exit } of running.splice(0)) {
    world.pressCtrlC()
    await exit
  }
})

/** Starts `serve` on a free port and waits until it listens. */
async function serve(args: string[] = [], files: Record<string, string> = {}) {
  const world = createTestWorld({ files })
  const exit = runCli(['serve', '--port', '0', ...args], world)
  running.push({ world, exit })
  // The command is loaded when it is run.
  await expect.poll(() => world.printed.length, { timeout: 10_000 }).toBe(1)
  const start = world.printed[0]!
  return { world, exit, start, url: /http:\/\/[\w.:[\]]+/.exec(start)![0] }
}

async function fail(args: string[], files: Record<string, string> = {}) {
  const world = createTestWorld({ files })
  const exitCode = await runCli(['serve', ...args], world)
  return { exitCode, printed: world.printed, warned: world.warned.join('\n') }
}

describe('license-gate serve', () => {
  it('prints its address, how to use it, and every demo key with what it shows', async () => {
    const { start, url } = await serve()
    expect(start).toContain(`lemonSqueezy({ storeId: 12345, productId: 67890, baseUrl: '${url}' })`)
    for (const text of [...Object.values(demoKeys), 'polar({ ', 'keygen({ ']) expect(start).toContain(text)
    expect(start).toMatch(/fiveSeats +FFDFC7C0-[-0-9A-F]+ {2}works on five computers/)
    expect(start).not.toContain('clock')
  })

  it('answers, and prints each request without the full key or the name of the seat', async () => {
    const { world, url } = await serve()
    const fields = { license_key: demoKeys.fiveSeats, instance_name: 'anna-laptop' }
    expect((await callLicenseApi({ url }, 'activate', fields)).status).toBe(200)
    await callLicenseApi({ url }, 'validate', { license_key: 'someone@example.test' })
    await callLicenseApi({ url }, 'validate', { license_key: demoKeys.disabled })
    await fetch(`${url}/favicon.ico`)
    const lines = world.printed.slice(1).map((line) => line.replace(/^\d\d:\d\d:\d\d/, 'TIME'))
    expect(lines).toEqual([
      'TIME  activate    200  ****-04836DFC964F  form',
      'TIME  validate    404  ****  form  license_key not found.',
      'TIME  validate    400  ****-6C8338120E12  form  This license key is disabled.',
      'TIME  GET /favicon.ico  404',
    ])
    expect(lines.join('\n')).not.toMatch(/anna-laptop|FFDFC7C0|someone/)
  })

  it('prints no requests when quiet', async () => {
    const { world, url } = await serve(['--quiet'])
    await callLicenseApi({ url }, 'validate', { license_key: demoKeys.unlimited })
    expect(world.printed).toHaveLength(1)
  })

  it('prints one JSON object a line for programs', async () => {
    const { world, url } = await serve(['--json'])
    await callLicenseApi({ url }, 'validate', { license_key: demoKeys.expired })
    const [listening, request] = world.printed.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(listening).toMatchObject({
      event: 'listening',
      url,
      storeId: 12345,
      productId: 67890,
      variantId: 24680,
      keys: expect.arrayContaining([expect.objectContaining({ name: 'full', key: demoKeys.full })]),
    })
    expect(request).toEqual({
      event: 'request',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      api: 'lemon-squeezy',
      route: 'validate',
      method: 'POST',
      path: '/v1/licenses/validate',
      key: '****-7374400B7FB1',
      encoding: 'form',
      status: 400,
      error: 'This license key is expired.',
      handled: true,
      fault: null,
    })
    expect(world.printed.every((line) => !line.includes('\n'))).toBe(true)
  })

  it('plays SellApp and the management APIs too, and prints how to reach them', async () => {
    const { world, start, url } = await serve()
    const access = {
      apiKey: 'local-sellapp-key-opens-nothing-else',
      storeSlug: 'demo-store',
      baseUrl: `${url}/api`,
    }
    const lines = start.split('\n').map((line) => line.trim().replace(/ {2,}/g, '  '))
    expect(lines).toContain(
      `sellApp, sellAppDirectory  ${access.baseUrl}  ${access.apiKey}, storeSlug: ${access.storeSlug}`,
    )
    expect(lines).toContain(`lemonSqueezyDirectory  ${url}  local-lemon-squeezy-key-opens-nothing-else`)
    await sellApp({ ...access, productId: 67890 }).inspect({ key: demoKeys.full }, { fetch })
    await sellAppDirectory(access).key('99')
    expect(world.printed.slice(1).map((line) => line.replace(/^\d\d:\d\d:\d\d/, 'TIME'))).toEqual([
      'TIME  validate    200  ****-D7619FBAEF4E  sellapp  json',
      'TIME  retrieve-key  404  sellapp  No query results for this id.',
    ])
  })

  it('sends webhooks where it is told to', async () => {
    const hook = await startLicenseStore()
    const { start, url } = await serve(['--webhook', `${hook.url}/hook`])
    expect(start).toContain('signing secret: local-webhook-secret')
    await callLicenseApi({ url }, 'activate', { license_key: demoKeys.fiveSeats, instance_name: 'x' })
    await expect.poll(() => hook.requests.last()?.path).toBe('/hook')
    await hook.close()
  })

  it('shifts the clock, and says so', async () => {
    const { start, url } = await serve(['--clock-offset=-400d'])
    expect(start).toContain('Clock set to ')
    const { status, headers } = await callLicenseApi({ url }, 'validate', { license_key: demoKeys.unlimited })
    expect(status).toBe(200)
    const behindMs = Date.now() - Date.parse(headers.get('date') ?? '')
    expect(Math.round(behindMs / 86_400_000)).toBe(400)
  })

  it('holds the keys of a file; given ones are masked, made ones shown', async () => {
    const mine = 'A0000000-0000-4000-8000-0000000000AA'
    const list = [
      { key: mine, activationLimit: 2, expiresAt: '2099-01-01' },
      { productId: 5, testMode: true },
    ]
    const { start, url } = await serve(['--keys', 'keys.json'], { 'keys.json': JSON.stringify(list) })
    expect(start).not.toContain(mine)
    expect(start).toMatch(
      /\*{4}-0000000000AA +inactive, 0 of 2 seats used, expires 2099-01-01T00:00:00\.000Z/,
    )
    const made =
      /[0-9A-F-]{36}(?= +inactive, 0 of any number of seats used, test mode, store 12345, product 5)/
    for (const key of [mine, made.exec(start)![0]]) {
      expect((await callLicenseApi({ url }, 'validate', { license_key: key })).status).toBe(200)
    }
    expect((await callLicenseApi({ url }, 'validate', { license_key: demoKeys.unlimited })).status).toBe(404)
  })

  it('ends with Ctrl-C: exit code 0, the port is free', async () => {
    const { world, exit, url } = await serve()
    world.pressCtrlC()
    expect(await exit).toBe(0)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('warns when others on the network can reach it', async () => {
    const { world, url } = await serve(['--host', '0.0.0.0'])
    expect(world.warned).toEqual([
      'Anyone who can reach 0.0.0.0 over the network can use this store and read its keys.',
    ])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('says plainly that the port is in use', async () => {
    const other = await startLicenseStore()
    const { port } = new URL(other.url)
    const { exitCode, printed, warned } = await fail(['--port', port])
    await other.close()
    expect([exitCode, printed, warned]).toEqual([
      1,
      [],
      `license-gate serve: port ${port} is in use; stop the program using it, or choose another with --port`,
    ])
  })

  it('says plainly that an address is not of this computer', async () => {
    const { exitCode, warned } = await fail(['--port', '0', '--host', '192.0.2.1'])
    expect([exitCode, warned]).toEqual([
      1,
      expect.stringContaining('this computer has no address "192.0.2.1"'),
    ])
  })

  it.each([
    [['--port', 'high'], '--port: expected a number from 0 to 65535, got "high"'],
    [['--port', '65536'], '--port: expected a number'],
    [['--clock-offset', 'soon'], '--clock-offset: expected a time such as 90s'],
    [['--clock-offset', '40000d'], '--clock-offset: expected a time such as 90s'],
    [['--webhook', 'my-secret-host/x'], '--webhook: expected an http or https address'],
    [['--port', '6666'], '--port: browsers, Electron and Node refuse to ask port 6666; take another'],
    [['--webhook', 'http://127.0.0.1:6000/hook'], '--webhook: Node refuses to connect to port 6000'],
    [['--prot', '1'], '--prot: there is no such option; did you mean --port?'],
    [['extra'], 'expected no words beside the options, got 1 words'],
  ])('%j is wrong use: exit code 2 and a hint', async (args, message) => {
    const { exitCode, warned } = await fail(args)
    expect(exitCode).toBe(2)
    expect(warned).toContain(message)
    expect(warned).toContain('Run "license-gate serve --help"')
  })

  const secret = 'SECRET-KEY'
  it.each([
    ['cannot read keys.json (ENOENT)', undefined],
    ['keys.json: expected a JSON list of keys', `[{"key": "${secret}"`],
    ['keys.json: expected a JSON list of keys', `{"key": "${secret}"}`],
    ['keys.json[1].activationLimit: expected', `[{}, {"key": "${secret}", "activationLimit": "2"}]`],
    ['keys.json[0]: one of the fields does not exist', `[{"${secret}": 1}]`],
    ['key: expected a new key', `[{"key": "${secret}"}, {"key": "${secret}"}]`],
  ])('fails with "%s" and repeats no key', async (message, text) => {
    const args = ['--port', '0', '--keys', 'keys.json']
    const { exitCode, warned } = await fail(args, text === undefined ? {} : { 'keys.json': text })
    expect(exitCode).toBe(1)
    expect(warned).toContain(message)
    expect(warned).not.toContain(secret)
  })
})
