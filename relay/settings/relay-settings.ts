import { lemonSqueezy } from '../../providers/lemon-squeezy/index.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { sellApp } from '../../providers/sellapp/index.js'
import type { LicenseRelayOptions } from '../options.js'
import { createSettingReader, type SettingReader, type Surroundings } from './setting-reader.js'

/** What a relay is configured with from outside: by a shell, a container, or the bindings of a Worker. */
export const RELAY_SETTING_NAMES = [
  'PROVIDER',
  'API_KEY',
  'API_URL',
  'STORE_ID',
  'STORE_SLUG',
  'PRODUCT_ID',
  'VARIANT_IDS',
  'ALLOW_TEST_MODE',
  'APP_IDS',
  'SIGNING_KEY',
  'PREVIOUS_SIGNING_KEY',
  'LEASE_DAYS',
  'EXPIRY_GRACE_DAYS',
  'ISSUER',
  'BASE_PATH',
] as const

/** Where a server listens, and whom it believes about addresses. */
export const SERVER_SETTING_NAMES = [
  'PORT',
  'HOST',
  'TRUSTED_PROXIES',
  'DRAIN_SECONDS',
  'SHUTDOWN_SECONDS',
] as const

export type ConfiguredOptions = Omit<LicenseRelayOptions, 'now' | 'fetch' | 'log' | 'closing' | 'rateLimiter'>

/**
 * Reads `LICENSE_RELAY_…`. Throws a `TypeError` that names a setting that is missing, unknown or bad, never its value.
 */
export function readRelaySettings(surroundings: Surroundings): ConfiguredOptions {
  const reader = createSettingReader(surroundings, [...RELAY_SETTING_NAMES, ...SERVER_SETTING_NAMES])
  return {
    provider: readProvider(reader),
    signingKey: reader.text('SIGNING_KEY'),
    appIds: reader.list('APP_IDS'),
    ...reader.present({
      previousSigningKeys: reader.has('PREVIOUS_SIGNING_KEY')
        ? [reader.text('PREVIOUS_SIGNING_KEY')]
        : undefined,
      leaseDays: reader.optionalNumber('LEASE_DAYS'),
      expiryGraceDays: reader.optionalNumber('EXPIRY_GRACE_DAYS'),
      issuer: reader.optionalText('ISSUER'),
      basePath: reader.optionalText('BASE_PATH'),
    }),
  }
}

function readProvider(reader: SettingReader): LicenseProvider {
  const name = reader.text('PROVIDER')
  const shared = reader.present({
    baseUrl: reader.optionalText('API_URL'),
    variantIds: reader.has('VARIANT_IDS') ? reader.list('VARIANT_IDS') : undefined,
  })
  const productId = reader.text('PRODUCT_ID')
  if (name === 'lemon-squeezy') {
    const allowTestMode = reader.flag('ALLOW_TEST_MODE')
    return lemonSqueezy({ storeId: reader.text('STORE_ID'), productId, allowTestMode, ...shared })
  }
  if (name !== 'sellapp') throw reader.invalid('PROVIDER', '"sellapp" or "lemon-squeezy"')
  const store = reader.present({
    storeId: reader.optionalText('STORE_ID'),
    storeSlug: reader.optionalText('STORE_SLUG'),
  })
  return sellApp({ apiKey: reader.text('API_KEY'), productId, ...store, ...shared })
}
