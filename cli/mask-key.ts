const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A key for a log: of a UUID the last group stays, which tells keys apart and unlocks nothing. Of anything else nothing stays,
 * since it may be whatever was in the user's clipboard.
 */
export function maskKey(key: string): string {
  return uuid.test(key) ? `****-${key.slice(-12)}` : '****'
}
