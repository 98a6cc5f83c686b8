import { builtinModules } from 'node:module'

const REQUIRE = new RegExp(`\\brequire\\((["'])(?:node:)?(${builtinModules.join('|')})\\1\\)`, 'g')

/**
 * For a `require` of Node's own modules in a CommonJS package Rolldown would put a `require` into the ES module, made by
 * `node:module` out of `import.meta.url`: a launch would load that for a package which it does not load (node-machine-id), and
 * a bundler makes of that address what it likes (pg).
 */
export const builtInsWithoutRequire = {
  name: 'built-ins-without-require',
  transform: (code, id) =>
    /[\\/]node_modules[\\/]/.test(id)
      ? { code: code.replace(REQUIRE, 'process.getBuiltinModule("$2")'), map: null }
      : null,
}

const NATIVE = 'pg-native'

/** What pg asks for where a C library is wanted of it: it is not there, as in most installations. */
export const withoutNativePg = {
  name: 'without-native-pg',
  resolveId: (id) => (id === NATIVE ? `\0${NATIVE}` : null),
  load: (id) =>
    id === `\0${NATIVE}`
      ? 'throw Object.assign(new Error("pg-native is not bundled"), { code: "MODULE_NOT_FOUND" })'
      : null,
}
