/*
 * The app's introduction to a relay. It is read from the options at each launch, so it is kept apart from the relay's answers,
 * which load with the first request (`contract/relay-api.ts`).
 */

/** The app's id for the relay: 1 to 100 printable characters. */
export const RELAY_APP_ID = /^[\x20-\x7E]{1,100}$/
/** The most keys that an app may accept leases by, so that the relay can change its own. */
export const MAX_RELAY_KEY_IDS = 4
