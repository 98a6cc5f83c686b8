import type { StoreNoticeClaims } from '../../contract/store-notice.js'
import type { ActivationState, NotActivated } from '../core/activation-state.js'
import type { StoredCertificate } from '../core/license-state-at.js'
import { clampToTime, movedBack, trialMovedBack } from '../core/store-time.js'
import type { Clock } from '../ports/clock.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { LicenseVault } from '../vault/license-vault.js'
import type { Credentials, VaultContent, VaultReading } from '../vault/vault-content.js'
import { type LicenseRecord, type MutableRecord, releasedState, takeUpReading } from './license-record.js'
import { createRecordWriter } from './record-writer.js'
import type { StoreClock } from './store-clock.js'

/** A change of the record; fields left out stay as they are. */
export type RecordChange = Partial<
  Omit<VaultContent, 'entitlement' | 'time' | 'certificate' | 'storeNotice'>
> & {
  readonly activationState?: ActivationState
  readonly certificate?: { readonly token: string; readonly stored: StoredCertificate } | null
  readonly storeNotice?: { readonly token: string; readonly claims: StoreNoticeClaims }
}

/**
 * Changes the record of this computer's license: in memory, and in the vault with one write for each change. A write that
 * fails never undoes the change: it stays in memory, `persisted` says so, and the next change or `save` repeats it.
 */
export interface RecordKeeper extends LicenseRecord {
  /** Reads the record of another computer from the vault; `null` while this computer has a seat. */
  findElsewhere(): Credentials | null
  /** Takes up what the vault holds for another product. */
  open(reading: VaultReading): void
  /** Holds at once, and resolves once it is written or known not to be. */
  change(change: RecordChange): Promise<void>
  /** Writes what is in memory, for a failed write or to keep the time reached. */
  save(): Promise<void>
  /** An answer of the store tells the time (`StoreClock.heal`). Written with the next change. */
  heal(serverTimeAt: number, confirms: boolean): void
  /** Calls back after each change, once it is written or known not to be. */
  onChanged(listener: () => void): void
}

interface RecordKeeperPorts {
  readonly vault: LicenseVault
  readonly clock: Clock
  readonly time: StoreClock
  readonly log: Log
  readonly acceptsTestKeys: boolean
}

/**
 * Adds to the record what changes it. Readers that have had it since the launch see each change.
 *
 * @param state The record in memory, which a launch has opened or will.
 */
export function createRecordKeeper(state: MutableRecord, ports: RecordKeeperPorts): RecordKeeper {
  const { time, acceptsTestKeys } = ports
  const writer = createRecordWriter(state, ports)
  const listeners: (() => void)[] = []
  const notifyChanged = (): void => listeners.forEach((listener) => listener())

  return Object.assign(state, {
    open(reading: VaultReading) {
      takeUpReading(state, reading, { acceptsTestKeys, certificate: null, storeNotice: null })
    },
    async change(change: RecordChange) {
      applyChange(ports, state, change)
      await writer.write()
      notifyChanged()
    },
    async save() {
      const before = state.persisted
      await writer.write()
      if (state.persisted !== before) notifyChanged()
    },
    findElsewhere: () => findElsewhere(ports, state),
    heal(serverTimeAt: number, confirms: boolean) {
      const movedBackMs = time.heal(serverTimeAt, confirms)
      clampRecordToTime(state, time.read().at, movedBackMs)
    },
    onChanged: (listener: () => void) => void listeners.push(listener),
  })
}

function applyChange(
  ports: RecordKeeperPorts,
  state: MutableRecord,
  { activationState = state.activationState, certificate, storeNotice, ...fields }: RecordChange,
): void {
  state.isUnread = false
  state.activationState = isReleased(activationState)
    ? takeRelease(ports, state, activationState)
    : activationState
  if (state.activationState.kind === 'activated') Object.assign(state, { elsewhere: null, problem: null })
  const entitlement = state.activationState.kind === 'activated' ? state.activationState.activation : null
  const given = { ...certificateFields(state, certificate), ...noticeFields(state, storeNotice) }
  state.content = { ...state.content, ...fields, ...given, entitlement }
}

function findElsewhere(ports: RecordKeeperPorts, state: MutableRecord): Credentials | null {
  const isHeld = (state.content.credentials?.instanceId ?? null) !== null
  state.elsewhere = isHeld ? null : elsewhereNow(ports, state)
  return state.elsewhere
}

/** A vault never throws, but a host may provide its own. */
function elsewhereNow({ vault, log }: RecordKeeperPorts, { device, elsewhere }: MutableRecord) {
  try {
    return vault.findElsewhere === undefined ? elsewhere : vault.findElsewhere(device)
  } catch (error) {
    log.write('error', 'the license vault threw while saving', { error: nameOfError(error) })
    return elsewhere
  }
}

function isReleased(activationState: ActivationState): activationState is NotActivated {
  return activationState.kind === 'not-activated' && activationState.reason === 'seat-released'
}

function takeRelease(
  ports: RecordKeeperPorts,
  state: MutableRecord,
  { license }: NotActivated,
): NotActivated {
  state.elsewhere = elsewhereNow(ports, state)
  return releasedState(license, state.elsewhere)
}

/** If left out, the certificate stays. */
function certificateFields(
  state: MutableRecord,
  certificate: RecordChange['certificate'],
): { readonly certificate?: string | null } {
  if (certificate === undefined) return {}
  state.certificate = certificate?.stored ?? null
  return { certificate: certificate?.token ?? null }
}

/** As `certificateFields`. */
function noticeFields(
  state: MutableRecord,
  notice: RecordChange['storeNotice'],
): { readonly storeNotice?: string } {
  if (notice === undefined) return {}
  state.storeNotice = notice.claims
  return { storeNotice: notice.token }
}

function clampRecordToTime(state: MutableRecord, at: number, movedBackMs: number): void {
  const { activationState, content } = state
  const trial = content.trial && trialMovedBack(content.trial, movedBackMs)
  if (activationState.kind !== 'activated') {
    state.content = { ...content, trial }
    return
  }
  const activation = clampToTime(movedBack(activationState.activation, movedBackMs), at)
  state.activationState = { kind: 'activated', activation }
  state.content = { ...content, trial, entitlement: activation }
}
