import type { LicenseErrorInfo } from '../../contract/license-error.js'
import type { Result } from '../../contract/result.js'

/** What a verb came to. What it changed is in the record. */
export type Outcome = Result<null, LicenseErrorInfo>
