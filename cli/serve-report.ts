import { demoKeyNames, demoKeyNotes, demoKeys } from '../testing/store/demo-keys.js'
import { type LicenseSpec, licenseStatusAt, type StoredLicense } from '../testing/store/license-record.js'
import type { LicenseStore } from '../testing/store/license-store.js'
import type { ReceivedRequest } from '../testing/store/request-log.js'
import { localWebhookSecret } from '../testing/store/webhooks/webhook-sender.js'
import type { CommandWorld } from './command.js'
import { formatTable } from './text-table.js'

export interface ServeOutput {
  /** No requests. */
  readonly quiet: boolean
  /** Prints one JSON object a line instead of text. */
  readonly json: boolean
}

interface ServeStart {
  readonly store: LicenseStore
  /** The keys of the user's file; undefined: the demo keys. */
  readonly keys: readonly LicenseSpec[] | undefined
  readonly host: string
  readonly clockOffsetMs: number
  readonly webhookUrl: string | undefined
}

/** Prints what `license-gate serve` reports. Keys from requests are masked. */
interface ServeReport {
  tellStart(start: ServeStart): void
  tellRequest(request: ReceivedRequest): void
}

export function createServeReport(
  { quiet, json }: ServeOutput,
  { print, warn, columns }: Pick<CommandWorld, 'print' | 'warn' | 'columns'>,
): ServeReport {
  return {
    tellStart(start) {
      if (!isLoopback(start.host))
        warn(`Anyone who can reach ${start.host} over the network can use this store and read its keys.`)
      print(json ? JSON.stringify(describeStart(start)) : formatStart(start, columns).join('\n'))
    },
    tellRequest(request) {
      if (!quiet) print(json ? JSON.stringify(describeRequest(request)) : formatRequest(request))
    },
  }
}

interface ShownKey {
  readonly name?: string
  readonly key: string
  readonly note: string
}

function describeStart(start: ServeStart): Record<string, unknown> {
  const { store } = start
  const now = new Date(store.clock.now()).toISOString()
  const { url, product, sellApp, management, directories } = store
  const webhook = start.webhookUrl === undefined ? {} : { webhookSecret: localWebhookSecret }
  return {
    event: 'listening',
    url,
    ...product,
    now,
    sellApp,
    management,
    directories,
    ...webhook,
    keys: shownKeys(start),
  }
}

function formatStart(start: ServeStart, columns: number | undefined): string[] {
  const { store, clockOffsetMs } = start
  const { storeId, productId } = store.product
  const shown = shownKeys(start).map(({ name, key, note }) =>
    name === undefined ? [key, note] : [name, key, note],
  )
  const shifted = `Clock set to ${new Date(store.clock.now()).toISOString()}`
  return [
    `License store on ${store.url}`,
    `In the app: lemonSqueezy({ storeId: ${storeId}, productId: ${productId}, baseUrl: '${store.url}' })`,
    ...formatOtherStores(store),
    ...formatServerAddresses(start, columns),
    ...(clockOffsetMs === 0 ? [] : [shifted]),
    '',
    start.keys ? 'Keys from the file:' : 'Demo keys:',
    ...formatTable(shown, { columns }),
    '',
    'Press Ctrl-C to stop.',
  ]
}

/** The other stores that an app may ask by itself, over the same keys. */
function formatOtherStores({ polar, dodo, keygen, gumroad }: LicenseStore): string[] {
  const makers = Object.entries({ polar, dodoPayments: dodo, keygen, gumroad })
  return ['or, over the same keys:', ...makers.map(([maker, options]) => `  ${maker}(${literalOf(options)})`)]
}

/** As an author writes it. */
function literalOf(options: object): string {
  const fields = Object.entries(options).map(([name, value]) => {
    const text = JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')
    return `${name}: ${text}`
  })
  return `{ ${fields.join(', ')} }`
}

/** These secrets are made up and open nothing else, so they may be shown. */
function formatServerAddresses(
  { store: { sellApp, management, directories }, webhookUrl }: ServeStart,
  columns: number | undefined,
): string[] {
  const rows = [
    ['sellApp, sellAppDirectory', sellApp.baseUrl, `${sellApp.apiKey}, storeSlug: ${sellApp.storeSlug}`],
    ['lemonSqueezyDirectory', management.baseUrl, management.apiKey],
    ['polarDirectory', directories.polar.baseUrl, directories.polar.apiKey],
    ['dodoPaymentsDirectory', directories.dodo.baseUrl, directories.dodo.apiKey],
    [
      'keygenDirectory',
      directories.keygen.baseUrl,
      `${directories.keygen.apiKey}, account: ${directories.keygen.account}`,
    ],
    ...(webhookUrl === undefined ? [] : [['webhook', webhookUrl, `signing secret: ${localWebhookSecret}`]]),
  ]
  return ['On a server, with API keys that open nothing but this store:', ...formatTable(rows, { columns })]
}

/** Demo keys are there to be used. Those of a file may be real ones; of these only the ones made here are shown in full. */
function shownKeys({ store, keys }: ServeStart): ShownKey[] {
  if (!keys) return demoKeyNames.map((name) => ({ name, key: demoKeys[name], note: demoKeyNotes[name] }))
  return store.keys.list().map((license, index) => ({
    key: keys[index]?.key === undefined ? license.key : maskKey(license.key),
    note: describeLicense(license, store),
  }))
}

function describeLicense(license: StoredLicense, { clock, product }: LicenseStore): string {
  const { activationLimit, instances, expiresAt, storeId, productId, variantId, testMode } = license
  const isOurs =
    storeId === product.storeId && productId === product.productId && variantId === product.variantId
  return [
    licenseStatusAt(license, clock.now()),
    `${instances.length} of ${activationLimit ?? 'any number of'} seats used`,
    ...(expiresAt === null ? [] : [`expires ${new Date(expiresAt).toISOString()}`]),
    ...(testMode ? ['test mode'] : []),
    ...(isOurs ? [] : [`store ${storeId}, product ${productId}, variant ${variantId}`]),
  ].join(', ')
}

function describeRequest(request: ReceivedRequest): Record<string, unknown> {
  const { at, api, route, method, path, encoding, status, error, handled, fault } = request
  const time = new Date(at).toISOString()
  return {
    event: 'request',
    at: time,
    api,
    route,
    method,
    path,
    key: maskedKeyOf(request),
    encoding,
    status,
    error,
    handled,
    fault,
  }
}

/** The seat's name is left out as well: it has the computer's name in it. */
function formatRequest(request: ReceivedRequest): string {
  const { at, api, route, method, path, encoding, status, error, fault } = request
  const call = route === 'unknown' ? `${method} ${path}` : route.padEnd('deactivate'.length)
  const words = [new Date(at).toISOString().slice(11, 19), call, String(status ?? '---')]
  const key = maskedKeyOf(request)
  if (key !== null) words.push(key)
  if (api !== null && api !== 'lemon-squeezy') words.push(api)
  if (encoding !== 'none') words.push(encoding)
  if (error !== null) words.push(error)
  if (fault !== null) words.push(`(fault: ${fault})`)
  return words.join('  ')
}

function maskedKeyOf({ fields }: ReceivedRequest): string | null {
  // Polar's field is called otherwise.
  const key = fields.license_key ?? fields.key
  return typeof key === 'string' && key !== '' ? maskKey(key) : null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A key for a log: of a UUID the last group stays, which tells keys apart and unlocks nothing. Of anything else nothing stays,
 * since it may be whatever was in the user's clipboard.
 */
export function maskKey(key: string): string {
  return UUID.test(key) ? `****-${key.slice(-12)}` : '****'
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
