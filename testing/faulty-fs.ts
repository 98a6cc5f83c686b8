/**
 * A file system on which chosen calls fail, for what a test cannot bring about: it may run with all rights, and no disk
 * fills up on demand.
 *
 *     vi.mock('node:fs', async (importActual) => {
 *       const { faultyFs } = await import('../../testing/faulty-fs.js')
 *       return faultyFs(await importActual())
 *     })
 */
interface FsFault {
  /** The call fails when its first path matches. */
  readonly path: RegExp
  /** Such as `ENOSPC`. */
  readonly code: string
  /** How often the call fails before it works again. @defaultValue for ever */
  readonly times?: number
  /** The call, of the asynchronous ones, fails only when this is over. */
  readonly hangs?: Promise<void>
}

/** By the name of the call. Shared by both faulty modules. */
export const fsFaults = new Map<string, FsFault>()

/** How often each call has failed. */
export const fsFailures = new Map<string, number>()

export function clearFsFaults(): void {
  fsFaults.clear()
  fsFailures.clear()
}

export const FAULTY_CALLS = [
  'accessSync',
  'chmodSync',
  'closeSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'openSync',
  'readFileSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'statSync',
  'unlinkSync',
  'writeSync',
] as const
export const FAULTY_PROMISES = ['chmod', 'copyFile', 'link', 'open', 'rename', 'unlink'] as const

export function faultyFs(real: object): object {
  const faulty = FAULTY_CALLS.map((call) => [
    call,
    (...values: readonly unknown[]) => {
      // A system that fails to close has let go of the file all the same.
      if (call === 'closeSync') callOf(real, call)(...values)
      throwFault(call, values[0])
      if (call === 'closeSync') return undefined
      return callOf(real, call)(...values)
    },
  ])
  return { ...real, ...Object.fromEntries(faulty) }
}

export function faultyFsPromises(real: object): object {
  const faulty = FAULTY_PROMISES.map((call) => [
    call,
    async (...values: readonly unknown[]) => {
      await fsFaults.get(call)?.hangs
      throwFault(call, values[0])
      return callOf(real, call)(...values)
    },
  ])
  return { ...real, ...Object.fromEntries(faulty) }
}

function throwFault(call: string, path: unknown): void {
  const fault = fsFaults.get(call)
  if (fault === undefined || !fault.path.test(String(path))) return
  const failures = fsFailures.get(call) ?? 0
  if (failures >= (fault.times ?? Number.POSITIVE_INFINITY)) return
  fsFailures.set(call, failures + 1)
  throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
}

function callOf(real: object, name: string): (...values: readonly unknown[]) => unknown {
  const call: unknown = Reflect.get(real, name)
  if (typeof call !== 'function') throw new TypeError(`name: expected a call of node:fs, given ${name}`)
  return (...values) => Reflect.apply(call, real, values)
}
