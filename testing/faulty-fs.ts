/**
 * A file system on which chosen calls fail, for what a test cannot bring about: it may run with all rights, and no disk
 * fills up on demand.
 *
 *     vi.mock('node:fs', async (importActual) => {
 *       const { faultyFs } = await import('../../testing/faulty-fs.js')
 *       return faultyFs(await importActual())
 *     })
 */
export interface FsFault {
  /** The call fails when its first path matches. */
  readonly path: RegExp
  /** Such as `ENOSPC`. */
  readonly code: string
}

/** By the name of the call. Shared by both faulty modules. */
export const fsFaults = new Map<string, FsFault>()

const SYNCHRONOUS = ['readFileSync', 'accessSync', 'linkSync', 'renameSync', 'copyFileSync', 'openSync']
const ASYNCHRONOUS = ['copyFile', 'rename', 'link']

export function faultyFs(real: object): object {
  const faulty = SYNCHRONOUS.map((call) => [
    call,
    (...values: readonly unknown[]) => {
      throwFault(call, values[0])
      return callOf(real, call)(...values)
    },
  ])
  return { ...real, ...Object.fromEntries(faulty) }
}

export function faultyFsPromises(real: object): object {
  const faulty = ASYNCHRONOUS.map((call) => [
    call,
    async (...values: readonly unknown[]) => {
      throwFault(call, values[0])
      return callOf(real, call)(...values)
    },
  ])
  return { ...real, ...Object.fromEntries(faulty) }
}

function throwFault(call: string, path: unknown): void {
  const fault = fsFaults.get(call)
  if (fault === undefined || !fault.path.test(String(path))) return
  throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
}

function callOf(real: object, name: string): (...values: readonly unknown[]) => unknown {
  const call: unknown = Reflect.get(real, name)
  if (typeof call !== 'function') throw new TypeError(`name: expected a call of node:fs, given ${name}`)
  return (...values) => Reflect.apply(call, real, values)
}
