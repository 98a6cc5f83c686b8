import { keyTailOf } from '../../contract/key-text.js'
import type { LicenseSummary } from '../../contract/license-state.js'
import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import type { ActivationState, NotActivated } from '../core/activation-state.js'
import type { StoredCertificate } from '../core/license-state-at.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import {
  type Credentials,
  EMPTY_CONTENT,
  type VaultContent,
  type VaultReading,
} from '../vault/vault-content.js'

/**
 * The known facts about this computer's license, in memory. `record-keeper.ts` changes them, with one write to the vault for each
 * change.
 */
export interface LicenseRecord {
  readonly activationState: ActivationState
  readonly content: VaultContent
  /** An offline certificate that holds for this computer, whatever its term. */
  readonly certificate: StoredCertificate | null
  /** The author's store notice that is kept, its signature checked, whatever its term. */
  readonly storeNotice: StoreNoticeClaims | null
  readonly device: DeviceIdentity
  readonly problem: VaultReading['problem']
  /** The record of another computer in this profile, until a license is taken up here. */
  readonly elsewhere: Credentials | null
  /** The stored record could not be read, and nothing has replaced it since. */
  readonly isUnread: boolean
  /** The app's former id, if the license was found under one. */
  readonly appId: string | undefined
  /** Whether the last write succeeded. */
  readonly persisted: boolean
  /** Whether the same should be written again later, for its last good copy if for nothing else. */
  readonly isToBeWritten: boolean
}

/** The record as those who open and change it have it. */
export type MutableRecord = { -readonly [Field in keyof LicenseRecord]: LicenseRecord[Field] }

export const NO_DEVICE: DeviceIdentity = { id: '', secret: '', source: 'random' }

export function createLicenseRecord(): MutableRecord {
  return {
    device: NO_DEVICE,
    content: EMPTY_CONTENT,
    certificate: null,
    storeNotice: null,
    activationState: { kind: 'not-activated', reason: 'none', license: null },
    problem: null,
    elsewhere: null,
    isUnread: false,
    appId: undefined,
    persisted: true,
    isToBeWritten: false,
  }
}

/** Replaces the record with the vault's content. */
export function takeUpReading(
  record: MutableRecord,
  reading: VaultReading,
  {
    acceptsTestKeys,
    ...proofs
  }: Pick<LicenseRecord, 'certificate' | 'storeNotice'> & { readonly acceptsTestKeys: boolean },
): void {
  const { device, content, problem, elsewhere, appId } = reading
  const activationState = activationStateFromVault(reading, acceptsTestKeys)
  const isUnread = problem?.kind === 'unreadable' && problem.cause !== undefined
  Object.assign(record, {
    device,
    content,
    problem,
    elsewhere,
    appId,
    activationState,
    ...proofs,
    isUnread,
  })
}

/**
 * Returns the state that a launch starts from. Only an opened entitlement grants; credentials alone say which license could be
 * activated.
 *
 * @param acceptsTestKeys False in a packaged app: an entitlement that a development build stored must not open it.
 */
export function activationStateFromVault(reading: VaultReading, acceptsTestKeys: boolean): ActivationState {
  const { content, elsewhere, problem } = reading
  const { credentials, entitlement } = content
  if (entitlement !== null) {
    if (entitlement.license.testMode && !acceptsTestKeys) return notActivated('none')
    if (credentials?.instanceId !== null) return { kind: 'activated', activation: entitlement }
  }
  if (credentials !== null) {
    return credentials.instanceId === null
      ? releasedState(summaryOfCredentials(credentials), elsewhere)
      : notActivated('storage-unreadable', summaryOfCredentials(credentials))
  }
  if (elsewhere !== null) return notActivated('new-device', summaryOfCredentials(elsewhere))
  if (problem !== null && problem.kind !== 'restored') return notActivated('storage-unreadable')
  return notActivated(reading.isGivenBack ? 'deactivated' : 'none')
}

/**
 * Returns the state after this computer's seat is gone, with its key remembered. If another computer of the same profile has a
 * seat of that key, the license has moved there and can be moved back.
 *
 * @param license the last license of this computer
 */
export function releasedState(license: LicenseSummary | null, elsewhere: Credentials | null): NotActivated {
  return elsewhere === null
    ? notActivated('seat-released', license)
    : notActivated('new-device', summaryOfCredentials(elsewhere))
}

function notActivated(reason: NotActivated['reason'], license: LicenseSummary | null = null): NotActivated {
  return { kind: 'not-activated', reason, license }
}

function summaryOfCredentials({ key, seatName, seatKind }: Credentials): LicenseSummary {
  return {
    keyTail: keyTailOf(key),
    expiresAt: 'unknown',
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    ...(seatKind === undefined ? {} : { seatKind }),
    seatName,
    testMode: false,
  }
}
