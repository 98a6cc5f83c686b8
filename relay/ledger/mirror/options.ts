import { HOUR_MS } from '../../../contract/duration.js'
import { createOptionReader, type OptionRule } from '../../../providers/http/option-reader.js'
import type { LicenseDirectory } from '../../../providers/license-directory.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'

/** Makes a ledger the mirror of a store: the store decides while it answers, the books when it has not answered for a set time. */
export interface LedgerMirrorOptions {
  /** The store's license API, such as `lemonSqueezy({ … })`: one whose seats are records with ids of their own. */
  readonly store: LicenseProvider
  /** The store's management API, by which a seat is found whose answer was lost. @defaultValue none: it may be taken twice */
  readonly directory?: LicenseDirectory
  /**
   * How long the store must not have answered before the books do, in milliseconds; 0: at once.
   * @defaultValue 3 600 000, an hour
   */
  readonly answersAfterMs?: number
  /** Told why the books could not be kept in step; the store's answer goes out all the same. @defaultValue nobody */
  readonly onTrouble?: (message: string) => void
}

/** The options, checked and complete. */
export interface MirrorSettings {
  readonly store: LicenseProvider
  readonly directory: LicenseDirectory | undefined
  readonly answersAfterMs: number
  readonly onTrouble: (message: string) => void
}

const KNOWN_OPTIONS = [
  'store',
  'directory',
  'answersAfterMs',
  'onTrouble',
] as const satisfies readonly (keyof LedgerMirrorOptions)[]

const mirroredStore: OptionRule<LicenseProvider> = {
  expected: 'the provider of one store whose seats are instances',
  read(value) {
    const { capabilities, members, id } = (value ?? {}) as Partial<LicenseProvider>
    const isOne = capabilities !== undefined && members === undefined && id !== 'ledger'
    const hasInstances = (capabilities?.seats ?? 'instances') === 'instances' && !capabilities?.leases
    return isOne && hasInstances ? (value as LicenseProvider) : undefined
  },
}

const waitingTime: OptionRule<number> = {
  expected: 'a whole number of milliseconds from 0',
  read: (value) => (Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined),
}

export function readMirrorOptions(options: LedgerMirrorOptions): MirrorSettings {
  const reader = createOptionReader('ledger: option "mirror"')
  reader.checkNames(options, KNOWN_OPTIONS, '{ store }')
  return {
    store: reader.read('store', mirroredStore, options.store),
    directory: options.directory,
    answersAfterMs: reader.read('answersAfterMs', waitingTime, options.answersAfterMs ?? HOUR_MS),
    onTrouble: options.onTrouble ?? (() => {}),
  }
}
