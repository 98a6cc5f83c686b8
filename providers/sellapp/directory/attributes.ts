import { type AsSent, type FieldChecks, isFlag, isNumber, isText } from '../../directory/attributes.js'

interface KeyFields {
  id: number
  /** The whole key. */
  key: string
  /** Null: unlimited. */
  limit: number
  /** The seller's switch, unrelated to `status`. Documented as a boolean, sent as 0 and 1. */
  active: boolean | 0 | 1
  /** `ACTIVE`, `INACTIVE` or `EXPIRED`. */
  status: string
  /** ISO 8601. Null: never. */
  expires_at: string
  /** Documented as a boolean, sent as 0 and 1. */
  is_expired: boolean | 0 | 1
  store_id: number
  order_id: number
  /** The id of an "invoice V2". */
  invoice_id: number
  product_id: number
  variant_id: number
  customer_id: number
  subscription_id: number
  created_at: string
  updated_at: string
  /** The number of seats in use; not in every answer. */
  instances_count: number
}

interface InstanceFields {
  /** The UUID that the license API calls `instance_id`. */
  id: string
  license_key_id: number
  name: string
  store_id: number
  created_at: string
  updated_at: string
}

/** A license key of SellApp. */
export type SellAppKeyAttributes = AsSent<KeyFields>

/** A license instance of SellApp. */
export type SellAppInstanceAttributes = AsSent<InstanceFields>

export const keyChecks: FieldChecks<KeyFields> = {
  id: isNumber,
  key: isText,
  limit: isNumber,
  active: isFlag,
  status: isText,
  expires_at: isText,
  is_expired: isFlag,
  store_id: isNumber,
  order_id: isNumber,
  invoice_id: isNumber,
  product_id: isNumber,
  variant_id: isNumber,
  customer_id: isNumber,
  subscription_id: isNumber,
  created_at: isText,
  updated_at: isText,
  instances_count: isNumber,
}

export const instanceChecks: FieldChecks<InstanceFields> = {
  id: isText,
  license_key_id: isNumber,
  name: isText,
  store_id: isNumber,
  created_at: isText,
  updated_at: isText,
}
