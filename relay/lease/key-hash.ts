import { leaseSubjectText } from '../../contract/lease.js'

/** Names a key without telling it: the `sub` of its leases, and its bucket of the rate limit. */
export async function hashKey(appId: string, key: string): Promise<string> {
  return sha256Hex(leaseSubjectText(appId, key))
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
