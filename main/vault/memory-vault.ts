import type { DeviceIdentity } from '../ports/device-identity.js'
import type { Random } from '../ports/random.js'
import { givenBack, type ViewOptions, viewRecord } from './device-view.js'
import type { LicenseVault } from './license-vault.js'
import { nextRecord } from './next-record.js'
import { createRandomIdentity } from './random-identity.js'
import type { VaultProblem } from './vault-content.js'
import { EMPTY_RECORD, type VaultRecord } from './vault-record.js'

interface MemoryVaultOptions extends Pick<ViewOptions, 'demand'> {
  readonly random: Random
  /** @defaultValue `'memory'` */
  readonly appId?: string
}

/** A memory vault that tests can manipulate. */
export interface MemoryVault extends LicenseVault {
  /** From now on writes fail with this code, such as `ENOSPC`; `null`: they work again. */
  failWrites(cause: string | null): void
  /** From now on readings report this problem. */
  setProblem(problem: VaultProblem | null): void
  /** How many writes were made. */
  readonly writes: number
}

/** A vault without a file: its content is gone with the process. It is sealed all the same, so that the same rules apply. */
export function createMemoryVault({
  random,
  appId = 'memory',
  demand = null,
}: MemoryVaultOptions): MemoryVault {
  let record: VaultRecord = EMPTY_RECORD
  let failure: string | null = null
  let problem: VaultProblem | null = null
  let writes = 0
  const createIdentity = createRandomIdentity(random)
  const view = (live: DeviceIdentity | null) => viewRecord(record, live, { appId, demand, createIdentity })
  return {
    read(live) {
      const found = view(live)
      const { device, content, elsewhere, deviceChanged, lost } = found
      const isLost = lost === 'entitlement' || lost === 'credentials'
      const loss: VaultProblem | null = isLost ? { kind: 'entitlement-lost' } : null
      return { device, content, elsewhere, ...givenBack(found), deviceChanged, problem: problem ?? loss }
    },
    findElsewhere: (device) => view(device).elsewhere,
    async write(device, content) {
      if (failure !== null) return { kind: 'failed', cause: failure }
      record = nextRecord(record, { ...view(device), device, content, random })
      writes += 1
      return { kind: 'written' }
    },
    failWrites(cause) {
      failure = cause
    },
    setProblem(next) {
      problem = next
    },
    get writes() {
      return writes
    },
  }
}
