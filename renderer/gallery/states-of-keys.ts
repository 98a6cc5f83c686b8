import { HOUR_MS, SECOND_MS } from '../../contract/duration.js'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../../contract/license-error.js'
import type { Interaction } from '../dialog/interaction.js'
import {
  FACTS,
  failed,
  type GalleryState,
  licensed,
  linked,
  SAMPLE_KEY,
  unlicensed,
} from './gallery-state.js'

const OTHER_KEY = '3F2504E0-4F89-41D3-9A0C-0305E82C3301'

export const enterKey: readonly GalleryState[] = [
  { name: 'enter-key', snapshot: unlicensed },
  {
    name: 'enter-key-free',
    snapshot: { ...unlicensed, entitled: true, plan: 'free', features: [] },
    context: { links: ['buy', 'upgrade'] },
  },
  { name: 'enter-key-bare', snapshot: unlicensed, context: { links: [] } },
  { name: 'enter-key-quits', snapshot: unlicensed, context: { closingQuits: true } },
  { name: 'enter-key-windows', snapshot: unlicensed, context: { platform: 'win32' } },
  { name: 'enter-key-sheet', snapshot: unlicensed, context: { isSheet: true } },
  { name: 'enter-key-from-link', snapshot: unlicensed, context: linked },
  { name: 'enter-key-by-choice', snapshot: licensed, interaction: { step: 'enter-key' } },
  { name: 'key-found', snapshot: unlicensed, pasted: `Thank you! Your key: ${SAMPLE_KEY} Enjoy.` },
  { name: 'key-unknown-form', snapshot: unlicensed, pasted: 'ACME-2026-XYZ' },
  { name: 'key-short', snapshot: unlicensed, pasted: SAMPLE_KEY.slice(0, -1) },
  { name: 'key-letters', snapshot: unlicensed, pasted: SAMPLE_KEY.replace('0', 'O') },
  {
    name: 'key-short-refused',
    snapshot: unlicensed,
    interaction: failed('activate', 'key-not-found'),
    context: { prefilledKey: SAMPLE_KEY.slice(0, -1) },
  },
  { name: 'several-keys', snapshot: unlicensed, pasted: `${SAMPLE_KEY}\n${OTHER_KEY}` },
  { name: 'key-too-long', snapshot: unlicensed, pasted: 'no key here '.repeat(40) },
  { name: 'key-unreadable', snapshot: unlicensed, pasted: 'PK\u0003\u0004' },
  { name: 'key-missing', snapshot: unlicensed, submitted: true },
  { name: 'activating', snapshot: unlicensed, interaction: { running: 'activate' }, context: linked },
  {
    name: 'activating-slow',
    snapshot: unlicensed,
    interaction: { running: 'activate' },
    context: linked,
    pace: 'slow',
  },
  {
    name: 'activating-long',
    snapshot: unlicensed,
    interaction: { running: 'activate' },
    context: linked,
    pace: 'long',
  },
  { name: 'activating-elsewhere', snapshot: { ...unlicensed, activity: 'activating' } },
  { name: 'cancelled', snapshot: unlicensed, interaction: failed('activate', 'cancelled'), context: linked },
  {
    name: 'cancelled-seat-open',
    snapshot: { ...unlicensed, activity: 'activating' },
    interaction: {
      letGo: true,
      ...failed('activate', 'cancelled', { seatName: 'Jordan’s MacBook Pro 7F3A1C-21C0' }),
    },
    context: linked,
  },
]

const REFUSED = [...REFUSAL_REASONS, ...UNREACHABLE_CAUSES, 'cannot-save', 'cannot-read'] as const

export const refused: readonly GalleryState[] = REFUSED.map((code) => ({
  name: `refused-${code}`,
  snapshot: unlicensed,
  interaction: failed('activate', code, FACTS[code]),
  context: linked,
}))

function rateLimited(retryAfterMs: number): Partial<Interaction> {
  return { failure: { verb: 'activate', error: { code: 'rate-limited', message: '', retryAfterMs } } }
}

export const waiting: readonly GalleryState[] = [
  { name: 'wait-seconds', snapshot: unlicensed, interaction: rateLimited(42 * SECOND_MS), context: linked },
  { name: 'wait-over', snapshot: unlicensed, interaction: rateLimited(0), context: linked },
  { name: 'wait-hours', snapshot: unlicensed, interaction: rateLimited(3 * HOUR_MS), context: linked },
]

export const full: readonly GalleryState[] = [
  {
    name: 'no-seats-unknown',
    snapshot: unlicensed,
    interaction: failed('activate', 'no-seats-left'),
    context: { ...linked, links: [] },
  },
  {
    name: 'no-seats-trying',
    snapshot: unlicensed,
    interaction: {
      ...failed('activate', 'no-seats-left', { seatsUsed: 1, seatsLimit: 1 }),
      running: 'activate',
    },
    context: linked,
  },
  {
    name: 'no-seats-still-full',
    snapshot: unlicensed,
    interaction: {
      ...failed('activate', 'no-seats-left', { seatsUsed: 3, seatsLimit: 3 }),
      outcome: 'still-full',
    },
    context: linked,
  },
  {
    name: 'no-seats-counter',
    snapshot: unlicensed,
    interaction: failed('activate', 'no-seats-left', { seatsUsed: 3, seatsLimit: 3, seatKind: 'counter' }),
    context: linked,
  },
]
