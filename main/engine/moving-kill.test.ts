import { describe, expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../contract/duration.js'
import { GOOD_KEY } from '../../testing/engine-harness.js'
import { createKillSwitch } from '../../testing/kill-switch.js'
import { createMoving, NEW_FIRST, OLD_RETIRED, ONLY_NEW } from '../../testing/moving-license.js'

describe('a process that is killed while it moves a license', () => {
  it.each([
    ['on demand', NEW_FIRST],
    ['off a retired store', OLD_RETIRED],
    ['off a store that is gone', ONLY_NEW],
  ])('%s, at each point, loses neither license nor seat silently', async (_what, release) => {
    const run = async (at?: number) => {
      const moving = await createMoving()
      const kill = createKillSwitch(at)
      await moving.launch(release, kill)
      const work = async () => {
        await moving.harness.engine.move()
        await moving.harness.clock.advance(HOUR_MS)
      }
      await Promise.race([work(), kill.dead])
      return { ...moving, points: kill.points }
    }
    const { points } = await run()
    expect(points).toBeGreaterThanOrEqual(6)
    for (let at = 1; at <= points; at += 1) {
      const { harness, next, launch } = await run(at)
      expect([at, (await launch(release)).entitled]).toEqual([at, true])
      await harness.clock.advance(DAY_MS)
      await harness.engine.move()
      await harness.clock.advance(DAY_MS)
      const { credentials } = harness.kept()
      const { entitled, notices } = harness.engine.snapshot
      const told = notices.map((notice) => ('seatName' in notice ? notice.seatName : ''))
      const seats = next.seatsOf(GOOD_KEY)
      const unknown = seats.filter((name) => ![credentials?.seatName, ...told].includes(name))
      expect({ at, entitled, unknown }).toEqual({ at, entitled: true, unknown: [] })
      expect(seats.length).toBeLessThanOrEqual(2)
      // Where the answer was lost, the user is told before another seat is taken.
      const isMoved = credentials?.providerId === 'next-store'
      expect({ at, told: told.length }).toEqual({ at, told: isMoved ? 0 : 1 })
      const isLeft = isMoved && release === NEW_FIRST ? 0 : 1
      expect({ at, left: harness.store.seatsOf(GOOD_KEY).length }).toEqual({ at, left: isLeft })
    }
  })
})
