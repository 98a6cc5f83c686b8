import { createLicenseEngine } from '../../main/engine/create-engine.js'
import type { LicenseEngine } from '../../main/engine/license-engine.js'
import { createSystemClock } from '../../main/ports/clock.js'
import { silentLog } from '../../main/ports/log.js'
import { createSystemRandom } from '../../main/ports/random.js'
import { loadElectronStoreWriter } from '../../main/vault/electron-store-writer.js'
import { createFileVault } from '../../main/vault/file-vault.js'
import {
  creem,
  dodoPayments,
  gumroad,
  keygen,
  type LicenseProvider,
  lemonSqueezy,
  polar,
  relay,
} from '../../providers/index.js'
import { SAMPLE_POLICY } from '../sample-activation.js'
import { VAULT_APP_ID } from '../vault-profile.js'
import type { Boundaries } from './boundaries.js'
import type { ChildTask, PlayedProvider } from './child-protocol.js'

const ipcMain = { listeners: () => [], removeListener: () => undefined }

/** The engine as an app runs it, but for Electron: the real vault and writer, the real provider, the real network. */
export function createChildEngine(
  task: ChildTask,
  boundaries: Boundaries,
  hold: () => Promise<void>,
): LicenseEngine {
  const { directory, device } = task
  const random = createSystemRandom()
  const passAndHold = async (name: string): Promise<void> => {
    boundaries.pass(name)
    if (task.holdAt?.includes(name)) await hold()
  }
  const engine = createLicenseEngine(
    {
      provider: createProvider(task),
      policy: SAMPLE_POLICY,
      appId: VAULT_APP_ID,
      deviceName: 'Studio',
      acceptsTestKeys: false,
    },
    {
      clock: createSystemClock(),
      random,
      log: silentLog,
      device: { read: async () => device },
      vault: createFileVault({
        directory,
        appId: VAULT_APP_ID,
        random,
        loadWriter: () => loadElectronStoreWriter({ directory, ipcMain }),
      }),
      transport: { load: async () => watchedFetch(passAndHold) },
    },
  )
  engine.subscribe(({ state, activity }) => boundaries.pass(`publish ${state.status} ${activity}`))
  return engine
}

function createProvider({ store, relay: asked, played }: ChildTask): LicenseProvider {
  if (played !== undefined) return createPlayed(played)
  if (asked !== undefined) return relay({ url: asked.url, publicKey: asked.publicKey })
  const { url: baseUrl, storeId, productId } = store
  return lemonSqueezy({ storeId, productId, baseUrl })
}

function createPlayed(played: PlayedProvider): LicenseProvider {
  switch (played.name) {
    case 'polar':
      return polar(played.options)
    case 'dodo-payments':
      return dodoPayments(played.options)
    case 'keygen':
      return keygen(played.options)
    case 'gumroad':
      return gumroad(played.options)
    case 'creem':
      return creem(played.options)
    default:
      return played satisfies never
  }
}

function watchedFetch(pass: (boundary: string) => Promise<void>): typeof fetch {
  return async (input, init) => {
    const verb = String(input).split('/').at(-1) ?? ''
    await pass(`send ${verb}`)
    const response = await fetch(input, init)
    await pass(`answer to ${verb}`)
    return response
  }
}
