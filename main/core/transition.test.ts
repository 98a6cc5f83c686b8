import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { REFUSAL_REASONS, type RefusalReason } from '../../contract/license-error.js'
import { UNLICENSED_REASONS } from '../../contract/license-state.js'
import {
  SAMPLE_AT,
  SAMPLE_LICENSE,
  sampleActivated,
  sampleActivation,
  sampleNotActivated,
} from '../../testing/sample-activation.js'
import type { Activation, ActivationState } from './activation-state.js'
import type { LicenseEvent } from './transition.js'
import { transition } from './transition.js'

const at = SAMPLE_AT + 2 * DAY_MS
const earlier = SAMPLE_AT + DAY_MS
const otherLicense = { ...SAMPLE_LICENSE, seatsUsed: 3 }

const healthy = sampleActivated()
const troubled = sampleActivated({ trouble: { since: earlier } })
const doubtedOnce = sampleActivated({ doubt: { answers: 1, firstAt: earlier } })
const doubtedTwice = sampleActivated({ doubt: { answers: 2, firstAt: earlier } })
const doubtedInHaste = sampleActivated({ doubt: { answers: 5, firstAt: at - DAY_MS + 1 } })
const expired = sampleActivated({ verdict: { reason: 'expired', since: earlier } })
const disabled = sampleActivated({ verdict: { reason: 'disabled', since: earlier } })
const notFound = sampleActivated({
  doubt: { answers: 3, firstAt: SAMPLE_AT },
  verdict: { reason: 'not-found', since: earlier },
})
const wrongProduct = sampleActivated({ verdict: { reason: 'wrong-product', since: earlier } })
const lockedInTrouble = sampleActivated({
  trouble: { since: earlier },
  verdict: { reason: 'disabled', since: earlier },
})
const ACTIVATED = {
  healthy,
  troubled,
  doubtedOnce,
  doubtedTwice,
  doubtedInHaste,
  expired,
  disabled,
  notFound,
  wrongProduct,
  lockedInTrouble,
}
const UNSEATED = UNLICENSED_REASONS.flatMap((reason) => [
  sampleNotActivated({ reason }),
  sampleNotActivated({ reason, license: SAMPLE_LICENSE }),
])

const refused = (reason: RefusalReason, license = SAMPLE_LICENSE): LicenseEvent => ({
  type: 'refused',
  at,
  reason,
  license,
})
const activated = (before: ActivationState, change: Partial<Activation>): ActivationState => ({
  kind: 'activated',
  activation: { ...sampleActivation(), ...('activation' in before ? before.activation : {}), ...change },
})
const lock = (
  before: ActivationState,
  reason: 'expired' | 'disabled' | 'wrong-product' | 'not-found',
  since = at,
) => activated(before, { trouble: null, verdict: { reason, since } })
const same = Symbol('the same object')
const troubleNow = { trouble: { since: at } }
const released: ActivationState = { kind: 'not-activated', reason: 'seat-released', license: SAMPLE_LICENSE }

type Row = readonly [keyof typeof ACTIVATED, LicenseEvent, ActivationState | typeof same]

/** The next state of each activated computer, by event. */
const ROWS: readonly Row[] = Object.entries(ACTIVATED).flatMap(([name, activationState]): Row[] => {
  const kind = name as keyof typeof ACTIVATED
  const { doubt, verdict, trouble } = activationState.activation
  const none = trouble === null ? activated(activationState, troubleNow) : same
  const sinceOf = (reason: string) => (verdict?.reason === reason ? verdict.since : at)
  const addedDoubt = { answers: (doubt?.answers ?? 0) + 1, firstAt: doubt?.firstAt ?? at }
  const isProven = kind === 'doubtedTwice' || kind === 'notFound'
  return [
    [
      kind,
      { type: 'granted', at, license: otherLicense, nextCheckAt: at + HOUR_MS },
      {
        kind: 'activated',
        activation: {
          license: otherLicense,
          confirmedAt: at,
          nextCheckAt: at + HOUR_MS,
          trouble: null,
          doubt: null,
          verdict: null,
        },
      },
    ],
    [kind, { type: 'deactivated', at }, { kind: 'not-activated', reason: 'deactivated', license: null }],
    [kind, { type: 'unreachable', at }, none],
    [kind, refused('key-disabled'), lock(activationState, 'disabled', sinceOf('disabled'))],
    [kind, refused('key-expired'), lock(activationState, 'expired', sinceOf('expired'))],
    [kind, refused('wrong-product'), lock(activationState, 'wrong-product', sinceOf('wrong-product'))],
    [kind, refused('instance-not-found'), released],
    [
      kind,
      refused('key-not-found'),
      activated(activationState, {
        trouble: null,
        doubt: addedDoubt,
        ...(isProven ? { verdict: { reason: 'not-found', since: sinceOf('not-found') } } : {}),
      }),
    ],
    [kind, refused('no-seats-left'), none],
    [kind, refused('test-key'), none],
    [kind, refused('store-closed'), none],
    [kind, refused('invalid-input'), none],
    [kind, refused('unspecified'), none],
  ]
})

