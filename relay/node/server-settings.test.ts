import { describe, expect, it } from 'vitest'
import { createSampleSettings, SECRET } from '../settings/sample-settings.js'
import { readServerSettings } from './server-settings.js'

const { sellAppSettings } = await createSampleSettings()

describe('readServerSettings', () => {
  const files: Readonly<Record<string, string>> = { '/run/secrets/api-key': `${SECRET}\n` }
  const readFile = async (path: string): Promise<string> => {
    const text = files[path]
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
    return text
  }

  it('reads secrets from files', async () => {
    const { LICENSE_RELAY_API_KEY: _left, ...rest } = sellAppSettings
    const { relay, server } = await readServerSettings(
      {
        ...rest,
        LICENSE_RELAY_API_KEY_FILE: '/run/secrets/api-key',
        LICENSE_RELAY_PORT: '80',
        LICENSE_RELAY_HOST: '0.0.0.0',
        LICENSE_RELAY_TRUSTED_PROXIES: '1',
        LICENSE_RELAY_DRAIN_SECONDS: '2',
        LICENSE_RELAY_SHUTDOWN_SECONDS: '5',
      },
      readFile,
    )
    expect(server).toEqual({
      port: 80,
      host: '0.0.0.0',
      trustedProxies: 1,
      drainMs: 2_000,
      shutdownMs: 5_000,
    })
    expect(relay.provider.holdsSecret).toBe(true)
  })

  it('counts requests in PostgreSQL where it is named, and never repeats its password', async () => {
    const read = (url: string) =>
      readServerSettings({ ...sellAppSettings, LICENSE_RELAY_RATE_LIMITS: url }, readFile)
    expect((await read('postgres://relay:hunter2@db/limits')).relay.rateLimiter).toBeDefined()
    await expect(read('redis://relay:hunter2@db')).rejects.toThrow(
      /^LICENSE_RELAY_RATE_LIMITS must be an address that begins with postgres:\/\/$/,
    )
  })

  it('says which file it cannot read', async () => {
    const environment = { ...sellAppSettings, LICENSE_RELAY_SIGNING_KEY_FILE: '/nowhere' }
    await expect(readServerSettings(environment, readFile)).rejects.toThrow(
      'LICENSE_RELAY_SIGNING_KEY_FILE: the file /nowhere cannot be read (ENOENT)',
    )
  })
})
