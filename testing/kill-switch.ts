import type { LicenseVault } from '../main/vault/license-vault.js'
import type { LicenseProvider } from '../providers/license-provider.js'

/**
 * Ends a process at a chosen point, as far as its ports can tell: from there on nothing is written, nothing reaches the
 * store, and nothing is answered. A point lies before and after each write and each call of the store.
 */
export interface KillSwitch {
  /** How many points have been passed. */
  readonly points: number
  readonly isDead: boolean
  /** Resolves when the chosen point is reached. */
  readonly dead: Promise<void>
  vault(vault: LicenseVault): LicenseVault
  provider(provider: LicenseProvider): LicenseProvider
}

/** @param at The point to die at, counted from 1; left out: never. */
export function createKillSwitch(at = Number.POSITIVE_INFINITY): KillSwitch {
  let points = 0
  let isDead = false
  let die = (): void => undefined
  const dead = new Promise<void>((resolve) => {
    die = resolve
  })

  function pass(): Promise<void> {
    if (!isDead) points += 1
    if (points >= at) isDead = true
    if (!isDead) return Promise.resolve()
    die()
    return new Promise(() => undefined)
  }

  async function within<Value>(effect: () => Promise<Value>): Promise<Value> {
    await pass()
    const value = await effect()
    await pass()
    return value
  }

  return {
    get points() {
      return points
    },
    get isDead() {
      return isDead
    },
    dead,
    vault: (vault) => ({
      read: (device) => vault.read(device),
      write: (device, content) => within(() => vault.write(device, content)),
    }),
    provider: (provider) => ({
      ...provider,
      inspect: (request, call) => within(() => provider.inspect(request, call)),
      activate: (request, call) => within(() => provider.activate(request, call)),
      validate: (request, call) => within(() => provider.validate(request, call)),
      deactivate: (request, call) => within(() => provider.deactivate(request, call)),
    }),
  }
}
