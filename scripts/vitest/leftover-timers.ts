/**
 * Fails a test file that leaves a timer of ours behind: a forgotten `dispose()` would keep a host app alive.
 * Vitest keeps its own reference to the real timers, so only timers of the code under test are seen.
 */
import { afterAll, beforeAll } from 'vitest'

type Handle = ReturnType<typeof setTimeout>
const real = { setTimeout, setInterval, clearTimeout, clearInterval }
const pending = new Map<Handle | number, string>()

function track(handle: Handle, kind: string): Handle {
  pending.set(handle, new Error(kind).stack?.split('\n').slice(3, 6).join('\n') ?? kind)
  return handle
}

function patchedTimeout(
  callback: (...values: unknown[]) => void,
  delayMs?: number,
  ...values: unknown[]
): Handle {
  const handle: Handle = real.setTimeout(() => {
    pending.delete(handle)
    callback(...values)
  }, delayMs)
  return track(handle, 'setTimeout')
}

function patchedClear(handle?: Handle | string | number): void {
  if (handle !== undefined && typeof handle !== 'string') pending.delete(handle)
  real.clearTimeout(handle)
}

beforeAll(() => {
  Object.assign(globalThis, {
    setTimeout: Object.assign(patchedTimeout, real.setTimeout),
    setInterval: (...values: Parameters<typeof setInterval>) =>
      track(real.setInterval(...values), 'setInterval'),
    clearTimeout: patchedClear,
    clearInterval: patchedClear,
  })
})

// Hooks of a set-up file run last, after the file's own clean-up.
afterAll(() => {
  Object.assign(globalThis, real)
  const left = [...pending]
    .filter(([handle]) => typeof handle === 'object' && handle.hasRef())
    .map(([, stack]) => stack)
  pending.clear()
  if (left.length > 0)
    throw new Error(`${left.length} timer(s) left behind, started at:\n${left.join('\n--\n')}`)
})
