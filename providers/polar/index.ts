export type { PolarOptions } from './options.js'
export { polar } from './polar.js'
