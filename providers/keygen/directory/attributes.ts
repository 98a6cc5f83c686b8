import { type AsSent, type FieldChecks, isFlag, isNumber, isText } from '../../directory/attributes.js'

interface KeyFields {
  /** The seller's name for the license. */
  name: string
  /** The whole key. */
  key: string
  /** ISO 8601. Null: never. */
  expiry: string
  /** `ACTIVE`, `INACTIVE`, `EXPIRING`, `EXPIRED`, `SUSPENDED` or `BANNED`. */
  status: string
  suspended: boolean
  uses: number
  maxUses: number
  /** Null: unlimited, unless the license is for one computer. */
  maxMachines: number
  floating: boolean
  strict: boolean
  protected: boolean
  created: string
  updated: string
}

interface InstanceFields {
  /** The computer, as a device id of the app. */
  fingerprint: string
  name: string
  platform: string
  created: string
  updated: string
}

/** A license of Keygen, without its metadata. */
export type KeygenKeyAttributes = AsSent<KeyFields>

/** A machine of Keygen, without its address and host name. */
export type KeygenInstanceAttributes = AsSent<InstanceFields>

export const keyChecks: FieldChecks<KeyFields> = {
  name: isText,
  key: isText,
  expiry: isText,
  status: isText,
  suspended: isFlag,
  uses: isNumber,
  maxUses: isNumber,
  maxMachines: isNumber,
  floating: isFlag,
  strict: isFlag,
  protected: isFlag,
  created: isText,
  updated: isText,
}

export const instanceChecks: FieldChecks<InstanceFields> = {
  fingerprint: isText,
  name: isText,
  platform: isText,
  created: isText,
  updated: isText,
}
