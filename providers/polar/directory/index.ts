export type { PolarInstanceAttributes, PolarKeyAttributes } from './attributes.js'
export { type PolarDirectory, type PolarDirectoryOptions, polarDirectory } from './polar-directory.js'
export type { PolarInstance, PolarKey } from './read-key.js'
