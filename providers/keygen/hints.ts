/** Hints for the author's log about settings that cannot work: customers only read that the app's maker has to fix it. */
export const HINTS = {
  authentication: 'Keygen: set the policy’s authenticationStrategy to LICENSE or MIXED',
  permissions: 'Keygen: the license key lacks a permission, or the account an active plan',
  account: 'Keygen: there is no such account; check options "account" and "baseUrl"',
  version: 'Keygen: the server at "baseUrl" is too old for API version 1.7',
  signature: 'Keygen: an answer is not signed by option "publicKey" for this request',
  plan: 'Keygen: the account’s plan is used up',
  checkIn: 'Keygen: set the policy’s requireCheckIn to false',
  heartbeat: 'Keygen: set the policy’s requireHeartbeat to false',
  release: 'Keygen: the license does not cover this build, which is not supported',
  fingerprintElsewhere: 'Keygen: set the policy’s machineUniquenessStrategy to UNIQUE_PER_LICENSE',
  computer: 'Keygen: the caller names no computer',
  request: 'Keygen: the request was refused as malformed',
} as const

/** The policy demands something to be sent that is not. */
export function hintOfScope(code: string): string {
  return `Keygen: turn off what the policy demands beyond product and fingerprint (${code})`
}
