export type { SellAppInstanceAttributes, SellAppKeyAttributes } from './attributes.js'
export type { SellAppDirectoryInstance, SellAppDirectoryKey } from './read-key.js'
export {
  type SellAppDirectory,
  type SellAppDirectoryOptions,
  sellAppDirectory,
} from './sellapp-directory.js'
