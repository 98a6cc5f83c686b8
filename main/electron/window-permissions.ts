import type { WindowPermission } from '../../contract/license-commands.js'
import type { AttachOptions } from '../license-gate.js'

/** All that a page can be allowed, which our own dialog is. */
export const WINDOW_PERMISSIONS: readonly WindowPermission[] = [
  'read',
  'show-dialog',
  'activate',
  'revalidate',
  'deactivate',
  'devices',
]
const DEFAULT: readonly WindowPermission[] = ['read', 'show-dialog']

/**
 * Reads the permissions that `attach` gives a page. Throws a `TypeError` for options that contradict each other or mean nothing.
 */
export function readPermissions(
  options: Pick<AttachOptions, 'allow' | 'allowActions'>,
): ReadonlySet<WindowPermission> {
  const { allow, allowActions } = options
  if (allow === undefined) return new Set(allowActions === true ? WINDOW_PERMISSIONS : DEFAULT)
  if (allowActions !== undefined)
    throw new TypeError('attach: set either "allow" or "allowActions", not both')
  const unknown = Array.isArray(allow) ? allow.find((name) => !WINDOW_PERMISSIONS.includes(name)) : allow
  if (unknown !== undefined || allow.length === 0)
    throw permissionError(`a list of ${WINDOW_PERMISSIONS.map((name) => `"${name}"`).join(', ')}`, unknown)
  if (!allow.includes('read') && allow.some((name) => name !== 'show-dialog'))
    throw permissionError('a list with "read": what a page asks for is answered with the state', allow)
  return new Set(allow)
}

function permissionError(expected: string, given: unknown): TypeError {
  const got = given === undefined ? 'an empty list' : (JSON.stringify(given) ?? typeof given).slice(0, 80)
  return new TypeError(`attach: option "allow" must be ${expected}, got ${got}`)
}
