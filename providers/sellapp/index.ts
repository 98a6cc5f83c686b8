export type { SellAppOptions, SellAppRefusalRule } from './options.js'
export { sellApp } from './sellapp.js'
