import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../contract/duration.js'
import { confirmTime, correctTime, holdTime } from './store-time.js'
import { CLOCK_SLACK_MS, chargeTime, readTrustedTime, type TimeAnchor } from './trusted-time.js'

const H = Date.UTC(2030, 0, 15, 12)
const YEAR_MS = 365 * DAY_MS
/** Begun with the store's clock. */
const kept: TimeAnchor = { highWaterAt: H, clockOffsetMs: 0, isStoreTime: true }
const read = (anchor: TimeAnchor, wallAt: number) => readTrustedTime(anchor, wallAt, DAY_MS)

describe('an answer that confirms the license', () => {
  const seen = chargeTime({ ...kept, highWaterAt: H + DAY_MS, settledMs: HOUR_MS }, MINUTE_MS)

  it('is the time, in either direction', () => {
    for (const wallAt of [H - YEAR_MS, H + YEAR_MS]) {
      expect(confirmTime(seen, wallAt, H).anchor).toEqual({
        highWaterAt: H,
        clockOffsetMs: H - wallAt,
        isStoreTime: true,
      })
    }
  })

  it('tells by how much what was counted before lies too late', () => {
    const usedAt = H + DAY_MS + MINUTE_MS - HOUR_MS
    expect(confirmTime(seen, H, usedAt - 1).movedBackMs).toBe(1)
    expect(confirmTime(seen, H, usedAt).movedBackMs).toBe(0)
    expect(confirmTime(seen, H, usedAt + 1).movedBackMs).toBe(0)
  })
})

describe('any other answer', () => {
  const month = 30 * DAY_MS

  it.each([0, 1, month, 10 * YEAR_MS])('that is %i ms ahead changes nothing', (ms) => {
    for (const anchor of [kept, { highWaterAt: H, clockOffsetMs: 0 }, chargeTime(kept, HOUR_MS)]) {
      const { at } = read(anchor, H)
      expect(correctTime(anchor, H, at + ms)).toEqual({ anchor, movedBackMs: 0 })
    }
  })

  it('takes back what a clock that is ahead shows', () => {
    const { anchor, movedBackMs } = correctTime(kept, H + month, H + HOUR_MS)
    expect(movedBackMs).toBe(0)
    expect(read(anchor, H + month)).toEqual({ at: H + HOUR_MS, behindMs: 0, clockBehind: false })
  })

  it('takes back what was settled or charged, and not what was counted since the store confirmed', () => {
    const seen = chargeTime({ ...kept, highWaterAt: H + month, settledMs: month - HOUR_MS }, HOUR_MS)
    expect(read(correctTime(seen, H, H + DAY_MS).anchor, H).at).toBe(H + DAY_MS)
    expect(read(correctTime(seen, H, H - YEAR_MS).anchor, H)).toMatchObject({ at: H + HOUR_MS })
    expect(correctTime(seen, H, H - YEAR_MS).movedBackMs).toBe(0)
  })

  it('tells by how much what no store confirmed lies too late, with what it has used up', () => {
    const begun: TimeAnchor = { highWaterAt: H + 3 * HOUR_MS, clockOffsetMs: 0, settledMs: HOUR_MS }
    const used = chargeTime(begun, MINUTE_MS)
    expect(correctTime(used, H, H - YEAR_MS)).toEqual({
      anchor: { highWaterAt: H - YEAR_MS, clockOffsetMs: -YEAR_MS },
      movedBackMs: YEAR_MS + 2 * HOUR_MS + MINUTE_MS,
    })
  })
})

describe('holdTime', () => {
  it.each([
    [CLOCK_SLACK_MS - 1, true],
    [CLOCK_SLACK_MS, true],
    [CLOCK_SLACK_MS + 1, undefined],
  ])('at %i ms beyond what was counted is the store’s time still: %s', (ms, isStoreTime) => {
    expect(holdTime(kept, H + ms)).toMatchObject({ highWaterAt: H + ms })
    expect(holdTime(kept, H + ms).isStoreTime).toBe(isStoreTime)
  })

  it('never lowers the time, nor forgets what was charged for', () => {
    expect(holdTime(kept, H - 1)).toEqual(kept)
    expect(holdTime(chargeTime(kept, HOUR_MS), H)).toEqual(chargeTime(kept, HOUR_MS))
    expect(holdTime({ ...kept, settledMs: HOUR_MS }, H)).toEqual({ highWaterAt: H, clockOffsetMs: 0 })
  })
})
