/** What is set up in a way that cannot work, for the author's log: customers are told that the app's maker has to mend it. */
export const HINTS = {
  authentication:
    'Keygen: the policy does not let license keys log in; set its "authenticationStrategy" to LICENSE or MIXED',
  permissions:
    'Keygen: the license key may not do this; check the permissions of the license, and whether the account has an active plan',
  account: 'Keygen: there is no such account at this address; check options "account" and "baseUrl"',
  version: 'Keygen: the server at "baseUrl" is too old for this version of its API; update it',
  signature:
    'Keygen: an answer is not signed by option "publicKey" for this request; compare it with the Ed25519 key in the dashboard',
  plan: 'Keygen: the plan of the account is used up, so Keygen answers nobody',
  checkIn: 'Keygen: the policy demands check-ins, which are not supported; set its "requireCheckIn" to false',
  heartbeat:
    'Keygen: the policy demands heartbeats, which are not supported; set its "requireHeartbeat" to false',
  release:
    'Keygen: the license may not use this build; that is not supported, leave checksum and version alone',
  fingerprintElsewhere:
    'Keygen: this computer is taken by another license; set the policy’s "machineUniquenessStrategy" to UNIQUE_PER_LICENSE',
  computer: 'Keygen: seats are computers, and the caller names none; pass "computer" with the call',
  request: 'Keygen: the request was refused as malformed',
} as const

/** The policy demands something to be sent that is not. */
export function hintOfScope(code: string): string {
  return `Keygen: the policy demands what an app does not send (${code}); turn that requirement off in the policy`
}
