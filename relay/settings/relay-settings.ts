import { MINUTE_MS } from '../../contract/duration.js'
import type { LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import { RELAY_STORE_NAMES, RELAY_STORES } from '../../providers/stores.js'
import { LEDGER_ID, ledger } from '../ledger/ledger.js'
import type { LedgerDatabase } from '../ledger/ledger-database.js'
import { type LicenseRelayOptions, UNTAGGED_SEATS, type UntaggedSeats } from '../options.js'
import { createSettingReader, type SettingReader, type Surroundings } from './setting-reader.js'

/** The relay's settings from outside: a shell, a container, or the bindings of a Worker. */
export const RELAY_SETTING_NAMES = [
  'PROVIDER',
  'API_KEY',
  'API_URL',
  'STORE_ID',
  'STORE_SLUG',
  'STORE_PUBLIC_KEY',
  'PRODUCT_ID',
  'VARIANT_IDS',
  'ALLOW_TEST_MODE',
  'SEATS',
  'DATABASE',
  'ENCRYPTION_KEY',
  'MIRROR_AFTER_MINUTES',
  'APP_IDS',
  'SIGNING_KEY',
  'PREVIOUS_SIGNING_KEY',
  'LEASE_DAYS',
  'EXPIRY_GRACE_DAYS',
  'UNTAGGED_SEATS',
  'ISSUER',
  'BASE_PATH',
  'LEMON_SQUEEZY_API',
] as const

/** The server's settings: where it listens, and whom it trusts about addresses. */
export const SERVER_SETTING_NAMES = [
  'PORT',
  'HOST',
  'TRUSTED_PROXIES',
  'RATE_LIMITS',
  'DRAIN_SECONDS',
  'SHUTDOWN_SECONDS',
] as const

export type ConfiguredOptions = Omit<
  LicenseRelayOptions,
  'now' | 'fetch' | 'log' | 'closing' | 'rateLimiter'
> &
  StoreAccess

/**
 * Reads `LICENSE_RELAY_…`. Throws a `TypeError` that names a setting that is missing, unknown or bad, never its value.
 *
 * @param databaseOf - what the relay runs on can open databases for a ledger
 */
export function readRelaySettings(
  surroundings: Surroundings,
  databaseOf?: (text: string) => LedgerDatabase,
): ConfiguredOptions {
  const reader = createSettingReader(surroundings, [...RELAY_SETTING_NAMES, ...SERVER_SETTING_NAMES])
  return {
    ...(reader.optionalText('PROVIDER') === LEDGER_ID
      ? readLedger(reader, databaseOf)
      : mirrored(readStore(reader), reader, databaseOf)),
    signingKey: reader.text('SIGNING_KEY'),
    appIds: reader.list('APP_IDS'),
    ...(reader.flag('LEMON_SQUEEZY_API') ? { lemonSqueezyApi: true } : {}),
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

/** The settings name one store. */
interface StoreAccess {
  readonly provider: LicenseProvider
  readonly directory?: LicenseDirectory
}

function readStore(reader: SettingReader): StoreAccess {
  const text = reader.text('PROVIDER')
  const store = Object.hasOwn(RELAY_STORES, text) ? RELAY_STORES[text] : undefined
  if (store === undefined)
    throw reader.invalid(
      'PROVIDER',
      [...RELAY_STORE_NAMES, LEDGER_ID].map((each) => `"${each}"`).join(' or '),
    )
  const { settings, createProvider, createDirectory } = store
  const read = (setting: string, need: 'needed' | 'optional' | undefined) =>
    need === 'needed' ? reader.text(setting) : need && reader.optionalText(setting)
  const apiKey = read('API_KEY', settings.apiKey)
  const address = reader.present({
    baseUrl: reader.optionalText('API_URL'),
    storeSlug: read('STORE_SLUG', settings.storeSlug),
  })
  const place = reader.present({
    storeId: read('STORE_ID', settings.storeId),
    allowTestMode: settings.allowTestMode && reader.flag('ALLOW_TEST_MODE'),
  })
  const sale = reader.present({
    publicKey: read('STORE_PUBLIC_KEY', settings.publicKey),
    seats: settings.seats && reader.optionalNumber('SEATS'),
    variantIds: reader.has('VARIANT_IDS') ? reader.list('VARIANT_IDS') : undefined,
  })
  const productId = reader.text('PRODUCT_ID')
  return {
    provider: createProvider({ ...address, ...place, ...sale, ...reader.present({ apiKey }), productId }),
    ...(apiKey === undefined || createDirectory === undefined
      ? {}
      : { directory: createDirectory({ ...address, ...place, apiKey }) }),
  }
}

type DatabaseOf = ((text: string) => LedgerDatabase) | undefined

/** A store beside a database is mirrored there. */
function mirrored(access: StoreAccess, reader: SettingReader, databaseOf: DatabaseOf): StoreAccess {
  if (!reader.has('DATABASE')) return access
  const { provider: store, directory } = access
  const minutes = reader.optionalNumber('MIRROR_AFTER_MINUTES')
  const books = ledger({
    ...readBooks(reader, databaseOf),
    mirror: {
      store,
      ...(directory === undefined ? {} : { directory }),
      ...(minutes === undefined ? {} : { answersAfterMs: minutes * MINUTE_MS }),
    },
  })
  return { ...access, provider: books }
}

function readBooks(reader: SettingReader, databaseOf: DatabaseOf) {
  if (databaseOf === undefined)
    throw reader.invalid('DATABASE', 'a binding of D1 here, or left out: other databases need Node')
  return {
    database: databaseOf(reader.text('DATABASE')),
    allowTestMode: reader.flag('ALLOW_TEST_MODE'),
    ...reader.present({ encryptionKey: reader.optionalText('ENCRYPTION_KEY') }),
  }
}

function readLedger(reader: SettingReader, databaseOf: DatabaseOf): StoreAccess {
  if (databaseOf === undefined)
    throw reader.invalid(
      'PROVIDER',
      'a store here: a ledger needs Node, or a binding of D1 as LICENSE_RELAY_DATABASE',
    )
  const list = (name: string) => (reader.has(name) ? reader.list(name) : undefined)
  const books = ledger({
    ...readBooks(reader, databaseOf),
    ...reader.present({
      productIds: list('PRODUCT_ID'),
      variantIds: list('VARIANT_IDS'),
    }),
  })
  return { provider: books, directory: books }
}
