import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { runCli } from '../run-cli.js'
import { createTestWorld } from '../test-world.js'

const { signingKey, keyId } = await createSigningKey()
const environment = {
  LICENSE_RELAY_PROVIDER: 'lemon-squeezy',
  LICENSE_RELAY_STORE_ID: '12345',
  LICENSE_RELAY_PRODUCT_ID: '67890',
  LICENSE_RELAY_APP_IDS: 'Margin Notes',
  LICENSE_RELAY_SIGNING_KEY_FILE: 'signing-key.json',
  LICENSE_RELAY_PORT: '0',
}
const files = { 'signing-key.json': `${signingKey}\n` }

describe('license-gate relay', () => {
  it('runs until it is stopped', async () => {
    const world = createTestWorld({ files, environment })
    const ended = runCli(['relay'], world)
    // The command is loaded when it is run.
    await expect.poll(() => world.printed.length, { timeout: 10_000 }).toBe(1)
    const { url } = JSON.parse(world.printed[0] ?? '{}') as { url: string }
    const health = await fetch(`${url}/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', keyIds: [keyId] })
    expect((await fetch(`${url}/v1/activate`, { method: 'POST' })).status).toBe(415)
    world.pressCtrlC()
    expect(await ended).toBe(0)
    expect(world.printed.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
      'listening',
      'request',
    ])
    expect(world.printed.join()).not.toContain((JSON.parse(signingKey) as { d: string }).d)
  })

  it.each([
    [{ LICENSE_RELAY_PROVIDER: 'paddle' }, 'LICENSE_RELAY_PROVIDER must be "lemon-squeezy" or "sellapp"'],
    [{ LICENSE_RELAY_PRODUCT: '1' }, 'LICENSE_RELAY_PRODUCT is not a relay setting'],
    [{ LICENSE_RELAY_SIGNING_KEY_FILE: 'gone.json' }, 'the file gone.json cannot be read (ENOENT)'],
    [{ LICENSE_RELAY_LEASE_DAYS: '1000' }, 'option "leaseDays" must be a whole number from 1 to 366'],
    [{ LICENSE_RELAY_SIGNING_KEY_FILE: 'bad.json' }, 'signingKey: expected an Ed25519 private key'],
    [{ LICENSE_RELAY_PORT: '70000' }, 'option "port" must be a whole number from 0 to 65535'],
    [{ LICENSE_RELAY_BASE_PATH: '/../x' }, 'option "basePath" must be a path such as "/license"'],
    [
      { LICENSE_RELAY_APP_IDS: '"Margin Notes"' },
      'LICENSE_RELAY_APP_IDS must be without the quotes around it',
    ],
    [{ LICENSE_RELAY_HOST: '203.0.113.1' }, 'this computer has no address "203.0.113.1"'],
  ])('with %j says what is wrong', async (override, message) => {
    const world = createTestWorld({
      files: { ...files, 'bad.json': '{"d":"hunter2"}' },
      environment: { ...environment, ...override },
    })
    expect(await runCli(['relay'], world)).toBe(1)
    expect(world.warned.join('\n')).toContain(message)
    expect(world.warned.join('\n')).not.toMatch(/hunter2|^\s+at /m)
  })

  it('says that the store is asked past a proxy', async () => {
    const world = createTestWorld({
      files,
      environment: { ...environment, HTTPS_PROXY: 'http://proxy.test' },
    })
    const ended = runCli(['relay'], world)
    await expect.poll(() => world.warned.length, { timeout: 10_000 }).toBe(1)
    world.pressCtrlC()
    expect(await ended).toBe(0)
    expect(world.warned).toEqual([expect.stringContaining('license-gate relay: HTTPS_PROXY is set')])
  })

  it.each([[['extra']], [['--quite']]])('%j is wrong use', async (args) => {
    const world = createTestWorld({ files, environment })
    expect(await runCli(['relay', ...args], world)).toBe(2)
  })

  it('says which port is in use, and with what to take another', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void other.close())
    const { port } = other.address() as AddressInfo
    const world = createTestWorld({
      files,
      environment: { ...environment, LICENSE_RELAY_PORT: String(port) },
    })
    expect(await runCli(['relay'], world)).toBe(1)
    expect(world.warned).toEqual([
      `license-gate relay: port ${port} is in use; stop the program using it, or choose another with LICENSE_RELAY_PORT`,
    ])
  })
})
