import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../contract/duration.js'
import { createKeygenLaunches, KEY } from '../../testing/keygen-launches.js'
import { createKillSwitch } from '../../testing/kill-switch.js'

describe.each([
  ['alone', false],
  ['beside a store that cannot repeat', true],
])('a process with a license of Keygen, %s, that is killed', (_what, hasOther) => {
  it('at any point of an activation loses no seat, and takes one in the end', async () => {
    for (let at = 1; ; at += 1) {
      const { launch, seats } = await createKeygenLaunches()
      const kill = createKillSwitch(at)
      const killed = launch({ kill, hasOther })
      await Promise.race([killed.activate(KEY), kill.dead])
      killed.dispose()
      expect(seats().length).toBeLessThanOrEqual(1)
      const next = launch({ hasOther })
      await next.revalidate()
      expect(await next.activate(KEY)).toMatchObject({ ok: true })
      expect([at, seats().length, next.snapshot.notices]).toEqual([at, 1, []])
      if (!kill.isDead) break
    }
  })

  it('at any point of a deactivation gives the seat back in the end', async () => {
    for (let at = 1; ; at += 1) {
      const { launch, seats } = await createKeygenLaunches()
      await launch({ hasOther }).activate(KEY)
      const kill = createKillSwitch(at)
      const killed = launch({ kill, hasOther })
      await Promise.race([killed.deactivate(), kill.dead])
      killed.dispose()
      const next = launch({ hasOther })
      await next.revalidate()
      if (next.snapshot.state.status !== 'unlicensed') await next.deactivate()
      expect([at, seats().length, next.snapshot.notices]).toEqual([at, 0, []])
      expect(next.snapshot.entitled).toBe(false)
      if (!kill.isDead) break
    }
  })

  it('at any point of a check keeps its license and its seat', async () => {
    for (let at = 1; ; at += 1) {
      const { clock, launch, seats } = await createKeygenLaunches()
      await launch({ hasOther }).activate(KEY)
      await clock.advance(2 * DAY_MS)
      const kill = createKillSwitch(at)
      const killed = launch({ kill, hasOther })
      await Promise.race([killed.revalidate(), kill.dead])
      killed.dispose()
      expect(await launch({ hasOther }).open()).toMatchObject({ entitled: true })
      expect(seats()).toHaveLength(1)
      if (!kill.isDead) break
    }
  })
})
