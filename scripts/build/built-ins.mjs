const REQUIRE = /\brequire\((["'])(child_process|crypto)\1\)/g

/**
 * node-machine-id is CommonJS. For its two `require` of Node's own modules Rolldown would put a `require` into the entry,
 * made by `node:module`: a launch would load that for a package which it does not load.
 */
export const builtInsWithoutRequire = {
  name: 'built-ins-without-require',
  transform: (code, id) =>
    /[\\/]node_modules[\\/]node-machine-id[\\/]/.test(id)
      ? { code: code.replace(REQUIRE, 'process.getBuiltinModule("$2")'), map: null }
      : null,
}
