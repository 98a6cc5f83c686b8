import { UUID_KEYS } from '../contract/key-form.js'
import { creem } from './creem/index.js'
import { dodoPaymentsDirectory } from './dodo-payments/directory/index.js'
import { dodoPayments } from './dodo-payments/index.js'
import { gumroad } from './gumroad/index.js'
import { keygenDirectory } from './keygen/directory/index.js'
import { keygen } from './keygen/index.js'
import { KEYGEN_KEYS } from './keygen/keygen.js'
import { lemonSqueezyDirectory } from './lemon-squeezy/directory/index.js'
import { lemonSqueezy } from './lemon-squeezy/index.js'
import { polarDirectory } from './polar/directory/index.js'
import { polar } from './polar/index.js'
import { POLAR_KEYS } from './polar/polar.js'
import { sellAppDirectory } from './sellapp/directory/index.js'
import { sellApp } from './sellapp/index.js'
import type { RelayStore, Store } from './store-entry.js'

export const STORE_NAMES = ['lemon-squeezy', 'sellapp', 'polar', 'dodo-payments', 'keygen'] as const
export type StoreName = (typeof STORE_NAMES)[number]

const NUMBERS = { pattern: /^[1-9]\d{0,15}$/, example: 'a number, such as 4711' } as const
/** In small letters: a license key of this form has capital ones. */
const UUIDS = {
  pattern: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/,
  example: 'an id such as 5b1c9d0e-7a3b-4c1d-8e2f-0b6c5d4e3f21',
} as const

