import { type AsSent, type FieldChecks, isNumber, isText } from '../../directory/attributes.js'

interface KeyFields {
  id: string
  organization_id: string
  customer_id: string
  benefit_id: string
  /** The whole key. */
  key: string
  display_key: string
  /** `granted`, `revoked` or `disabled`. The end is another matter: `expires_at`. */
  status: string
  /** Null: the key takes no seat. */
  limit_activations: number
  usage: number
  limit_usage: number
  validations: number
  last_validated_at: string
  /** ISO 8601. Null: never. */
  expires_at: string
  created_at: string
  modified_at: string
}

interface InstanceFields {
  /** The UUID that the license API calls `activation_id`. */
  id: string
  license_key_id: string
  label: string
  created_at: string
  modified_at: string
}

/** A license key of Polar, without the customer who has it. */
export type PolarKeyAttributes = AsSent<KeyFields>

/** An activation of Polar. */
export type PolarInstanceAttributes = AsSent<InstanceFields>

export const keyChecks: FieldChecks<KeyFields> = {
  id: isText,
  organization_id: isText,
  customer_id: isText,
  benefit_id: isText,
  key: isText,
  display_key: isText,
  status: isText,
  limit_activations: isNumber,
  usage: isNumber,
  limit_usage: isNumber,
  validations: isNumber,
  last_validated_at: isText,
  expires_at: isText,
  created_at: isText,
  modified_at: isText,
}

export const instanceChecks: FieldChecks<InstanceFields> = {
  id: isText,
  license_key_id: isText,
  label: isText,
  created_at: isText,
  modified_at: isText,
}
