/** The version of this package, as diagnostics and the user agent tell it. A test keeps it equal to package.json. */
export const PACKAGE_VERSION = '0.1.0'
