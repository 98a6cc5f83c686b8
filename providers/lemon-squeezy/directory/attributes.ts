import { type AsSent, type FieldChecks, isFlag, isNumber, isText } from '../../directory/attributes.js'

interface KeyFields {
  store_id: number
  customer_id: number
  order_id: number
  order_item_id: number
  product_id: number
  /** The customer's full name. */
  user_name: string
  /** The customer's e-mail address. */
  user_email: string
  /** The whole key. */
  key: string
  /** `XXXX-` and the last twelve characters of the key. */
  key_short: string
  /** Null: unlimited. */
  activation_limit: number
  /** Null in the webhook of a key that was just made. */
  instances_count: number
  /** Documented as 0 and 1, sent as true and false. */
  disabled: boolean | 0 | 1
  /** `inactive`, `active`, `expired` or `disabled`. */
  status: string
  status_formatted: string
  /** ISO 8601. Null: never. */
  expires_at: string
  created_at: string
  updated_at: string
  test_mode: boolean
}

interface InstanceFields {
  license_key_id: number
  /** The UUID that the license API calls `instance_id`. */
  identifier: string
  name: string
  created_at: string
  updated_at: string
}

/** The attributes of a `license-keys` object of Lemon Squeezy. */
export type LemonSqueezyKeyAttributes = AsSent<KeyFields>

/** The attributes of a `license-key-instances` object of Lemon Squeezy. */
export type LemonSqueezyInstanceAttributes = AsSent<InstanceFields>

export const keyChecks: FieldChecks<KeyFields> = {
  store_id: isNumber,
  customer_id: isNumber,
  order_id: isNumber,
  order_item_id: isNumber,
  product_id: isNumber,
  user_name: isText,
  user_email: isText,
  key: isText,
  key_short: isText,
  activation_limit: isNumber,
  instances_count: isNumber,
  disabled: isFlag,
  status: isText,
  status_formatted: isText,
  expires_at: isText,
  created_at: isText,
  updated_at: isText,
  test_mode: isFlag,
}

export const instanceChecks: FieldChecks<InstanceFields> = {
  license_key_id: isNumber,
  identifier: isText,
  name: isText,
  created_at: isText,
  updated_at: isText,
}
