export type { JsonApiRelationship, JsonApiResource } from '../../directory/json-api-resource.js'
export type {
  LemonSqueezyInstanceAttributes,
  LemonSqueezyKeyAttributes,
} from './attributes.js'
export {
  type LemonSqueezyCall,
  type LemonSqueezyDirectory,
  type LemonSqueezyDirectoryOptions,
  type LemonSqueezyListCall,
  type LemonSqueezyRelation,
  lemonSqueezyDirectory,
} from './lemon-squeezy-directory.js'
export type { LemonSqueezyInstance, LemonSqueezyKey } from './read-key.js'
