import { DAY_MS } from '../../contract/duration.js'
import { failed, type GalleryState, licensed, unlicensed } from './gallery-state.js'
import { SAMPLE_NOW, sampleLicense, sampleSnapshot } from './sample-snapshots.js'

const license = sampleLicense()

export const rest: readonly GalleryState[] = [
  { name: 'loading', snapshot: null },
  { name: 'unavailable', snapshot: null, unavailable: { code: 'internal', message: 'internal' } },
  { name: 'unfetched', snapshot: licensed, unfetched: true, interaction: { step: 'deactivate' } },
  {
    name: 'unfetched-at-start',
    snapshot: sampleSnapshot({ status: 'unlicensed', reason: 'new-device', license }),
    unfetched: true,
  },
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
    name: 'new-device-anywhere',
    snapshot: sampleSnapshot({
      status: 'unlicensed',
      reason: 'new-device',
      license: sampleLicense({ seatKind: 'none' }),
    }),
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

export const notices: readonly GalleryState[] = [
  {
    name: 'notice-storage-unreadable',
    snapshot: {
      ...sampleSnapshot({ status: 'unlicensed', reason: 'storage-unreadable' }),
      notices: [{ kind: 'storage-unreadable', path: '~/.config/Acme Studio/license-gate.json' }],
    },
  },
  {
    name: 'notice-seat-may-be-lost',
    snapshot: {
      ...unlicensed,
      notices: [{ kind: 'seat-may-be-lost', seatName: 'Jordan’s MacBook Pro (7F3A-2)', since: SAMPLE_NOW }],
    },
  },
  {
    name: 'notice-activation-may-count',
    snapshot: {
      ...unlicensed,
      notices: [{ kind: 'seat-may-be-lost', seatName: 'use-7F3A', since: SAMPLE_NOW, seatKind: 'counter' }],
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
