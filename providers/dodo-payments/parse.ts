import { fieldOf, readBoolean, readInstant, readObject, readText } from '../http/json-field.js'

/** Codes have less than 60 characters; no more than this is compared with the list. */
const MAX_CODE_LENGTH = 100

/** The answer to an activation. The customer, whom it names too, is not read. */
export interface ActivatedSeat {
  readonly id: string
  readonly name: string | undefined
  readonly createdAt: number | undefined
  readonly licenseId: string
  readonly businessId: string | undefined
  /** Absent where the key hangs on no product. */
  readonly productId: string | undefined
  readonly productName: string | undefined
}

/** An error answer: both of its fields are texts. */
export interface ErrorBody {
  readonly code: string
}

/** Undefined where the body is not an instance of a license key. */
export function parseActivated(json: unknown): ActivatedSeat | undefined {
  const body = readObject(json)
  const id = readText(fieldOf(body, 'id'))
  const licenseId = readText(fieldOf(body, 'license_key_id'))
  if (id === undefined || licenseId === undefined) return undefined
  const product = readObject(fieldOf(body, 'product'))
  return {
    id,
    name: readText(fieldOf(body, 'name')),
    createdAt: readInstant(fieldOf(body, 'created_at')),
    licenseId,
    businessId: readText(fieldOf(body, 'business_id')),
    productId: readText(fieldOf(product, 'product_id')),
    productName: readText(fieldOf(product, 'name')),
  }
}

/** The whole of a validation's answer. */
export function parseValid(json: unknown): boolean | undefined {
  return readBoolean(fieldOf(readObject(json), 'valid'))
}

/** Its sentence is for people. An answer without one is somebody else's. */
export function parseError(json: unknown): ErrorBody | undefined {
  const body = readObject(json)
  const code = readText(fieldOf(body, 'code'))
  if (code === undefined || readText(fieldOf(body, 'message')) === undefined) return undefined
  return { code: code.slice(0, MAX_CODE_LENGTH) }
}
