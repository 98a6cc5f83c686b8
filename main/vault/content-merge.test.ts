import { describe, expect, it } from 'vitest'
import { keyTailOf } from '../../contract/key-text.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT } from '../../testing/vault-samples.js'
import { mergeContent } from './content-merge.js'
import { EMPTY_CONTENT, type PendingRelease, type VaultContent } from './vault-content.js'

const release = (instanceId: string): PendingRelease => ({
  providerId: 'lemon-squeezy',
  key: '38b1460a-5104-4067-a91d-77b872934d51',
  instanceId,
  seatName: instanceId,
  idempotencyKey: instanceId,
  startedAt: 1,
  cause: 'replace',
})
const seat = (instanceId: string): VaultContent => ({
  ...EMPTY_CONTENT,
  credentials: { ...SAMPLE_CONTENT.credentials!, instanceId, seatName: instanceId },
  entitlement: SAMPLE_CONTENT.entitlement,
})
const withReleases = (...ids: string[]): VaultContent => ({
  ...EMPTY_CONTENT,
  pendingReleases: ids.map(release),
})
const withActivation = (seatName: string): VaultContent => ({
  ...EMPTY_CONTENT,
  pendingActivation: { ...SAMPLE_CONTENT.pendingActivation!, seatName },
})

describe('mergeContent', () => {
  it('takes ours where nobody else has written', () => {
    expect(mergeContent(EMPTY_CONTENT, SAMPLE_CONTENT, EMPTY_CONTENT)).toEqual(SAMPLE_CONTENT)
    expect(mergeContent(SAMPLE_CONTENT, EMPTY_CONTENT, SAMPLE_CONTENT)).toEqual(EMPTY_CONTENT)
  })

  it('takes theirs where we have changed nothing', () => {
    expect(mergeContent(EMPTY_CONTENT, EMPTY_CONTENT, SAMPLE_CONTENT)).toEqual(SAMPLE_CONTENT)
    expect(mergeContent(SAMPLE_CONTENT, SAMPLE_CONTENT, EMPTY_CONTENT)).toEqual(EMPTY_CONTENT)
  })

  it('keeps their activation when we only keep the time', () => {
    const ours = { ...EMPTY_CONTENT, time: { highWaterAt: 7, clockOffsetMs: 0 } }
    expect(mergeContent(EMPTY_CONTENT, ours, SAMPLE_CONTENT)).toEqual({ ...SAMPLE_CONTENT, time: ours.time })
  })

  it('takes their seat with its entitlement where we only renewed the one before', () => {
    const renewed = { ...seat('before'), entitlement: { ...SAMPLE_CONTENT.entitlement!, confirmedAt: 9 } }
    expect(mergeContent(seat('before'), renewed, seat('theirs'))).toEqual(seat('theirs'))
    expect(mergeContent(seat('before'), renewed, EMPTY_CONTENT)).toEqual(EMPTY_CONTENT)
  })

  it('takes our entitlement where both know the same seat', () => {
    const renewed = { ...seat('one'), entitlement: { ...SAMPLE_CONTENT.entitlement!, confirmedAt: 9 } }
    expect(mergeContent(seat('one'), renewed, seat('one'))).toEqual(renewed)
    expect(mergeContent(seat('one'), seat('one'), renewed)).toEqual(renewed)
  })

  it.each([
    ['gave ours back', EMPTY_CONTENT],
    ['learned that ours is gone', { ...EMPTY_CONTENT, credentials: RELEASED_CONTENT.credentials }],
  ])('keeps the seat that they took while we %s', (_what, ours) => {
    expect(mergeContent(seat('before'), ours, seat('theirs'))).toEqual(seat('theirs'))
  })

  it.each([
    ['gave theirs back', EMPTY_CONTENT],
    ['learned that theirs is gone', { ...EMPTY_CONTENT, credentials: RELEASED_CONTENT.credentials }],
    ['only renewed the one before', seat('before')],
  ])('keeps the seat that we took while they %s', (_what, theirs) => {
    expect(mergeContent(seat('before'), seat('ours'), theirs)).toEqual(seat('ours'))
  })

  it('keeps our seat, and tells of theirs, where both took one', () => {
    const ours = { ...seat('ours'), time: { highWaterAt: 7, clockOffsetMs: 0 } }
    expect(mergeContent(EMPTY_CONTENT, ours, seat('theirs'))).toEqual({
      ...ours,
      lostSeats: [{ seatName: 'theirs', keyTail: keyTailOf(SAMPLE_CONTENT.credentials!.key), since: 7 }],
    })
  })

  it('does not tell of a seat that is being given back, or that both have', () => {
    const ours = { ...seat('ours'), pendingReleases: [release('theirs')] }
    expect(mergeContent(EMPTY_CONTENT, ours, seat('theirs'))).toEqual(ours)
    expect(mergeContent(EMPTY_CONTENT, seat('one'), seat('one'))).toEqual(seat('one'))
  })

  it.each([
    ['theirs, when we clear ours', withActivation('ours'), EMPTY_CONTENT, withActivation('theirs'), 'theirs'],
    ['theirs, when we have none', EMPTY_CONTENT, EMPTY_CONTENT, withActivation('theirs'), 'theirs'],
    ['ours, when they have none', EMPTY_CONTENT, withActivation('ours'), EMPTY_CONTENT, 'ours'],
    ['ours, when both begin one', EMPTY_CONTENT, withActivation('ours'), withActivation('theirs'), 'ours'],
    ['none, when we clear ours', withActivation('ours'), EMPTY_CONTENT, withActivation('ours'), undefined],
    ['none, when they clear it', withActivation('one'), withActivation('one'), EMPTY_CONTENT, undefined],
  ])('keeps of journaled activations %s', (_what, base, ours, theirs, kept) => {
    expect(mergeContent(base, ours, theirs).pendingActivation?.seatName).toBe(kept)
  })

  it.each([
    ['what both added', [], ['a'], ['b'], ['a', 'b']],
    ['what both added alike once', [], ['a'], ['a'], ['a']],
    ['not what they have done', ['a', 'b'], ['a', 'b'], ['b'], ['b']],
    ['not what we have done', ['a', 'b'], ['b'], ['a', 'b'], ['b']],
    ['not what both have done', ['a', 'b', 'c'], ['b', 'c'], ['a', 'c'], ['c']],
    ['what one added while the other did one', ['a'], ['a', 'b'], [], ['b']],
  ])('keeps of seats to be given back %s', (_what, base, ours, theirs, kept) => {
    const merged = mergeContent(withReleases(...base), withReleases(...ours), withReleases(...theirs))
    expect(merged.pendingReleases.map((one) => one.instanceId)).toEqual(kept)
  })

  it('keeps what we have learned of a seat, and does not bring it back by that', () => {
    const known = seat('one')
    const learned = { ...known, credentials: { ...known.credentials!, sale: { store: 'lemon-squeezy' } } }
    expect(mergeContent(known, learned, known).credentials).toEqual(learned.credentials)
    expect(mergeContent(known, learned, EMPTY_CONTENT)).toMatchObject({
      credentials: null,
      entitlement: null,
    })
    expect(mergeContent(known, learned, seat('two')).credentials?.instanceId).toBe('two')
  })

  it('keeps the lost seats of both', () => {
    const lost = (seatName: string): VaultContent => ({
      ...EMPTY_CONTENT,
      lostSeats: [{ seatName, keyTail: '1A2B', since: 1 }],
    })
    const merged = mergeContent(EMPTY_CONTENT, lost('ours'), lost('theirs'))
    expect(merged.lostSeats.map((seat) => seat.seatName)).toEqual(['ours', 'theirs'])
  })
})
