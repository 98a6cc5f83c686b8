import { SECOND_MS } from '../../contract/duration.js'
import type { LicenseRelayOptions } from '../options.js'
import {
  type ConfiguredOptions,
  RELAY_SETTING_NAMES,
  readRelaySettings,
  SERVER_SETTING_NAMES,
} from '../settings/relay-settings.js'
import {
  createSettingReader,
  SETTING_PREFIX,
  type SettingReader,
  type Surroundings,
} from '../settings/setting-reader.js'
import { databaseOf } from './database/database-of.js'
import { postgresRateLimiter } from './database/postgres-rate-limiter.js'
import type { RelayServerOptions } from './relay-server.js'

/** Holds what the environment says: options for the relay, and for the server that it runs in. */
export interface ServerSettings {
  readonly relay: ConfiguredOptions & Pick<LicenseRelayOptions, 'rateLimiter'>
  readonly server: RelayServerOptions
}

/** For secrets that containers mount: `LICENSE_RELAY_SIGNING_KEY_FILE=/run/secrets/signing-key`. */
const FILE_SUFFIX = '_FILE'

/**
 * Reads `LICENSE_RELAY_…` from the environment, each also from the file that `LICENSE_RELAY_…_FILE` names: secrets need not be in
 * the environment. Rejects with a `TypeError` that names a setting that is missing, unknown or bad, never its value.
 */
export async function readServerSettings(
  environment: Surroundings,
  readFile: (path: string) => Promise<string>,
): Promise<ServerSettings> {
  const surroundings = await withFiles(environment, readFile)
  const reader = createSettingReader(surroundings, [...RELAY_SETTING_NAMES, ...SERVER_SETTING_NAMES])
  const milliseconds = (name: string): number | undefined => {
    const seconds = reader.optionalNumber(name)
    return seconds === undefined ? undefined : seconds * SECOND_MS
  }
  return {
    relay: { ...readRelaySettings(surroundings, databaseOf), ...readRateLimits(reader) },
    server: reader.present({
      port: reader.optionalNumber('PORT'),
      host: reader.optionalText('HOST'),
      trustedProxies: reader.optionalNumber('TRUSTED_PROXIES'),
      drainMs: milliseconds('DRAIN_SECONDS'),
      shutdownMs: milliseconds('SHUTDOWN_SECONDS'),
    }),
  }
}

/** Where several relays count requests together. */
function readRateLimits(reader: SettingReader): Pick<LicenseRelayOptions, 'rateLimiter'> {
  const url = reader.optionalText('RATE_LIMITS')
  if (url === undefined) return {}
  if (!/^postgres(?:ql)?:\/\/./.test(url))
    throw reader.invalid('RATE_LIMITS', 'an address that begins with postgres://')
  return { rateLimiter: postgresRateLimiter({ url }) }
}

async function withFiles(
  environment: Surroundings,
  readFile: (path: string) => Promise<string>,
): Promise<Surroundings> {
  const settings: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(SETTING_PREFIX)) continue
    if (!name.endsWith(FILE_SUFFIX)) settings[name] ??= value
    else if (value !== '' && value !== undefined) {
      settings[name.slice(0, -FILE_SUFFIX.length)] = await readSecret(name, String(value), readFile)
    }
  }
  return settings
}

async function readSecret(
  name: string,
  path: string,
  readFile: (path: string) => Promise<string>,
): Promise<string> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new TypeError(`${name}: the file ${path} cannot be read (${code})`, { cause: error })
  }
}
