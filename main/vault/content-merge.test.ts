import { describe, expect, it } from 'vitest'
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

  it('takes ours where both have changed', () => {
    const merged = mergeContent(EMPTY_CONTENT, RELEASED_CONTENT, SAMPLE_CONTENT)
    expect(merged.credentials).toEqual(RELEASED_CONTENT.credentials)
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

  it('keeps the lost seats of both', () => {
    const lost = (seatName: string): VaultContent => ({
      ...EMPTY_CONTENT,
      lostSeats: [{ seatName, keyTail: '1A2B', since: 1 }],
    })
    const merged = mergeContent(EMPTY_CONTENT, lost('ours'), lost('theirs'))
    expect(merged.lostSeats.map((seat) => seat.seatName)).toEqual(['ours', 'theirs'])
  })
})
