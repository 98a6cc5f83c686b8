/** One of each kind: what is too slow to be done with every state is done with these. */
export const MAIN_STATES = [
  'enter-key',
  'key-found',
  'several-keys',
  'key-missing',
  'activating',
  'refused-key-not-found',
  'refused-no-seats-left',
  'refused-offline',
  'activated',
  'details',
  'deactivate',
  'grace-unreachable',
  'locked-expired',
  'new-device',
  'trial',
  'notices',
] as const
