/** The version of this package, for diagnostics and the user agent. A test keeps it equal to package.json. */
export const PACKAGE_VERSION = '0.1.0'
