import { DAY_MS, MINUTE_MS } from '../../contract/duration.js'
import type { DialogContext } from '../../contract/ipc-contract.js'
import {
  type LicenseErrorCode,
  type LicenseErrorFacts,
  type LicenseErrorInfo,
  REFUSAL_REASONS,
  UNREACHABLE_CAUSES,
} from '../../contract/license-error.js'
import { GRACE_CAUSES, type LicenseSnapshot, LOCK_REASONS } from '../../contract/license-state.js'
import type { Interaction, Verb } from '../dialog/interaction.js'
import {
  SAMPLE_NOW,
  sampleGrace,
  sampleLicense,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from './sample-snapshots.js'

/** One thing that the dialog can show, with all that brings it there. */
export interface GalleryState {
  /** Unique, as a file name. */
  readonly name: string
  /** `null`: the main process has not answered, or `unavailable` says why it will not. */
  readonly snapshot: LicenseSnapshot | null
  readonly unavailable?: LicenseErrorInfo
  readonly interaction?: Partial<Interaction>
  readonly context?: Partial<DialogContext>
  /** Pasted into the key field once it is there. */
  readonly pasted?: string
  /** Whether the form is then submitted, to show what is wrong with it. */
  readonly submitted?: boolean
}

export const SAMPLE_KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'
const OTHER_KEY = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

/** A key in the field. */
const linked = { prefilledKey: SAMPLE_KEY }
const unlicensed = sampleSnapshot({ status: 'unlicensed', reason: 'none' })
const licensed = sampleSnapshot(sampleLicensed())

function failed(verb: Verb, code: LicenseErrorCode, facts?: LicenseErrorFacts): Partial<Interaction> {
  const waits = code === 'rate-limited' ? { retryAfterMs: 2 * MINUTE_MS } : {}
  return {
    failure: { verb, error: { code, message: code, ...waits, ...(facts === undefined ? {} : { facts }) } },
  }
}

const FACTS: Readonly<Partial<Record<LicenseErrorCode, LicenseErrorFacts>>> = {
  'key-expired': { expiresAt: SAMPLE_NOW - 21 * DAY_MS },
  'wrong-product': { productName: 'Acme Paint' },
  'no-seats-left': { seatsUsed: 3, seatsLimit: 3, seatName: 'Jordan’s MacBook Pro (7F3A)' },
}

const enterKey: readonly GalleryState[] = [
  { name: 'enter-key', snapshot: unlicensed },
  { name: 'enter-key-bare', snapshot: unlicensed, context: { links: [] } },
  { name: 'enter-key-quits', snapshot: unlicensed, context: { closingQuits: true } },
  { name: 'enter-key-windows', snapshot: unlicensed, context: { platform: 'win32' } },
  { name: 'enter-key-from-link', snapshot: unlicensed, context: linked },
  { name: 'enter-key-by-choice', snapshot: licensed, interaction: { step: 'enter-key' } },
  { name: 'key-found', snapshot: unlicensed, pasted: `Thank you! Your key: ${SAMPLE_KEY} Enjoy.` },
  { name: 'key-unknown-form', snapshot: unlicensed, pasted: 'ACME-2026-XYZ' },
  { name: 'several-keys', snapshot: unlicensed, pasted: `${SAMPLE_KEY}\n${OTHER_KEY}` },
  { name: 'key-too-long', snapshot: unlicensed, pasted: 'no key here '.repeat(40) },
  { name: 'key-unreadable', snapshot: unlicensed, pasted: 'PK\u0003\u0004' },
  { name: 'key-missing', snapshot: unlicensed, submitted: true },
  { name: 'activating', snapshot: unlicensed, interaction: { running: 'activate' }, context: linked },
  { name: 'activating-elsewhere', snapshot: { ...unlicensed, activity: 'activating' } },
]

const refused: readonly GalleryState[] = [...REFUSAL_REASONS, ...UNREACHABLE_CAUSES].map((code) => ({
  name: `refused-${code}`,
  snapshot: unlicensed,
  interaction: failed('activate', code, FACTS[code]),
  context: linked,
}))

const held: readonly GalleryState[] = [
  { name: 'activated', snapshot: licensed, interaction: { step: 'activated' } },
  { name: 'details', snapshot: licensed },
  {
    name: 'details-forever',
    snapshot: sampleSnapshot(sampleLicensed({ expiresAt: null, seatsLimit: null, testMode: true })),
  },
  {
    name: 'details-little-known',
    snapshot: sampleSnapshot(
      sampleLicensed({ keyTail: '', expiresAt: 'unknown', seatsUsed: 'unknown', variantName: 'Default' }),
    ),
  },
  { name: 'details-checking', snapshot: { ...licensed, activity: 'checking' } },
  { name: 'details-confirmed', snapshot: licensed, interaction: { outcome: 'confirmed' } },
  { name: 'details-not-found', snapshot: licensed, interaction: { outcome: 'not-found' } },
  { name: 'details-offline', snapshot: licensed, interaction: failed('revalidate', 'offline') },
  {
    name: 'details-waiting',
    snapshot: { ...licensed, activity: 'waiting', waitsUntil: SAMPLE_NOW + 10 * MINUTE_MS },
  },
  { name: 'deactivate', snapshot: licensed, interaction: { step: 'deactivate' } },
  { name: 'deactivating', snapshot: licensed, interaction: { step: 'deactivate', running: 'deactivate' } },
  {
    name: 'deactivate-failed',
    snapshot: licensed,
    interaction: { step: 'deactivate', ...failed('deactivate', 'offline') },
  },
]

const trouble: readonly GalleryState[] = [
  ...GRACE_CAUSES.map((cause) => ({ name: `grace-${cause}`, snapshot: sampleSnapshot(sampleGrace(cause)) })),
  { name: 'grace-last-day', snapshot: sampleSnapshot(sampleGrace('unreachable', DAY_MS / 4)) },
  { name: 'grace-silent', snapshot: sampleSnapshot(sampleGrace('unreachable', 9 * DAY_MS)) },
  ...LOCK_REASONS.map((reason) => ({
    name: `locked-${reason}`,
    snapshot: sampleSnapshot(sampleLocked(reason)),
  })),
  ...GRACE_CAUSES.map((cause) => ({
    name: `locked-grace-ended-${cause}`,
    snapshot: sampleSnapshot(sampleLocked('grace-ended', cause)),
  })),
  { name: 'locked-bare', snapshot: sampleSnapshot(sampleLocked('expired')), context: { links: [] } },
  {
    name: 'locked-unchanged',
    snapshot: sampleSnapshot(sampleLocked('expired')),
    interaction: { outcome: 'unchanged' },
  },
  {
    name: 'locked-offline',
    snapshot: sampleSnapshot(sampleLocked('expired')),
    interaction: failed('revalidate', 'offline'),
  },
]

const license = sampleLicense()

const rest: readonly GalleryState[] = [
  { name: 'loading', snapshot: null },
  { name: 'unavailable', snapshot: null, unavailable: { code: 'internal', message: 'internal' } },
  { name: 'deactivated', snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'deactivated' }) },
  {
    name: 'storage-unreadable',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'storage-unreadable' }),
  },
  {
    name: 'seat-released',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'seat-released', license }),
  },
  {
    name: 'new-device',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license }),
  },
  {
    name: 'new-device-offline',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license }),
    interaction: { oldComputerGone: true, ...failed('move-here', 'offline') },
  },
  {
    name: 'trial',
    snapshot: sampleSnapshot({
      status: 'trial',
      startedAt: SAMPLE_NOW - 5 * DAY_MS,
      endsAt: SAMPLE_NOW + 9 * DAY_MS,
    }),
  },
  {
    name: 'trial-last-day',
    snapshot: sampleSnapshot({
      status: 'trial',
      startedAt: SAMPLE_NOW - 13.75 * DAY_MS,
      endsAt: SAMPLE_NOW + DAY_MS / 4,
    }),
    context: { links: [] },
  },
]

const notices: readonly GalleryState[] = [
  {
    name: 'notice-seat-may-be-lost',
    snapshot: {
      ...unlicensed,
      notices: [{ kind: 'seat-may-be-lost', seatName: 'Jordan’s MacBook Pro (7F3A-2)', since: SAMPLE_NOW }],
    },
  },
  {
    name: 'notices',
    snapshot: {
      ...licensed,
      persisted: false,
      notices: [
        { kind: 'seat-release-pending', seatName: 'Studio iMac (21C0)', since: SAMPLE_NOW },
        { kind: 'storage-damaged', keptAs: 'license-gate.damaged-20261123.json' },
        { kind: 'not-saved' },
        { kind: 'clock-behind', behindMs: 3 * DAY_MS },
      ],
    },
  },
]

/** Everything that the dialog can show. Tests walk this list, and so does whoever wants to look. */
export const GALLERY_STATES: readonly GalleryState[] = [
  ...enterKey,
  ...refused,
  ...held,
  ...trouble,
  ...rest,
  ...notices,
]
