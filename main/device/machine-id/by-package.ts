/** The synchronous form only: the other one throws where nobody can catch it if a tool's answer is odd. */
export async function readByPackage(): Promise<unknown> {
  const loaded: { default?: unknown } = await import('node-machine-id')
  const read = memberOf(loaded.default, 'machineIdSync') ?? memberOf(loaded, 'machineIdSync')
  return typeof read === 'function' ? read(true) : null
}

/** A CommonJS package: bundlers and Node differ in where its exports end up. */
function memberOf(container: unknown, name: string): unknown {
  return typeof container === 'object' && container !== null ? Reflect.get(container, name) : undefined
}
