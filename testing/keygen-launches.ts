import { onTestFinished } from 'vitest'
import { createLicenseEngine } from '../main/engine/create-engine.js'
import { createSystemRandom } from '../main/ports/random.js'
import { createMemoryVault } from '../main/vault/memory-vault.js'
import { type KeygenOptions, keygen, lemonSqueezy } from '../providers/index.js'
import { combineProviders } from '../providers/several/combine-providers.js'
import { createFakeClock } from './fake-clock.js'
import { createKillSwitch } from './kill-switch.js'
import { createMemoryPorts } from './memory-ports.js'
import { SAMPLE_POLICY } from './sample-activation.js'
import { createSecretWatch } from './secret-watch.js'
import type { KeygenStoreOptions } from './store/keygen/keygen-options.js'
import { startLicenseStore } from './store/license-store.js'

/** Two seats. */
export const KEY = 'C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3'

interface Launch {
  readonly computer?: string
  readonly vault?: ReturnType<typeof createMemoryVault>
  readonly kill?: ReturnType<typeof createKillSwitch>
  readonly baseUrl?: string
  /** Lemon Squeezy is configured, too. */
  readonly hasOther?: boolean
  /** How far the computer's clock is ahead. */
  readonly aheadMs?: number
}

/** The real engine and provider over the local store, whose answers are signed; each launch has the license file of the one before. */
export async function createKeygenLaunches(
  play: KeygenStoreOptions = {},
  options: Partial<KeygenOptions> = {},
) {
  const clock = createFakeClock({ at: Date.UTC(2030, 0, 1) })
  const store = await startLicenseStore({ keygen: play, now: () => clock.now(), rateLimitPerMinute: 10_000 })
  onTestFinished(() => store.close())
  store.keys.add({ key: KEY, activationLimit: 2 })
  const watch = createSecretWatch()
  watch.guard(KEY, 'Demo Customer')
  const lines: string[] = []
  const log = watch.watchLog({
    write: (level, message, facts) => void lines.push(JSON.stringify([level, message, facts])),
  })
  const kept = createMemoryVault({ random: createSystemRandom() })
  const launch = ({
    computer = 'studio',
    vault = kept,
    kill = createKillSwitch(),
    aheadMs = 0,
    baseUrl,
    hasOther = false,
  }: Launch = {}) => {
    const ours = keygen({ ...store.keygen, ...options, ...(baseUrl === undefined ? {} : { baseUrl }) })
    const { storeId, productId } = store.product
    const other = lemonSqueezy({ storeId, productId, baseUrl: 'http://127.0.0.1:4009' })
    const provider = combineProviders(hasOther ? [other, ours] : [ours])
    const fetch = kill.fetch((input, init) => globalThis.fetch(input, init))
    const own = { ...clock, now: () => clock.now() + aheadMs }
    const ports = createMemoryPorts({ clock: own, log, computer, fetch, vault: kill.vault(vault) })
    const settings = { provider, policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
    const engine = watch.watchEngine(createLicenseEngine(settings, ports))
    onTestFinished(() => engine.dispose())
    return engine
  }
  return { clock, store, launch, lines, seats: () => store.keys.get(KEY)?.instances ?? [] }
}

/** Of another user, or of one that has lost its license file. */
export const anotherProfile = () => ({ vault: createMemoryVault({ random: createSystemRandom() }) })
