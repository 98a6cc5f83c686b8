export type { RelayOptions } from './options.js'
export { relay } from './relay.js'
