import { keyTailOf } from '../../contract/key-text.js'
import type { LicenseSummary } from '../../contract/license-state.js'
import type { Standing, Unseated } from '../core/standing.js'
import type { Credentials, VaultReading } from '../vault/vault-content.js'

/**
 * What a launch starts from. Only an opened entitlement grants; credentials alone tell which license could be taken up.
 *
 * @param acceptsTestKeys False in a packaged app: an entitlement that a development build stored must not open it.
 */
export function standingFromVault(reading: VaultReading, acceptsTestKeys: boolean): Standing {
  const { content, elsewhere, problem } = reading
  const { credentials, entitlement } = content
  if (entitlement !== null) {
    if (entitlement.license.testMode && !acceptsTestKeys) return unseated('none')
    if (credentials?.instanceId !== null) return { kind: 'seated', entitlement }
  }
  if (credentials !== null) {
    return credentials.instanceId === null
      ? releasedStanding(summaryOfCredentials(credentials), elsewhere)
      : unseated('storage-unreadable', summaryOfCredentials(credentials))
  }
  if (elsewhere !== null) return unseated('new-device', summaryOfCredentials(elsewhere))
  if (problem !== null && problem.kind !== 'restored') return unseated('storage-unreadable')
  return unseated(reading.isGivenBack ? 'deactivated' : 'none')
}

/**
 * This computer's seat is gone, and its key is remembered. Where another computer of the same profile holds a seat of it, the
 * license has moved there, and can be moved back.
 *
 * @param license What was held here.
 */
export function releasedStanding(license: LicenseSummary | null, elsewhere: Credentials | null): Unseated {
  return elsewhere === null
    ? unseated('seat-released', license)
    : unseated('new-device', summaryOfCredentials(elsewhere))
}

function unseated(reason: Unseated['reason'], license: LicenseSummary | null = null): Unseated {
  return { kind: 'unseated', reason, license }
}

function summaryOfCredentials({ key, seatName }: Credentials): LicenseSummary {
  return {
    keyTail: keyTailOf(key),
    expiresAt: 'unknown',
    seatsUsed: 'unknown',
    seatsLimit: 'unknown',
    seatName,
    testMode: false,
  }
}
