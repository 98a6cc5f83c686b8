import { createHmac } from 'node:crypto'
import { app } from 'electron'
import type {
  Clock,
  DeviceIdentityReader,
  LemonSqueezyOptions,
  LicenseGateOptions,
  RelayOptions,
} from 'electron-license-gate/main'

export interface Settings {
  /** The store's API; absent: the real one, or the demo store while the app is not packaged. */
  readonly apiUrl: string | undefined
  /** A relay in place of the store; `demo`: one inside the app, before a demo store that plays SellApp. */
  readonly relay: Pick<RelayOptions, 'url' | 'publicKey'> | 'demo' | undefined
  /** The id of the provider. @defaultValue `lemon-squeezy` */
  readonly provider: string
  /** What the provider is made with; absent: what the demo store says. */
  readonly providerOptions: Readonly<Record<string, unknown>> | undefined
  /** The provider's store has closed, and is never asked again. */
  readonly isRetired: boolean
  /** For Lemon Squeezy. */
  readonly product: Pick<LemonSqueezyOptions, 'storeId' | 'productId' | 'variantIds'>
  readonly gateOptions: Partial<LicenseGateOptions>
}

const PRODUCT = { storeId: 12345, productId: 67890 }

/**
 * What scripts may set from outside, for trying the app and for tests. Not in a packaged app: there, an environment
 * variable must not decide whom the app believes.
 */
export function readSettings(): Settings {
  const environment = app.isPackaged ? {} : process.env
  const text = (name: string): string | undefined => environment[name] || undefined
  const amount = (name: string): number | undefined => {
    const given = text(name)
    return given === undefined ? undefined : Number(given)
  }
  const variantIds = text('LICENSE_VARIANT_IDS')
    ?.split(',')
    .map((id) => id.trim())
  const providerOptions = text('LICENSE_PROVIDER_OPTIONS')
  const clockOffsetMs = amount('LICENSE_CLOCK_OFFSET_MS')
  const computer = text('LICENSE_COMPUTER')
  return {
    apiUrl: text('LICENSE_API_URL'),
    relay: readRelay(text),
    provider: text('LICENSE_PROVIDER') ?? 'lemon-squeezy',
    providerOptions: providerOptions === undefined ? undefined : JSON.parse(providerOptions),
    isRetired: text('LICENSE_RETIRED') === '1',
    product: {
      storeId: text('LICENSE_STORE_ID') ?? PRODUCT.storeId,
      productId: text('LICENSE_PRODUCT_ID') ?? PRODUCT.productId,
      ...(variantIds === undefined ? {} : { variantIds }),
    },
    gateOptions: present({
      offlineGraceDays: amount('LICENSE_GRACE_DAYS'),
      revalidateEveryHours: amount('LICENSE_REVALIDATE_HOURS'),
      locale: text('LICENSE_LOCALE'),
      certificatePublicKey: text('LICENSE_CERTIFICATE_PUBLIC_KEY'),
      notices: readNotices(text),
      clock: clockOffsetMs === undefined ? undefined : shiftedClock(clockOffsetMs),
      deviceId: computer === undefined ? undefined : playedComputer(computer),
      deviceName: computer,
    }),
  }
}

function readNotices(text: (name: string) => string | undefined): LicenseGateOptions['notices'] {
  const url = text('LICENSE_NOTICE_URL')
  return url === undefined ? undefined : { url, publicKey: text('LICENSE_NOTICE_PUBLIC_KEY') ?? '' }
}

function readRelay(text: (name: string) => string | undefined): Settings['relay'] {
  const url = text('LICENSE_RELAY_URL')
  if (url !== undefined) return { url, publicKey: text('LICENSE_RELAY_PUBLIC_KEY') ?? '' }
  return text('LICENSE_PROVIDER') === 'sellapp-relay' ? 'demo' : undefined
}

/** Lives some time ago, or some time ahead. */
function shiftedClock(offsetMs: number): Clock {
  return {
    now: () => Date.now() + offsetMs,
    monotonic: () => performance.now(),
    setTimeout: (run, delayMs) => {
      const timer = setTimeout(run, delayMs)
      timer.unref()
      return () => clearTimeout(timer)
    },
  }
}

/** Stands for a computer of this name, so that moving a license can be tried on one. */
function playedComputer(name: string): DeviceIdentityReader {
  const hash = (purpose: string): string => createHmac('sha256', name).update(purpose).digest('hex')
  return { read: async () => ({ id: hash('device'), secret: hash('entitlement'), source: 'host' }) }
}

type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> }

function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Present<Values>
}
