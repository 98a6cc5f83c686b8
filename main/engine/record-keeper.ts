import type { HeldCertificate } from '../core/license-state-at.js'
import type { Standing, Unseated } from '../core/standing.js'
import { heldToTime, movedBack, trialMovedBack } from '../core/store-time.js'
import type { Clock } from '../ports/clock.js'
import type { DeviceIdentity } from '../ports/device-identity.js'
import { type Log, nameOfError } from '../ports/log.js'
import type { LicenseVault } from '../vault/license-vault.js'
import {
  type Credentials,
  EMPTY_CONTENT,
  type VaultContent,
  type VaultReading,
} from '../vault/vault-content.js'
import { createRecordWriter, type RecordWriter } from './record-writer.js'
import { releasedStanding, standingFromVault } from './standing-from-vault.js'
import type { TrustedClock } from './trusted-clock.js'

/** What a change leaves behind; fields left out stay as they are. */
export type RecordChange = Partial<Omit<VaultContent, 'entitlement' | 'time' | 'certificate'>> & {
  readonly standing?: Standing
  readonly certificate?: { readonly token: string; readonly held: HeldCertificate } | null
}

/**
 * Keeps the record of this computer's license: in memory, and in the vault with one write for each change. A write that
 * fails never undoes the change: it stays in memory, `persisted` says so, and the next change or `save` repeats it.
 */
export interface RecordKeeper {
  readonly standing: Standing
  readonly content: VaultContent
  /** An offline certificate that holds for this computer, whatever its term. */
  readonly certificate: HeldCertificate | null
  readonly device: DeviceIdentity
  readonly problem: VaultReading['problem']
  /** The record of another computer in this profile, until a license is taken up here. */
  readonly elsewhere: Credentials | null
  readonly persisted: boolean
  /** Whether the same should be written again later, for its last good copy if for nothing else. */
  readonly isToBeWritten: boolean
  /** What is kept could not be read, and nothing has been put in its place since. */
  readonly isUnread: boolean
  /** The same as the vault has it now; `null` while a seat is held here. */
  findElsewhere(): Credentials | null
  /** The app's former id, where the license stands under one. */
  readonly appId: string | undefined
  /** Takes up what the vault held at start. */
  open(reading: VaultReading, certificate?: HeldCertificate | null): void
  /** Holds at once, and resolves once it is written or known not to be. */
  change(change: RecordChange): Promise<void>
  /** Writes what is in memory, for a failed write or to keep the time reached. */
  save(): Promise<void>
  /** An answer of the store tells the time (`TrustedClock.heal`). Written with the next change. */
  heal(serverTimeAt: number, confirms: boolean): void
}

interface RecordKeeperPorts {
  readonly vault: LicenseVault
  readonly clock: Clock
  readonly time: TrustedClock
  readonly log: Log
  readonly acceptsTestKeys: boolean
  /** Called after each change, once it is written or known not to be. */
  readonly onChanged: () => void
}

interface RecordState {
  device: DeviceIdentity
  content: VaultContent
  certificate: HeldCertificate | null
  standing: Standing
  problem: VaultReading['problem']
  elsewhere: Credentials | null
  isUnread: boolean
  appId: string | undefined
}

export const NO_DEVICE: DeviceIdentity = { id: '', secret: '', source: 'random' }

