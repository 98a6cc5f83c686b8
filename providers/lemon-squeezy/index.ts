export { lemonSqueezy } from './lemon-squeezy.js'
export type { LemonSqueezyOptions } from './options.js'
