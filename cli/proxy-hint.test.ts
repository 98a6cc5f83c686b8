import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { proxyHint } from './proxy-hint.js'
import { runCli } from './run-cli.js'
import { createTestWorld } from './test-world.js'

const hint = (environment: Record<string, string>, nodeVersion: string) =>
  proxyHint({ environment, nodeVersion })

describe('proxyHint', () => {
  it.each([
    [{}, 'v20.19.0'],
    [{ HTTPS_PROXY: ' ' }, 'v20.19.0'],
    [{ HTTPS_PROXY: 'http://proxy', NODE_USE_ENV_PROXY: '1' }, 'v24.0.0'],
    [{ HTTPS_PROXY: 'http://proxy', NODE_USE_ENV_PROXY: '1' }, 'v22.21.0'],
    [{ https_proxy: 'http://proxy', NODE_OPTIONS: '--use-env-proxy' }, 'v26.1.0'],
  ])('is silent with %j and Node %s', (environment, version) => {
    expect(hint(environment as Record<string, string>, version)).toBeUndefined()
  })

  it.each([
    [
      { HTTPS_PROXY: 'http://user:pass@proxy' },
      'v24.0.0',
      'HTTPS_PROXY is set, and Node asks past it: set NODE_USE_ENV_PROXY=1',
    ],
    [{ http_proxy: 'http://proxy' }, 'v22.20.9', 'Node v22.20.9 cannot use it. Take Node 24'],
    [{ ALL_PROXY: 'http://proxy', NODE_USE_ENV_PROXY: '1' }, 'v20.20.2', 'Node v20.20.2 cannot use it'],
    [{ HTTPS_PROXY: 'http://proxy', NODE_USE_ENV_PROXY: '1' }, 'v23.11.0', 'Node v23.11.0 cannot use it'],
  ])('with %j and Node %s says what to do, and not the address', (environment, version, message) => {
    const said = hint(environment as Record<string, string>, version)
    expect(said).toContain(message)
    expect(said).not.toMatch(/pass|:\/\//)
  })

  it('comes where the store cannot be reached, and nowhere else', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    const environment = { LEMON_SQUEEZY_API_KEY: 'x', HTTPS_PROXY: 'http://proxy.test:3128' }
    const world = createTestWorld({ environment })
    expect(await runCli(['keys', 'list', '--base-url', `http://127.0.0.1:${port}`], world)).toBe(3)
    expect(world.warned.at(-1)).toContain('HTTPS_PROXY is set, and Node asks past it')
    const other = createTestWorld({ environment })
    expect(await runCli(['keys', 'list', '--limit', '0'], other)).toBe(2)
    expect(other.warned.join()).not.toContain('HTTPS_PROXY')
  })
})
