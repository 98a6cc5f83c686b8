import { createHash } from 'node:crypto'
import type { DeviceIdentity, DeviceIdSource } from '../main/ports/device-identity.js'
import type { Random } from '../main/ports/random.js'
import { EMPTY_CONTENT, type VaultContent } from '../main/vault/vault-content.js'

/** A computer of that name: the same name gives the same computer. */
export function sampleDevice(name: string, source: DeviceIdSource = 'linux:etc-machine-id'): DeviceIdentity {
  const hash = (purpose: string): string => createHash('sha256').update(`${name}:${purpose}`).digest('hex')
  return { id: hash('id'), secret: hash('secret'), source }
}

/** Chance that never repeats itself and is the same in each run. */
export function createCountingRandom(): Random {
  let calls = 0
  return {
    fraction: () => 0.5,
    hex: (bytes) => {
      calls += 1
      return createHash('sha512')
        .update(String(calls))
        .digest('hex')
        .slice(0, bytes * 2)
    },
  }
}

const AT = Date.UTC(2030, 0, 15)
const SALE = { store: 'lemon-squeezy', storeId: '1', productId: '22', variantId: '5' }

/** A license with every field that the vault knows. */
export const SAMPLE_CONTENT: VaultContent = {
  credentials: {
    providerId: 'lemon-squeezy',
    sale: SALE,
    key: '38b1460a-5104-4067-a91d-77b872934d51',
    instanceId: '47596ad9-a811-4ebf-ac8a-03fc7b6d2a17',
    seatName: 'workstation-7 (4f1c)',
  },
  entitlement: {
    license: {
      keyTail: '4D51',
      productName: 'Writer',
      variantName: 'Team',
      expiresAt: AT + 9e9,
      seatsUsed: 2,
      seatsLimit: 5,
      seatName: 'workstation-7 (4f1c)',
      testMode: false,
    },
    confirmedAt: AT,
    nextCheckAt: AT + 864e5,
    trouble: { since: AT + 1 },
    doubt: { answers: 2, firstAt: AT + 2 },
    verdict: { reason: 'expired', since: AT + 3 },
  },
  sale: SALE,
  certificate: null,
  storeNotice: null,
  checkSpread: { windowMs: 36e5, busyAt: AT },
  adoption: { stage: 'forgotten' },
  trial: { startedAt: AT - 9e8, endsAt: AT - 1 },
  pendingActivation: {
    providerId: 'lemon-squeezy',
    key: '9e107d9d-372b-4bfb-9a51-3f7e2b5a6c70',
    keyTail: '6C70',
    seatName: 'workstation-7 (9e10)',
    seatsUsedBefore: 'unknown',
    startedAt: AT + 5,
  },
  pendingReleases: [
    {
      providerId: 'lemon-squeezy',
      key: '38b1460a-5104-4067-a91d-77b872934d51',
      instanceId: 'f90ec370-fd83-46a5-8bbd-44a241e78665',
      seatName: 'laptop-2 (77aa)',
      idempotencyKey: 'release-1',
      startedAt: AT + 6,
      cause: 'replace',
    },
  ],
  lostSeats: [{ seatName: 'laptop-2 (88bb)', keyTail: '4D51', since: AT + 7 }],
  time: { highWaterAt: AT + 8, clockOffsetMs: -1_500 },
}

/** A record of a computer that has begun nothing and may go on where the sample's license was released. */
export const RELEASED_CONTENT: VaultContent = {
  ...EMPTY_CONTENT,
  credentials: {
    providerId: 'lemon-squeezy',
    key: '38b1460a-5104-4067-a91d-77b872934d51',
    instanceId: null,
    seatName: 'workstation-7 (4f1c)',
  },
}
