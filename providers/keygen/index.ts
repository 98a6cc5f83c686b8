export { keygen } from './keygen.js'
export type { KeygenOptions } from './options.js'