describe('transition', () => {
  it.each(ROWS)('takes a seat that is %s through %o', (name, event, expected) => {
    const before = ACTIVATED[name]
    const after = transition(before, event)
    expect(after).toEqual(expected === same ? before : expected)
    expect(after === before).toBe(expected === same)
  })

  it('has a row for every reason of a refusal', () => {
    const reasons = new Set(ROWS.map(([, event]) => (event.type === 'refused' ? event.reason : null)))
    expect(REFUSAL_REASONS.filter((reason) => !reasons.has(reason))).toEqual([])
  })

  it.each(UNSEATED)('takes a seat from $reason when one is granted', (before) => {
    const event: LicenseEvent = { type: 'granted', at, license: SAMPLE_LICENSE, nextCheckAt: at + HOUR_MS }
    expect(transition(before, event)).toMatchObject({ kind: 'activated', activation: { confirmedAt: at } })
  })

  it.each(UNSEATED)('leaves $reason as it is for everything else', (before) => {
    expect(transition(before, { type: 'unreachable', at })).toBe(before)
    for (const reason of REFUSAL_REASONS) expect(transition(before, refused(reason))).toBe(before)
    expect(transition(before, { type: 'deactivated', at })).toEqual(
      sampleNotActivated({ reason: 'deactivated' }),
    )
  })

  it('keeps what a check leaves out of what an activation told, and nothing of another seat', () => {
    const told = { ...SAMPLE_LICENSE, productName: 'Studio', expiresAt: at + DAY_MS, seatsLimit: 3 }
    const { productName: _name, ...bare } = told
    const silent = { ...bare, expiresAt: 'unknown', seatsLimit: 'unknown', seatsUsed: 'unknown' } as const
    const before = sampleActivated({ license: told })
    const licenseAfter = (license: typeof SAMPLE_LICENSE) => {
      const after = transition(before, { type: 'granted', at, license, nextCheckAt: at + HOUR_MS })
      return 'activation' in after ? after.activation.license : null
    }
    expect(licenseAfter(silent)).toEqual({ ...told, seatsUsed: 'unknown' })
    expect(licenseAfter({ ...silent, expiresAt: null, seatsLimit: null })).toEqual({
      ...told,
      seatsUsed: 'unknown',
      expiresAt: null,
      seatsLimit: null,
    })
    const other = { ...silent, seatName: 'Another seat' }
    expect(licenseAfter(other)).toEqual(other)
  })

  it('takes the facts that came with a refusal, and keeps the former ones where none came', () => {
    const locked = transition(healthy, refused('key-expired', otherLicense))
    expect(locked).toMatchObject({ activation: { license: otherLicense } })
    const gone = transition(healthy, { type: 'refused', at, reason: 'instance-not-found', license: null })
    expect(gone).toEqual(released)
  })

  it('never moves the instant from which grace counts but by a granted answer', () => {
    const moved = ROWS.filter(([name, event]) => {
      const after = transition(ACTIVATED[name], event)
      return after.kind === 'activated' && after.activation.confirmedAt !== SAMPLE_AT
    })
    expect(new Set(moved.map(([, event]) => event.type))).toEqual(new Set(['granted']))
  })
})
