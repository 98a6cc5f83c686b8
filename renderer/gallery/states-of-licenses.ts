import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { GRACE_CAUSES, type LicenseSnapshot, LOCK_REASONS } from '../../contract/license-state.js'
import { failed, type GalleryState, licensed } from './gallery-state.js'
import {
  SAMPLE_NOW,
  sampleGrace,
  sampleLicense,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from './sample-snapshots.js'

function endingIn(leftMs: number): LicenseSnapshot {
  return sampleSnapshot(sampleLicensed({ expiresAt: SAMPLE_NOW + leftMs }))
}

const updatesEnded = {
  ...sampleLicensed({ expiresAt: SAMPLE_NOW - 21 * DAY_MS }),
  coverage: 'ended' as const,
}

/** As an author would write them. */
const planNames = {
  'plan.pro': 'Pro',
  'feature.sync': 'Sync between computers',
  'feature.export': 'Export to PDF',
  de: { 'plan.pro': 'Pro', 'feature.sync': 'Abgleich zwischen Computern', 'feature.export': 'PDF-Export' },
  ar: { 'plan.pro': 'برو', 'feature.sync': 'المزامنة بين الأجهزة', 'feature.export': 'التصدير إلى PDF' },
}

/** What stores without a list of computers tell. */
const counted = sampleSnapshot(sampleLicensed({ seatKind: 'counter', seatsUsed: 2, seatsLimit: 3 }))
const anywhere = sampleSnapshot(sampleLicensed({ seatKind: 'none', seatsUsed: 'unknown', seatsLimit: null }))

export const held: readonly GalleryState[] = [
  { name: 'activated', snapshot: licensed, interaction: { step: 'activated' } },
  {
    name: 'renewed',
    snapshot: licensed,
    interaction: { step: 'activated', news: 'renewed' },
  },
  {
    name: 'confirmed',
    snapshot: licensed,
    interaction: { step: 'activated', news: 'confirmed' },
  },
  { name: 'details', snapshot: licensed },
  {
    name: 'details-plan',
    snapshot: { ...licensed, plan: 'pro', features: ['sync', 'export'] },
    context: { links: ['buy', 'renew', 'upgrade', 'manage', 'support'], messages: planNames },
  },
  { name: 'details-updates-ended', snapshot: sampleSnapshot(updatesEnded) },
  { name: 'details-updates-ended-bare', snapshot: sampleSnapshot(updatesEnded), context: { links: [] } },
  { name: 'expiring', snapshot: endingIn(9 * DAY_MS) },
  { name: 'expiring-today', snapshot: endingIn(5 * HOUR_MS) },
  { name: 'expiring-bare', snapshot: endingIn(DAY_MS), context: { links: [] } },
  { name: 'details-renewed', snapshot: licensed, interaction: { outcome: 'renewed' } },
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
  {
    name: 'details-limit-only',
    snapshot: sampleSnapshot(sampleLicensed({ seatsUsed: 'unknown', seatsLimit: 3 })),
  },
  { name: 'details-counter', snapshot: counted },
  { name: 'details-anywhere', snapshot: anywhere },
  { name: 'details-checking', snapshot: { ...licensed, activity: 'checking' } },
  { name: 'details-confirmed', snapshot: licensed, interaction: { outcome: 'confirmed' } },
  { name: 'details-not-found', snapshot: licensed, interaction: { outcome: 'not-found' } },
  { name: 'details-offline', snapshot: licensed, interaction: failed('revalidate', 'offline') },
  {
    name: 'details-waiting',
    snapshot: { ...licensed, activity: 'waiting', waitsUntil: SAMPLE_NOW + 10 * MINUTE_MS },
  },
  { name: 'deactivate', snapshot: licensed, interaction: { step: 'deactivate' } },
  { name: 'deactivate-counter', snapshot: counted, interaction: { step: 'deactivate' } },
  { name: 'deactivate-anywhere', snapshot: anywhere, interaction: { step: 'deactivate' } },
  { name: 'deactivating', snapshot: licensed, interaction: { step: 'deactivate', running: 'deactivate' } },
  {
    name: 'deactivate-failed',
    snapshot: licensed,
    interaction: { step: 'deactivate', ...failed('deactivate', 'offline') },
  },
  {
    name: 'deactivate-refused',
    snapshot: licensed,
    interaction: { step: 'deactivate', ...failed('deactivate', 'unspecified') },
  },
]

const left = { storeNotAsked: true } as const

/** Of a store that the app no longer uses. */
export const storeClosed: readonly GalleryState[] = [
  { name: 'store-closed-details', snapshot: sampleSnapshot(sampleLicensed({ ...left, expiresAt: null })) },
  {
    name: 'store-closed-deactivate',
    snapshot: sampleSnapshot(sampleLicensed({ ...left, expiresAt: null })),
    interaction: { step: 'deactivate' },
  },
  {
    name: 'store-closed-expiring',
    snapshot: sampleSnapshot(sampleLicensed({ ...left, expiresAt: SAMPLE_NOW + 5 * DAY_MS })),
  },
  {
    name: 'store-closed-grace',
    snapshot: sampleSnapshot({
      ...sampleGrace('store-closed'),
      license: sampleLicense({ ...left, expiresAt: SAMPLE_NOW - 9.5 * DAY_MS }),
    }),
  },
  {
    name: 'store-closed-locked',
    snapshot: sampleSnapshot({
      ...sampleLocked('expired', 'store-closed'),
      license: sampleLicense({ ...left, expiresAt: SAMPLE_NOW - 21 * DAY_MS }),
    }),
  },
  {
    name: 'store-closed-new-device',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license: sampleLicense() }),
    interaction: failed('activate', 'store-closed'),
  },
]

export const trouble: readonly GalleryState[] = [
  ...GRACE_CAUSES.map((cause) => ({ name: `grace-${cause}`, snapshot: sampleSnapshot(sampleGrace(cause)) })),
  { name: 'grace-last-day', snapshot: sampleSnapshot(sampleGrace('unreachable', DAY_MS / 4)) },
  { name: 'grace-last-hours-clock', snapshot: sampleSnapshot(sampleGrace('clock', 2 * HOUR_MS)) },
  { name: 'grace-last-hours-doubted', snapshot: sampleSnapshot(sampleGrace('doubted', 2 * HOUR_MS)) },
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
