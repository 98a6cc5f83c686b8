import { isPlainObject } from '../../contract/shape.js'

/**
 * The file, version 1:
 *
 *     {
 *       "version": 1,
 *       "identity": sealed DeviceIdentity        app key       the computer that wrote last
 *       "devices": {
 *         "<device id>": {
 *           "credentials": sealed Credentials      app key       key, instance id, seat name
 *           "entitlement": sealed EntitlementPart  device key    what grants a launch, trial, latest instant seen
 *           "journal": sealed JournalPart          app key       unfinished work
 *           "identity": sealed DeviceIdentity      app key       the computer that wrote it
 *           "app": "Writer"                                      the app's id
 *           "order": 7                                           of two records, the higher was written later
 *         },
 *         "<device id>~2": …                                     the same computer, for an app of another product
 *       }
 *     }
 *
 * Fields that are not ours are kept: a newer version of the app may have written them.
 */
export interface VaultRecord {
  /** The version as found, before migrations. */
  readonly version: number
  readonly identity: string | null
  readonly devices: ReadonlyMap<string, DeviceRecord>
  readonly otherFields: ReadonlyMap<string, unknown>
}

/** Sealed texts; `null`: there is none. */
export interface DeviceRecord {
  readonly credentials: string | null
  readonly entitlement: string | null
  readonly journal: string | null
  readonly identity: string | null
  /** The id of the app that wrote it. Absent in files of early versions. */
  readonly app: string | null
  readonly order: number
  readonly otherFields: ReadonlyMap<string, unknown>
}

type PlainObject = Readonly<Record<string, unknown>>

/** From one version to the next. May throw: then the file is taken for damaged. */
export type RecordMigration = (file: PlainObject) => PlainObject

/** The first entry leads from version 1 to version 2, and so on. Sealed parts change their form in `part-parse.ts`. */
const RECORD_MIGRATIONS: readonly RecordMigration[] = []

export const RECORD_VERSION = RECORD_MIGRATIONS.length + 1

export const EMPTY_RECORD: VaultRecord = {
  version: RECORD_VERSION,
  identity: null,
  devices: new Map(),
  otherFields: new Map(),
}

const BYTE_ORDER_MARK = /^\uFEFF/

/** A byte order mark that an editor may have added. */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(BYTE_ORDER_MARK, ''))
}

/** `null`: this is no record of ours. A record of a newer version is read as far as its form is known. */
export function parseRecord(
  text: string,
  migrations: readonly RecordMigration[] = RECORD_MIGRATIONS,
): VaultRecord | null {
  try {
    const file = parseJson(text)
    if (!isPlainObject(file)) return null
    const version = file.version
    if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return null
    const migrated = migrations.slice(version - 1).reduce((older, migrate) => migrate(older), file)
    return readFields(migrated, version, version > migrations.length + 1)
  } catch {
    return null
  }
}

function readFields(file: PlainObject, version: number, isNewer: boolean): VaultRecord | null {
  const devices = file.devices
  if (!isPlainObject(devices) && !isNewer) return null
  const entries = isPlainObject(devices) ? Object.entries(devices) : []
  return {
    version,
    identity: textOrNull(file.identity),
    devices: new Map(
      entries.flatMap(([id, device]) => (isPlainObject(device) ? [[id, readDevice(device)]] : [])),
    ),
    otherFields: otherFieldsOf(file, ['version', 'identity', 'devices']),
  }
}

function readDevice(device: PlainObject): DeviceRecord {
  const order = device.order
  return {
    credentials: textOrNull(device.credentials),
    entitlement: textOrNull(device.entitlement),
    journal: textOrNull(device.journal),
    identity: textOrNull(device.identity),
    app: textOrNull(device.app),
    order: typeof order === 'number' && Number.isSafeInteger(order) && order > 0 ? order : 0,
    otherFields: otherFieldsOf(device, ['credentials', 'entitlement', 'journal', 'identity', 'app', 'order']),
  }
}

const NO_FIELDS: ReadonlyMap<string, unknown> = new Map()

function otherFieldsOf(container: PlainObject, ours: readonly string[]): ReadonlyMap<string, unknown> {
  // Assigned by a library that does not know better, this one would become a prototype.
  const left = [...ours, '__proto__']
  const fields = Object.entries(container).filter(([name]) => !left.includes(name))
  if (fields.length === 0) return NO_FIELDS
  // Throws for what nests too deeply to be written again, which would keep every write from succeeding.
  JSON.stringify(fields)
  return new Map(fields)
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
