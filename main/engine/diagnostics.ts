import type { LicenseNotice, LicenseSnapshot, LicenseState } from '../../contract/license-state.js'
import { type Sale, servesSeat, storeOf } from '../../contract/sale.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { Adoption } from '../vault/vault-content.js'
import type { LicenseRecord } from './license-record.js'
import type { LastError } from './outcome.js'

/** Facts for support, safe to paste into a public issue: no key, no name of a person or computer, no machine id. */
export interface EngineDiagnostics {
  readonly provider: string
  readonly status: LicenseState['status']
  readonly reason: string | null
  readonly entitled: boolean
  readonly activity: LicenseSnapshot['activity']
  readonly keyTail: string | null
  readonly testMode: boolean | null
  /** The plan that counts, by its name in the app; `null`: none. */
  readonly plan: string | null
  /** The store's ids of what the kept license was sold as: what plans go by. */
  readonly soldAs: Sale | null
  /**
   * The store that sold the stored license, by its provider's id, if the app's provider cannot ask it: the license then opens the
   * app until its own end and for the grace period after that. `null`: the app's provider is asked.
   */
  readonly storeNotAsked: string | null
  /**
   * What became of the license of the gate that the app had before (option `adopt`). `unproven`: it opens the app until the store
   * can be asked. `proven`: it is ours, and `adopt.forget` is still to be called. `forgotten`: that is done. `ended`: it was refused, or
   * another key took its place. `nothing`: there was none. `null`: it was not looked for.
   */
  readonly adoption: Adoption['stage'] | null
  /** The store notice that is kept, in or out of its term; `null`: none. */
  readonly storeNotice: { readonly issuedAt: number; readonly endsAt: number } | null
  /** The provider that the license is with, by its id; `null`: there is none. */
  readonly licensedBy: string | null
  /** Instants are epoch milliseconds of the trusted clock. */
  readonly at: number
  readonly confirmedAt: number | null
  readonly graceEndsAt: number | null
  readonly lockedSince: number | null
  /** The store's clock minus this computer's. */
  readonly clockOffsetMs: number
  /** Eight characters of the device id. */
  readonly deviceTag: string
  readonly deviceSource: string
  readonly storage: string
  /** Where the license file could not be read: the system's code. */
  readonly storageCause: string | null
  /** Where the license file could not be read: its path, without the user's name where it lies in the user's folder. */
  readonly storagePath: string | null
  readonly persisted: boolean
  readonly journalOpen: boolean
  readonly notices: readonly LicenseNotice['kind'][]
  readonly lastError: LastError | null
}

export function describeEngine(
  provider: LicenseProvider,
  snapshot: LicenseSnapshot,
  record: LicenseRecord,
  lastError: EngineDiagnostics['lastError'],
): EngineDiagnostics {
  const { state } = snapshot
  const { content, device, problem, storeNotice } = record
  const { credentials } = content
  const license = 'license' in state ? state.license : undefined
  return {
    provider: provider.id,
    status: state.status,
    reason: 'reason' in state ? state.reason : 'cause' in state ? state.cause : null,
    entitled: snapshot.entitled,
    activity: snapshot.activity,
    keyTail: license?.keyTail ?? null,
    testMode: license?.testMode ?? null,
    plan: snapshot.plan ?? null,
    soldAs: content.sale,
    storeNotAsked: credentials === null || servesSeat(provider, credentials) ? null : storeOf(credentials),
    adoption: content.adoption?.stage ?? null,
    storeNotice: storeNotice && { issuedAt: storeNotice.iat * 1_000, endsAt: storeNotice.exp * 1_000 },
    licensedBy: credentials?.providerId ?? null,
    at: snapshot.at,
    confirmedAt: content.entitlement?.confirmedAt ?? null,
    graceEndsAt: state.status === 'grace' ? state.endsAt : null,
    lockedSince: state.status === 'locked' ? state.since : null,
    clockOffsetMs: content.time.clockOffsetMs,
    deviceTag: device.id.slice(0, 8),
    deviceSource: device.source,
    storage: problem?.kind ?? 'ok',
    storageCause: problem?.cause ?? null,
    storagePath: problem?.path ?? null,
    persisted: snapshot.persisted,
    journalOpen: content.pendingActivation !== null || content.pendingReleases.length > 0,
    notices: snapshot.notices.map((notice) => notice.kind),
    lastError,
  }
}
