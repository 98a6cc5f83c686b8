/** Hints for the author's log about settings that cannot work: customers only read that the app's maker has to fix it. */
export const HINTS = {
  authentication: 'Keygen: set the policy’s authenticationStrategy to LICENSE or MIXED',
  permissions: 'Keygen: the license key lacks a permission, or the account has no active plan',
  account: 'Keygen: no such account; check options "account" and "baseUrl"',
  version: 'Keygen: the server at "baseUrl" is too old for API version 1.7',
  signature: 'Keygen: the answer is not signed with option "publicKey" for this request',
  plan: 'Keygen: the account has reached the limit of its plan',
  checkIn: 'Keygen: set the policy’s requireCheckIn to false',
  heartbeat: 'Keygen: set the policy’s requireHeartbeat to false',
  release: 'Keygen: the license does not cover this release; licenses for single releases are not supported',
  fingerprintElsewhere: 'Keygen: set the policy’s machineUniquenessStrategy to UNIQUE_PER_LICENSE',
  computer: 'Keygen: the call does not name the computer',
  request: 'Keygen: rejected the request as malformed',
} as const

/** The policy demands something to be sent that is not. */
export function hintOfScope(code: string): string {
  return `Keygen: turn off the policy’s required scopes other than product and fingerprint (${code})`
}
