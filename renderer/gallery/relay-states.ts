import { DAY_MS } from '../../contract/duration.js'
import { LOCAL_FAILURES } from '../../contract/license-error.js'
import { failed, type GalleryState, linked, unlicensed } from './gallery-state.js'
import {
  SAMPLE_NOW,
  sampleLicense,
  sampleLicensed,
  sampleLocked,
  sampleSnapshot,
} from './sample-snapshots.js'

const SINCE = Date.UTC(2025, 4, 6, 12)
const devices = [
  { id: 'one', name: 'Jordan’s MacBook Pro 7F3A21-04B2', since: SINCE, isThisComputer: true },
  { id: 'two', name: 'Studio iMac 21C0AA-9911', since: SINCE - 90 * DAY_MS, isThisComputer: false },
  { id: 'three', name: 'LAPTOP-8Q2', isThisComputer: false },
]
const full = failed('activate', 'no-seats-left', { seatsUsed: 3, seatsLimit: 3 })
const chooses = { ...full, devices, chosenDevice: 'one' }
const term = { issuedAt: SAMPLE_NOW - 30 * DAY_MS, endsAt: SAMPLE_NOW + 3 * DAY_MS }
const certified = sampleSnapshot({
  ...sampleLicensed({ keyTail: '', expiresAt: term.endsAt, seatsUsed: 'unknown', seatName: '7F3A21' }),
  certificate: term,
})
const takes = { takesCertificates: true }
const asksForCertificate = { snapshot: unlicensed, context: takes }

/** States that only an app with a relay or with offline certificates has. */
export const RELAY_STATES: readonly GalleryState[] = [
  { name: 'no-seats-devices', snapshot: unlicensed, interaction: chooses, context: linked },
  {
    name: 'no-seats-replacing',
    snapshot: unlicensed,
    interaction: { ...chooses, running: 'replace' },
    context: linked,
  },
  {
    name: 'no-seats-replace-failed',
    snapshot: unlicensed,
    interaction: { ...chooses, chosenDevice: 'two', obstacle: { code: 'offline', message: 'offline' } },
    context: linked,
  },
  { name: 'enter-key-certificate', ...asksForCertificate },
  { name: 'certificate', ...asksForCertificate, interaction: { step: 'certificate' } },
  {
    name: 'certificate-activating',
    ...asksForCertificate,
    interaction: { step: 'certificate', running: 'certify', certificate: 'eyJhbGciOiJFZERTQSJ9.eyJpc3MiOi' },
  },
  ...LOCAL_FAILURES.filter((code) => code.startsWith('certificate-')).map((code) => ({
    name: code,
    ...asksForCertificate,
    interaction: { step: 'certificate', certificate: 'eyJhbGciOi', ...failed('certify', code) } as const,
  })),
  { name: 'details-certificate', snapshot: certified },
  { name: 'deactivate-certificate', snapshot: certified, interaction: { step: 'deactivate' } },
  {
    name: 'notice-certificate-ends',
    snapshot: { ...certified, notices: [{ kind: 'certificate-ends', endsAt: term.endsAt }] },
  },
  {
    name: 'locked-certificate',
    snapshot: sampleSnapshot({
      ...sampleLocked('expired'),
      license: sampleLicense({ keyTail: '', expiresAt: SAMPLE_NOW - 21 * DAY_MS }),
      certificate: { issuedAt: SAMPLE_NOW - 111 * DAY_MS, endsAt: SAMPLE_NOW - 21 * DAY_MS },
    }),
    context: takes,
  },
]
