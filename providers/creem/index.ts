export { creem } from './creem.js'
export type { CreemOptions } from './options.js'
