import type { LicenseSnapshot } from '../../contract/license-state.js'
import { createLicenseEngine } from '../../main/engine/create-engine.js'
import type { LicenseEngine } from '../../main/engine/license-engine.js'
import type { DeviceIdentity } from '../../main/ports/device-identity.js'
import { silentLog } from '../../main/ports/log.js'
import type { LicenseVault } from '../../main/vault/license-vault.js'
import { createFakeClock, type FakeClock } from '../fake-clock.js'
import { createFakeRandom } from '../fake-random.js'
import { createModelStore, type ModelStore } from '../model-store.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import { createScriptedProvider, type ScriptedProvider } from '../scripted-provider.js'
import { createVaultProfile, VAULT_BACKUP, VAULT_FILE, type VaultProfile } from '../vault-profile.js'
import { sampleDevice } from '../vault-samples.js'

export const HERE = sampleDevice('this computer')
export const OTHER = sampleDevice('another computer')
export const KEY = '38B1460A-5104-4067-A91D-77B872934D51'
export const OTHER_KEY = 'F90EC370-FD83-46A5-8BBD-44A241E78665'
/** When the license here was granted. */
export const GRANTED_AT = Date.UTC(2030, 0, 15, 12)
export const DAY_MS = 86_400_000
export const { graceMs: GRACE_MS } = SAMPLE_POLICY

export interface LaunchAs {
  /** `null`: its machine id cannot be read. @defaultValue this computer */
  readonly device?: DeviceIdentity | null
  /** What the computer's clock shows. @defaultValue the instant of the grant */
  readonly wallAt?: number
}

/** A profile that somebody edits between launches, over the real file vault, and a store that may be out of reach. */
export interface TamperedProfile {
  readonly profile: VaultProfile
  readonly store: ModelStore
  readonly provider: ScriptedProvider
  /** What the store's clock shows. */
  storeAt: number
  /** An engine as a launch makes it, and the clock that it runs by. */
  launch(as?: LaunchAs): { readonly engine: LicenseEngine; readonly clock: FakeClock }
  /** What a launch decides. */
  open(as?: LaunchAs): Promise<LicenseSnapshot>
  /** Resolves when nothing is being written any more. */
  idle(): Promise<void>
  /** Runs a verb in a launch of its own. */
  run(verb: (engine: LicenseEngine) => Promise<unknown>, as?: LaunchAs): Promise<void>
  /** The file and its copy. */
  copy(): ProfileCopy
  restore(copy: ProfileCopy): void
  dispose(): void
}

export interface ProfileCopy {
  readonly file: string
  readonly backup: string
}

const OPTIONS = { policy: SAMPLE_POLICY, deviceName: 'Studio', acceptsTestKeys: false }
const transport = { load: async () => fetch }

/** Both keys are in the store. Nobody has a license yet. */
export function createTamperedProfile(): TamperedProfile {
  const profile = createVaultProfile()
  const random = createFakeRandom('tampered')
  const store = createModelStore(() => tampered.storeAt)
  for (const key of [KEY, OTHER_KEY]) store.addKey(key)
  const provider = createScriptedProvider(store)
  let writing: Promise<unknown> = Promise.resolve()

  const tampered: TamperedProfile = {
    profile,
    store,
    provider,
    storeAt: GRANTED_AT,
    launch({ device = HERE, wallAt = GRANTED_AT } = {}) {
      const clock = createFakeClock({ at: wallAt })
      const vault = watchWrites(profile.open(), (write) => {
        writing = write
      })
      const ports = { clock, random, log: silentLog, device: { read: async () => device }, vault, transport }
      return { engine: createLicenseEngine({ ...OPTIONS, provider }, ports), clock }
    },
    open: (as) => tampered.launch(as).engine.open(),
    async run(verb, as) {
      const { engine } = tampered.launch(as)
      await verb(engine)
      await tampered.idle()
      engine.dispose()
    },
    async idle() {
      // Seats are given back in the background.
      await new Promise((resolve) => setImmediate(resolve))
      await writing
    },
    ...copyAndRestore(profile),
    dispose: () => profile.dispose(),
  }
  return tampered
}

function copyAndRestore(profile: VaultProfile): Pick<TamperedProfile, 'copy' | 'restore'> {
  return {
    copy: () => ({ file: profile.text(VAULT_FILE), backup: profile.text(VAULT_BACKUP) }),
    restore({ file, backup }) {
      profile.put(VAULT_FILE, file)
      profile.put(VAULT_BACKUP, backup)
    },
  }
}

function watchWrites(vault: LicenseVault, onWrite: (write: Promise<unknown>) => void): LicenseVault {
  return {
    ...vault,
    write(device, content) {
      const write = vault.write(device, content)
      onWrite(write)
      return write
    },
  }
}
