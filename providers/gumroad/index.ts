export { gumroad } from './gumroad.js'
export type { GumroadOptions } from './options.js'
