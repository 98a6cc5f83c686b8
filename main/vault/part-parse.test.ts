import { describe, expect, it } from 'vitest'
import { SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import {
  parseAdoption,
  parseCredentials,
  parseEntitlementPart,
  parseIdentity,
  parseJournalPart,
} from './part-parse.js'

const { credentials, entitlement, trial, time, pendingActivation, pendingReleases, lostSeats } =
  SAMPLE_CONTENT
const flags = { hasCredentials: true, hasJournal: true, hasHeld: true }
const lease = { token: 'eyJ.lease', endsAt: 1_897_257_600_000 }
const leased = { entitlement: { ...entitlement, lease }, certificate: 'eyJ.certificate' }
const PARTS = [
  ['identity', parseIdentity, sampleDevice('here')],
  ['credentials', parseCredentials, credentials],
  ['entitlement', parseEntitlementPart, { ...leased, trial, time, ...flags }],
  ['journal', parseJournalPart, { pendingActivation, pendingReleases, lostSeats }],
] as const

/** The part with each field in turn, at any depth, put to a value. */
function withEachField(value: unknown, wrong: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) => {
    const put = (next: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(field), next) : { ...value, [field]: next }
    return [put(wrong), ...withEachField(inner, wrong).map(put)]
  })
}

describe.each(PARTS)('parsing of %s', (_name, parse, part) => {
  it('takes the whole of it', () => {
    expect(parse(part)).toEqual(part)
  })

  it.each([
    ['a list', [1]],
    ['a flag in place of a text or a number', Symbol],
    ['a negative infinity', Number.NEGATIVE_INFINITY],
    ['a nested text', { text: 'text' }],
  ])('refuses %s in any field', (_what, wrong) => {
    const parsed = withEachField(part, wrong).map((value) => parse(value))
    expect(parsed.length).toBeGreaterThan(2)
    expect(new Set(parsed)).toEqual(new Set([null]))
  })

  it.each([null, undefined, 'text', 7, [], [part], {}])('refuses %j', (value) => {
    expect(parse(value)).toBeNull()
  })

  it('refuses fields of a prototype', () => {
    expect(parse(Object.create(part))).toBeNull()
  })
})

describe('parseEntitlementPart', () => {
  const part = { entitlement, trial, time, hasCredentials: true }

  it('takes one of an early version, which told less', () => {
    expect(parseEntitlementPart(part)).toEqual(part)
  })

  it('takes the words that stand for no number', () => {
    const license = { ...entitlement?.license, expiresAt: null, seatsUsed: 'unknown', seatsLimit: null }
    expect(parseEntitlementPart({ ...part, entitlement: { ...entitlement, license } })).not.toBeNull()
  })

  it('takes a license without names', () => {
    const { productName: _product, variantName: _variant, ...license } = { ...entitlement?.license }
    expect(parseEntitlementPart({ ...part, entitlement: { ...entitlement, license } })).not.toBeNull()
  })

  it('refuses other words', () => {
    for (const word of ['soon', '', 'toString', '__proto__']) {
      const verdict = { reason: word, since: 1 }
      expect(parseEntitlementPart({ ...part, entitlement: { ...entitlement, verdict } })).toBeNull()
    }
  })
})

describe('parseAdoption', () => {
  const unproven = {
    stage: 'unproven',
    key: 'key',
    instanceId: 'seat',
    seatName: 'Studio',
    providerId: 'polar',
  }

  it.each([
    unproven,
    { stage: 'unproven', key: 'key' },
    { stage: 'nothing' },
    { stage: 'of a later version' },
  ])('takes %j', (adoption) => {
    expect(parseAdoption(adoption)).toEqual(adoption)
  })

  it.each([
    null,
    undefined,
    'unproven',
    {},
    { stage: 7 },
    { stage: 'unproven' },
    { ...unproven, instanceId: 7 },
  ])('refuses %j', (adoption) => {
    expect(parseAdoption(adoption)).toBeNull()
  })
})
