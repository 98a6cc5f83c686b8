import type { DeviceIdentity } from '../main/ports/device-identity.js'
import { mergeContent } from '../main/vault/content-merge.js'
import { viewRecord } from '../main/vault/device-view.js'
import type { LicenseVault } from '../main/vault/license-vault.js'
import { nextRecord } from '../main/vault/next-record.js'
import type { VaultContent } from '../main/vault/vault-content.js'
import { EMPTY_RECORD, type VaultRecord } from '../main/vault/vault-record.js'
import { createFakeRandom } from './fake-random.js'

/** One record in memory that several processes read and write, merged as the vault in a file merges. */
export interface SharedVault {
  /** A process's view of it. What a killed process writes is not written, and never ends. */
  open(life: { readonly isKilled: boolean }): LicenseVault
}

const APP_ID = 'shared'

export function createSharedVault(): SharedVault {
  const random = createFakeRandom('shared vault')
  let record: VaultRecord = EMPTY_RECORD
  const view = (live: DeviceIdentity | null) =>
    viewRecord(record, live, {
      appId: APP_ID,
      createIdentity: () => {
        throw new TypeError('expected a device')
      },
    })
  return {
    open(life) {
      const known = new Map<string, VaultContent>()
      return {
        read(live) {
          const { device, content, elsewhere, deviceChanged } = view(live)
          known.set(device.id, content)
          return { device, content, elsewhere, deviceChanged, problem: null }
        },
        async write(device, content) {
          await Promise.resolve()
          if (life.isKilled) await new Promise(() => undefined)
          const found = view(device)
          const { content: theirs } = found
          const merged = mergeContent(known.get(device.id) ?? theirs, content, theirs)
          record = nextRecord(record, { ...found, device, content: merged, random })
          known.set(device.id, content)
          return { kind: 'written' }
        },
      }
    },
  }
}
