export type { KeygenInstanceAttributes, KeygenKeyAttributes } from './attributes.js'
export { type KeygenDirectory, type KeygenDirectoryOptions, keygenDirectory } from './keygen-directory.js'
export type { KeygenInstance, KeygenKey } from './read-key.js'
