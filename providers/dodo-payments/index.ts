export { dodoPayments } from './dodo-payments.js'
export type { DodoPaymentsOptions } from './options.js'
