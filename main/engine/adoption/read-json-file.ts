import type { FormerLicense } from '../../options.js'

/** Names the fields of a JSON file in which a gate has kept its license: `licenseKey`, or a path such as `license.instance_id`. */
export interface FormerLicenseFields {
  /** Where the license key is. */
  readonly key: string
  /** Where the store's id of this computer's seat is. @defaultValue it was not kept */
  readonly instanceId?: string
  /** Where the name of that seat is. @defaultValue it was not kept */
  readonly seatName?: string
  /** Where the id of the key's provider is. @defaultValue it was not kept */
  readonly provider?: string
}

/**
 * Reads a license that a gate has kept in a plain JSON file, for the option `adopt`: `null` where there is no such file, or no key
 * in it.
 *
 * Rejects where the file cannot be read (`EACCES` …) or holds no JSON (`NOT_JSON`), is larger than a megabyte (`TOO_LARGE`), or where the
 * path is not absolute (`NOT_ABSOLUTE`): the log of the gate then tells that code, and the next launch tries again.
 *
 * @param path of the file, absolute; electron-store keeps `config.json` in `app.getPath('userData')`
 * @example
 * const file = path.join(app.getPath('userData'), 'config.json')
 * const adopt = { read: () => readJsonFile(file, { key: 'licenseKey', instanceId: 'licenseInstanceId' }) }
 */
export async function readJsonFile(path: string, fields: FormerLicenseFields): Promise<FormerLicense | null> {
  const { readFields } = await import('./read-fields.js')
  return readFields(path, fields)
}
