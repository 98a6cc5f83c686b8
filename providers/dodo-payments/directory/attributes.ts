import { type AsSent, type FieldChecks, isNumber, isText } from '../../directory/attributes.js'

interface KeyFields {
  id: string
  business_id: string
  brand_id: string
  customer_id: string
  product_id: string
  payment_id: string
  /** Set for a key that belongs to a subscription and ends with it. */
  subscription_id: string
  /** The whole key. */
  key: string
  /** `active`, `expired` or `disabled`. */
  status: string
  /** The origin of the key: `auto`, `import` or `manual`. */
  source: string
  /** Null: unlimited. */
  activations_limit: number
  instances_count: number
  /** ISO 8601. Null: never. */
  expires_at: string
  created_at: string
}

interface InstanceFields {
  /** The license API's `license_key_instance_id`. */
  id: string
  business_id: string
  license_key_id: string
  name: string
  created_at: string
}

/** A license key of Dodo Payments. */
export type DodoPaymentsKeyAttributes = AsSent<KeyFields>

/** A license key instance of Dodo Payments. */
export type DodoPaymentsInstanceAttributes = AsSent<InstanceFields>

export const keyChecks: FieldChecks<KeyFields> = {
  id: isText,
  business_id: isText,
  brand_id: isText,
  customer_id: isText,
  product_id: isText,
  payment_id: isText,
  subscription_id: isText,
  key: isText,
  status: isText,
  source: isText,
  activations_limit: isNumber,
  instances_count: isNumber,
  expires_at: isText,
  created_at: isText,
}

export const instanceChecks: FieldChecks<InstanceFields> = {
  id: isText,
  business_id: isText,
  license_key_id: isText,
  name: isText,
  created_at: isText,
}
