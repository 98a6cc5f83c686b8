import type { LicenseErrorInfo } from '../../contract/license-error.js'
import { fail, type Result } from '../../contract/result.js'

/** The outcome of a verb. Its changes are in the record. */
export type Outcome = Result<null, LicenseErrorInfo>

export const DISPOSED = fail({ code: 'disposed', message: 'the license gate is disposed' } as const)
export const FAULT = fail({ code: 'internal', message: 'internal error in the license gate' } as const)

/** Facts about the last failure for a support person; `requestId` is for the store's own support. */
export type LastError = Pick<LicenseErrorInfo, 'code' | 'requestId'> & { readonly at: number }
