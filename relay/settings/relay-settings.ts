import { lemonSqueezyDirectory } from '../../providers/lemon-squeezy/directory/index.js'
import { lemonSqueezy } from '../../providers/lemon-squeezy/index.js'
import type { LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { sellAppDirectory } from '../../providers/sellapp/directory/index.js'
import { sellApp } from '../../providers/sellapp/index.js'
import { type LicenseRelayOptions, UNTAGGED_SEATS, type UntaggedSeats } from '../options.js'
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
  'UNTAGGED_SEATS',
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
    ...readStore(reader),
    signingKey: reader.text('SIGNING_KEY'),
    appIds: reader.list('APP_IDS'),
    ...reader.present({
      previousSigningKeys: reader.has('PREVIOUS_SIGNING_KEY')
        ? [reader.text('PREVIOUS_SIGNING_KEY')]
        : undefined,
      leaseDays: reader.optionalNumber('LEASE_DAYS'),
      expiryGraceDays: reader.optionalNumber('EXPIRY_GRACE_DAYS'),
      untaggedSeats: readUntaggedSeats(reader),
      issuer: reader.optionalText('ISSUER'),
      basePath: reader.optionalText('BASE_PATH'),
    }),
  }
}

function readUntaggedSeats(reader: SettingReader): UntaggedSeats | undefined {
  const text = reader.optionalText('UNTAGGED_SEATS')
  const known = UNTAGGED_SEATS.find((each) => each === text)
  if (text !== undefined && known === undefined)
    throw reader.invalid('UNTAGGED_SEATS', '"any-computer" or "refused"')
  return known
}

interface StoreAccess {
  readonly provider: LicenseProvider
  readonly directory?: LicenseDirectory
}

function readStore(reader: SettingReader): StoreAccess {
  const name = reader.text('PROVIDER')
  if (name === 'lemon-squeezy') return readLemonSqueezy(reader)
  if (name === 'sellapp') return readSellApp(reader)
  throw reader.invalid('PROVIDER', '"sellapp" or "lemon-squeezy"')
}

/** Its license API needs no secret; with one, the seats of a key can be listed too. */
function readLemonSqueezy(reader: SettingReader): StoreAccess {
  const shared = readShared(reader)
  const storeId = reader.text('STORE_ID')
  const allowTestMode = reader.flag('ALLOW_TEST_MODE')
  const provider = lemonSqueezy({ storeId, allowTestMode, ...readSale(reader), ...shared })
  if (!reader.has('API_KEY')) return { provider }
  return { provider, directory: lemonSqueezyDirectory({ apiKey: reader.text('API_KEY'), ...shared }) }
}

function readSellApp(reader: SettingReader): StoreAccess {
  const access = {
    apiKey: reader.text('API_KEY'),
    ...readShared(reader),
    ...reader.present({ storeSlug: reader.optionalText('STORE_SLUG') }),
  }
  const store = reader.present({ storeId: reader.optionalText('STORE_ID') })
  return {
    provider: sellApp({ ...access, ...store, ...readSale(reader) }),
    directory: sellAppDirectory(access),
  }
}

function readShared(reader: SettingReader) {
  return reader.present({ baseUrl: reader.optionalText('API_URL') })
}

function readSale(reader: SettingReader) {
  const variants = reader.has('VARIANT_IDS') ? reader.list('VARIANT_IDS') : undefined
  return { productId: reader.text('PRODUCT_ID'), ...reader.present({ variantIds: variants }) }
}
