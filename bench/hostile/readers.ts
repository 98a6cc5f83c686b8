/** What reads text that anybody may have written, for the bench: one bundle of it, as it runs in an app. */
export { readLicenseKey } from '../../contract/license-key.js'
export { readRequestCode } from '../../contract/request-code.js'
export { findToken } from '../../main/engine/verbs/certificates.js'
export { parseSignedToken } from '../../providers/lease/signed-token.js'
export { textOfMail } from '../../renderer/dialog/text-of-file.js'
