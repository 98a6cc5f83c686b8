export type { DodoPaymentsInstanceAttributes, DodoPaymentsKeyAttributes } from './attributes.js'
export {
  type DodoPaymentsDirectory,
  type DodoPaymentsDirectoryOptions,
  dodoPaymentsDirectory,
} from './dodo-payments-directory.js'
export type { DodoPaymentsInstance, DodoPaymentsKey } from './read-key.js'
