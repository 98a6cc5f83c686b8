import type { LicenseVault } from '../main/vault/license-vault.js'
import type { LicenseProvider } from '../providers/license-provider.js'

/**
 * Ends a process at a chosen point, as far as its ports can tell: from there on nothing is written, nothing reaches the
 * store, and nothing is answered. A point lies before and after each write and each call of the store.
 */
interface KillSwitch {
  /** How many points have been passed. */
  readonly points: number
  readonly isDead: boolean
  /** Resolves when the chosen point is reached. */
  readonly dead: Promise<void>
  vault(vault: LicenseVault): LicenseVault
  provider(provider: LicenseProvider): LicenseProvider
  /** A point before and after each request, of which a call of the store may make several. */
  fetch(send: typeof fetch): typeof fetch
}

/** @param at The point to die at, counted from 1; left out: never. */
export function createKillSwitch(at = Number.POSITIVE_INFINITY): KillSwitch {
  const process = createMortalProcess(at)

  /** Nothing is done at once: what is not waited for is overtaken. */
  async function within<Value>(effect: () => Promise<Value>): Promise<Value> {
    await process.pass()
    const value = await effect()
    await process.pass()
    return value
  }

  return {
    get points() {
      return process.points()
    },
    get isDead() {
      return process.isDead()
    },
    dead: process.dead,
    vault: (vault) => ({
      ...vault,
      write: async (device, content) => {
        await later()
        return within(() => vault.write(device, content))
      },
    }),
    provider: ({ recover, ...provider }) => ({
      ...provider,
      ...(recover && { recover: (request, call) => within(() => recover(request, call)) }),
      inspect: (request, call) => within(() => provider.inspect(request, call)),
      activate: (request, call) => within(() => provider.activate(request, call)),
      validate: (request, call) => within(() => provider.validate(request, call)),
      deactivate: (request, call) => within(() => provider.deactivate(request, call)),
    }),
    fetch: (send) => (input, init) => within(() => send(input, init)),
  }
}

function createMortalProcess(at: number) {
  let points = 0
  let isDead = false
  let die = (): void => undefined
  const dead = new Promise<void>((resolve) => {
    die = resolve
  })

  async function pass(): Promise<void> {
    if (!isDead) points += 1
    if (points >= at) isDead = true
    if (!isDead) return
    die()
    await new Promise(() => undefined)
  }

  return { pass, dead, points: () => points, isDead: () => isDead }
}

/** A disk is slower than a store in memory: a write that is begun first is not done first. */
function later(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
