/**
 * Node's crypto, for all that a launch needs. Not by an `import`: that reads each name which the module exports, and one of
 * them loads all of WebCrypto, for which a launch would have to wait. There from Node 20.16, so from Electron 33 on.
 */
export const {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  createSecretKey,
  randomBytes,
  verify,
} = process.getBuiltinModule('node:crypto')