export function createRecordKeeper(ports: RecordKeeperPorts): RecordKeeper {
  const { time } = ports
  const state = createRecordState()
  const writer = createRecordWriter({ ...ports, latest: takeLatest })

  function takeLatest(): Pick<RecordState, 'device' | 'content'> {
    state.content = { ...state.content, time: time.anchor() }
    return state
  }

  return Object.assign(viewOf(state, writer), {
    open(reading: VaultReading, certificate: HeldCertificate | null = null) {
      const { device, content, problem, elsewhere, appId } = reading
      const standing = standingFromVault(reading, ports.acceptsTestKeys)
      const isUnread = problem?.kind === 'unreadable' && problem.cause !== undefined
      Object.assign(state, { device, content, problem, elsewhere, appId, standing, certificate, isUnread })
    },
    async change({ standing = state.standing, certificate, ...fields }: RecordChange) {
      state.isUnread = false
      state.standing = isReleased(standing) ? takeRelease(ports, state, standing) : standing
      if (state.standing.kind === 'seated') Object.assign(state, { elsewhere: null, problem: null })
      const entitlement = state.standing.kind === 'seated' ? state.standing.entitlement : null
      const given = certificateFields(state, certificate)
      state.content = { ...state.content, ...fields, ...given, entitlement }
      await writer.write()
      ports.onChanged()
    },
    async save() {
      const before = writer.persisted
      await writer.write()
      if (writer.persisted !== before) ports.onChanged()
    },
    findElsewhere: () => findElsewhere(ports, state),
    heal(serverTimeAt: number, confirms: boolean) {
      const movedBackMs = time.heal(serverTimeAt, confirms)
      holdToTime(state, time.read().at, movedBackMs)
    },
  })
}

function findElsewhere(ports: RecordKeeperPorts, state: RecordState): Credentials | null {
  const isHeld = (state.content.credentials?.instanceId ?? null) !== null
  state.elsewhere = isHeld ? null : elsewhereNow(ports, state)
  return state.elsewhere
}

/** A vault never throws, but a host may give one of its own. */
function elsewhereNow({ vault, log }: RecordKeeperPorts, { device, elsewhere }: RecordState) {
  try {
    return vault.findElsewhere === undefined ? elsewhere : vault.findElsewhere(device)
  } catch (error) {
    log.write('error', 'the vault threw', { error: nameOfError(error) })
    return elsewhere
  }
}

function isReleased(standing: Standing): standing is Unseated {
  return standing.kind === 'unseated' && standing.reason === 'seat-released'
}

function takeRelease(ports: RecordKeeperPorts, state: RecordState, { license }: Unseated): Unseated {
  state.elsewhere = elsewhereNow(ports, state)
  return releasedStanding(license, state.elsewhere)
}

function createRecordState(): RecordState {
  return {
    device: NO_DEVICE,
    content: EMPTY_CONTENT,
    certificate: null,
    standing: { kind: 'unseated', reason: 'none', license: null },
    problem: null,
    elsewhere: null,
    isUnread: false,
    appId: undefined,
  }
}

function viewOf(state: RecordState, writer: Pick<RecordWriter, 'persisted' | 'isToBeWritten'>) {
  return {
    get standing() {
      return state.standing
    },
    get content() {
      return state.content
    },
    get certificate() {
      return state.certificate
    },
    get device() {
      return state.device
    },
    get problem() {
      return state.problem
    },
    get elsewhere() {
      return state.elsewhere
    },
    get appId() {
      return state.appId
    },
    get persisted() {
      return writer.persisted
    },
    get isToBeWritten() {
      return writer.isToBeWritten
    },
    get isUnread() {
      return state.isUnread
    },
  }
}

/** Left out, it stays as it is. */
function certificateFields(
  state: RecordState,
  certificate: RecordChange['certificate'],
): { readonly certificate?: string | null } {
  if (certificate === undefined) return {}
  state.certificate = certificate?.held ?? null
  return { certificate: certificate?.token ?? null }
}

function holdToTime(state: RecordState, at: number, movedBackMs: number): void {
  const { standing, content } = state
  const trial = content.trial && trialMovedBack(content.trial, movedBackMs)
  if (standing.kind !== 'seated') {
    state.content = { ...content, trial }
    return
  }
  const entitlement = heldToTime(movedBack(standing.entitlement, movedBackMs), at)
  state.standing = { kind: 'seated', entitlement }
  state.content = { ...content, trial, entitlement }
}
