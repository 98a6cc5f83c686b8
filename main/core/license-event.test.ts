import { describe, expect, it } from 'vitest'
import type {
  LicenseEvent,
  LicenseSnapshot,
  LicenseState,
  LicenseSummary,
} from '../../contract/license-state.js'
import { isEntitled } from '../../contract/license-state.js'
import { licenseEvents } from './license-event.js'

const END = 1_900_000_000_000
const summary = (changes: Partial<LicenseSummary> = {}): LicenseSummary => ({
  keyTail: '1A2B',
  expiresAt: END,
  seatsUsed: 1,
  seatsLimit: 3,
  seatName: 'Studio',
  testMode: false,
  ...changes,
})
const licensed = (changes: Partial<LicenseSummary> = {}): LicenseState => ({
  status: 'licensed',
  license: summary(changes),
  confirmedAt: 1,
  nextCheckAt: 2,
})
const grace = (changes: Partial<LicenseSummary> = {}): LicenseState => ({
  status: 'grace',
  license: summary(changes),
  confirmedAt: 1,
  warnsAt: 2,
  endsAt: 3,
  cause: 'unreachable',
})
const locked = (changes: Partial<LicenseSummary> = {}): LicenseState => ({
  status: 'locked',
  reason: 'expired',
  since: 1,
  license: summary(changes),
})
const trial: LicenseState = { status: 'trial', startedAt: 1, endsAt: 2 }
const trialEnded: LicenseState = { status: 'locked', reason: 'trial-ended', since: 2 }
const none: LicenseState = { status: 'unlicensed', reason: 'none' }
const deactivated: LicenseState = { status: 'unlicensed', reason: 'deactivated' }
const released: LicenseState = { status: 'unlicensed', reason: 'seat-released' }
const other = { keyTail: '9Z9Z' }

const at = (state: LicenseState, changes: Partial<LicenseSnapshot> = {}): LicenseSnapshot => ({
  revision: 1,
  at: 1,
  state,
  activity: 'idle',
  entitled: isEntitled(state),
  persisted: true,
  notices: [],
  ...changes,
})

describe('licenseEvents()', () => {
  it.each<[string, LicenseState, LicenseState, readonly LicenseEvent[]]>([
    ['a first key', none, licensed(), ['activated']],
    ['a key in place of the trial', trial, licensed(), ['activated']],
    ['a key after the trial', trialEnded, licensed(), ['activated']],
    ['another key', licensed(), licensed(other), ['activated']],
    ['another key after a lock', locked(), licensed(other), ['activated']],
    ['the key again after it was given back', deactivated, licensed(), ['activated']],
    ['an adopted key that could not be confirmed yet', none, grace(), ['activated', 'grace-started']],
    ['a payment after the end', locked(), licensed(), ['renewed']],
    ['an end that is later by 1 ms', licensed(), licensed({ expiresAt: END + 1 }), ['renewed']],
    ['the same end', licensed(), licensed(), []],
    ['an end that is earlier by 1 ms', licensed(), licensed({ expiresAt: END - 1 }), []],
    ['an end that is lifted', licensed(), licensed({ expiresAt: null }), ['renewed']],
    ['an end where there was none', licensed({ expiresAt: null }), licensed(), []],
    ['an end that was not told before', licensed({ expiresAt: 'unknown' }), licensed(), []],
    ['an end that is no longer told', licensed(), licensed({ expiresAt: 'unknown' }), []],
    ['another count of seats', licensed(), licensed({ seatsUsed: 2 }), []],
    ['no answer', licensed(), grace(), ['grace-started']],
    ['still no answer', grace(), grace(), []],
    ['an answer again', grace(), licensed(), ['confirmed']],
    [
      'an answer again, with a later end',
      grace(),
      licensed({ expiresAt: END + 1 }),
      ['renewed', 'confirmed'],
    ],
    ['an end of the license', licensed(), locked(), ['ended']],
    ['an end of the grace period', grace(), locked(), ['ended']],
    ['an end of the trial', trial, trialEnded, ['ended']],
    ['a seat that was released elsewhere', licensed(), released, ['ended']],
    ['a seat given back', licensed(), deactivated, ['deactivated']],
    ['a seat of an ended license given back', locked(), deactivated, ['deactivated']],
    ['a seat given back within the trial', licensed(), trial, ['deactivated']],
    ['a trial that begins', none, trial, []],
    ['a refused key', none, none, []],
    ['another reason to be locked', locked(), { ...locked(), reason: 'disabled' } as LicenseState, []],
  ])('tells %s', (_, from, to, events) => {
    expect(licenseEvents(at(from), at(to))).toEqual(events)
  })

  it('tells the end of a license also where the app goes on in its free plan', () => {
    expect(licenseEvents(at(licensed()), at(locked(), { entitled: true, plan: 'free' }))).toEqual(['ended'])
  })

  it('tells no end while the last try for an ended license holds the app open', () => {
    expect(licenseEvents(at(grace()), at(grace(), { activity: 'checking' }))).toEqual([])
  })
})