/** Every store whose keys and seats can be listed and changed. The command line and the doctor read this list. */
export const STORES: Readonly<Record<StoreName, Store>> = {
  'lemon-squeezy': {
    title: 'Lemon Squeezy',
    keyForms: [UUID_KEYS],
    variable: 'LEMON_SQUEEZY_API_KEY',
    otherVariables: ['LEMONSQUEEZY_API_KEY'],
    secretMakers: ['lemonSqueezyDirectory'],
    // Its license API needs no secret; with one, the seats of a key can be listed too.
    settings: { apiKey: 'optional', storeId: 'needed', allowTestMode: 'optional' },
    apiKeyAdvice: 'It expires after a year; create a new one under Settings › API.',
    unseenKeyAdvice: 'A live-mode API key cannot see test-mode keys, and vice versa.',
    deletesSeatsAboveLimit: false,
    idForm: NUMBERS,
    anySale: { storeId: '1', productId: '1' },
    keySearch: 'license-api',
    hasOwnTestPlace: false,
    createProvider: ({ apiKey: _secret, storeSlug: _slug, storeId = '', ...settings }) =>
      lemonSqueezy({ storeId, ...settings }),
    createDirectory: ({ storeSlug: _slug, storeId: _store, allowTestMode: _any, ...settings }) =>
      lemonSqueezyDirectory(settings),
  },
  sellapp: {
    title: 'SellApp',
    keyForms: [UUID_KEYS],
    variable: 'SELLAPP_API_KEY',
    otherVariables: ['SELL_APP_API_KEY'],
    secretMakers: ['sellApp', 'sellAppDirectory'],
    settings: { apiKey: 'needed', storeId: 'optional', storeSlug: 'optional' },
    apiKeyAdvice: 'Make a new one under Settings › API, with the right to read and change license keys.',
    unseenKeyAdvice: '',
    deletesSeatsAboveLimit: true,
    idForm: NUMBERS,
    anySale: { productId: '1' },
    keySearch: 'license-api',
    hasOwnTestPlace: false,
    createProvider: ({ apiKey = '', allowTestMode: _none, ...settings }) => sellApp({ apiKey, ...settings }),
    createDirectory: ({ storeId: _store, allowTestMode: _any, ...settings }) => sellAppDirectory(settings),
  },
  // An organization stands for the store, and its benefits for the products.
  polar: {
    title: 'Polar',
    keyForms: POLAR_KEYS,
    variable: 'POLAR_ACCESS_TOKEN',
    otherVariables: ['POLAR_API_KEY', 'POLAR_TOKEN'],
    secretMakers: ['polarDirectory'],
    settings: { apiKey: 'optional', storeId: 'needed', allowTestMode: 'optional' },
    apiKeyAdvice:
      'It must be an organization access token with the scopes license_keys:read and license_keys:write (Settings › General › Developers); the sandbox has tokens of its own.',
    unseenKeyAdvice:
      'A token sees the keys of its own organization only; the sandbox has keys and tokens of its own.',
    deletesSeatsAboveLimit: false,
    idForm: UUIDS,
    anySale: { productId: '' },
    keySearch: 'own-store',
    hasOwnTestPlace: true,
    createProvider: ({ storeId = '', productId, allowTestMode = false, baseUrl }) =>
      polar({
        organizationId: storeId,
        ...(productId === '' ? {} : { benefitIds: listOf(productId) }),
        sandbox: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
    createDirectory: ({ storeSlug: _slug, storeId: _store, allowTestMode = false, ...settings }) =>
      polarDirectory({ ...settings, sandbox: allowTestMode }),
  },
  'dodo-payments': {
    title: 'Dodo Payments',
    keyForms: [UUID_KEYS],
    variable: 'DODO_PAYMENTS_API_KEY',
    otherVariables: ['DODO_API_KEY'],
    secretMakers: ['dodoPaymentsDirectory'],
    settings: { apiKey: 'optional', storeId: 'needed', allowTestMode: 'optional' },
    apiKeyAdvice: 'Make a new one under Developer › API Keys; test mode has its own API keys.',
    unseenKeyAdvice: 'A live-mode API key cannot see test-mode keys, and vice versa.',
    deletesSeatsAboveLimit: false,
    idForm: { pattern: /^(?:lic|pdt|pay|bus)_[\w-]{1,100}$/, example: 'an id such as lic_7AbQ2' },
    anySale: { storeId: 'bus_any', productId: 'pdt_any' },
    keySearch: 'list',
    hasOwnTestPlace: true,
    createProvider: ({ storeId = '', productId, allowTestMode = false, baseUrl }) =>
      dodoPayments({
        businessId: storeId,
        productIds: listOf(productId),
        testMode: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
    createDirectory: ({ storeSlug: _slug, storeId: _store, allowTestMode = false, ...settings }) =>
      dodoPaymentsDirectory({ ...settings, testMode: allowTestMode }),
  },
  // An account stands for the store, and its policies for the variants.
  keygen: {
    title: 'Keygen',
    keyForms: KEYGEN_KEYS,
    variable: 'KEYGEN_TOKEN',
    otherVariables: ['KEYGEN_ADMIN_TOKEN', 'KEYGEN_PRODUCT_TOKEN', 'KEYGEN_API_KEY'],
    secretMakers: ['keygenDirectory'],
    settings: { apiKey: 'optional', storeId: 'optional', publicKey: 'optional' },
    apiKeyAdvice:
      'It must be a token of the account or of the product (Settings › Tokens), and --account the account that it is of.',
    unseenKeyAdvice: "A product's token sees its own licenses only.",
    deletesSeatsAboveLimit: false,
    idForm: UUIDS,
    anySale: { productId: '00000000-0000-4000-8000-000000000000' },
    keySearch: 'license-api',
    hasOwnTestPlace: false,
    accountVariable: 'KEYGEN_ACCOUNT_ID',
    // A server of one account needs none in its addresses.
    createProvider: ({ storeId, productId, variantIds, publicKey, baseUrl }) =>
      keygen({
        account: storeId ?? null,
        productId,
        ...(variantIds === undefined ? {} : { policyIds: variantIds }),
        ...(publicKey === undefined ? {} : { publicKey }),
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
    createDirectory: ({ storeSlug: _slug, allowTestMode: _none, storeId, ...settings }) =>
      keygenDirectory({ ...settings, account: storeId ?? null }),
  },
}

/** Every store that a relay can be set up for. A setting that names one product may name several, divided by commas. */
export const RELAY_STORES: Readonly<Record<string, RelayStore>> = {
  ...STORES,
  gumroad: {
    title: 'Gumroad',
    secretMakers: [],
    settings: { allowTestMode: 'optional', seats: 'optional' },
    createProvider: ({ productId, allowTestMode = false, seats, baseUrl }) =>
      gumroad({
        productId,
        allowTestMode,
        ...(seats === undefined ? {} : { seats }),
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
  creem: {
    title: 'Creem',
    secretMakers: ['creem'],
    settings: { apiKey: 'needed', allowTestMode: 'optional' },
    createProvider: ({ apiKey = '', productId, allowTestMode = false, baseUrl }) =>
      creem({
        apiKey,
        productIds: listOf(productId),
        testMode: allowTestMode,
        ...(baseUrl === undefined ? {} : { baseUrl }),
      }),
  },
}

export const RELAY_STORE_NAMES = Object.keys(RELAY_STORES)

function listOf(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim())
}
