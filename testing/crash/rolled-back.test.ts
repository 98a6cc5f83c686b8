import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleDevice } from '../vault-samples.js'
import {
  createTamperedProfile,
  DAY_MS,
  GRACE_MS,
  GRANTED_AT,
  HERE,
  KEY,
  OTHER,
  type ProfileCopy,
  type TamperedProfile,
} from './tampered-profile.js'

const YEAR_MS = 365 * DAY_MS
const HOUR_MS = DAY_MS / 24

let tampered: TamperedProfile
/** As the license was granted. */
let granted: ProfileCopy
beforeEach(async () => {
  tampered = createTamperedProfile()
  await tampered.run((engine) => engine.activate(KEY))
  granted = tampered.copy()
})
afterEach(() => tampered.dispose())

/** The store ends the license three days later, and this computer learns of it. */
async function disable(): Promise<void> {
  tampered.storeAt = GRANTED_AT + 3 * DAY_MS
  tampered.store.keyOf(KEY).disabled = true
  await tampered.run((engine) => engine.revalidate(), { wallAt: tampered.storeAt })
}

async function isOpen(wallAt: number): Promise<boolean> {
  const { entitled } = await tampered.open({ wallAt })
  return entitled
}

const ENDINGS: readonly [string, () => Promise<void>][] = [
  ['disabled', disable],
  [
    'given back',
    async () => {
      await tampered.run((engine) => engine.deactivate())
    },
  ],
  [
    'released at the store',
    async () => {
      for (const name of tampered.store.seatsOf(KEY)) tampered.store.freeSeat(KEY, name)
      await tampered.run((engine) => engine.revalidate())
    },
  ],
]

describe.each(ENDINGS)(
  'a license that was %s, with an older file put back',
  { timeout: 60_000 },
  (_what, end) => {
    let wasOpen = true
    beforeEach(async () => {
      await end()
      wasOpen = await isOpen(GRANTED_AT + 3 * DAY_MS)
      tampered.restore(granted)
    })

    it('was closed before', () => {
      expect(wasOpen).toBe(false)
    })

    it.each([
      [-1, true],
      [0, false],
      [1, false],
      [YEAR_MS, false],
    ])('opens offline until its own grace ends: %i ms from there %s', async (ms, opens) => {
      expect(await isOpen(GRANTED_AT + GRACE_MS + ms)).toBe(opens)
    })

    it('does not open longer for being put back again and again', async () => {
      for (let day = 3; day < 40; day += 1) {
        tampered.restore(granted)
        expect(await isOpen(GRANTED_AT + day * DAY_MS)).toBe(day < GRACE_MS / DAY_MS)
      }
    })

    it('ends again at the first answer of the store', async () => {
      const wallAt = GRANTED_AT + 5 * DAY_MS
      tampered.storeAt = wallAt
      await tampered.run((engine) => engine.revalidate(), { wallAt })
      expect(await isOpen(wallAt)).toBe(false)
    })

    // What remains possible, and SECURITY.md says so: nothing on the computer remembers what is put back with the file.
    it('opens for ever where the clock is put back with it', async () => {
      expect(await isOpen(GRANTED_AT + HOUR_MS)).toBe(true)
      tampered.restore(granted)
      expect(await isOpen(GRANTED_AT + HOUR_MS)).toBe(true)
    })
  },
)

describe('a clock that is turned', { timeout: 60_000 }, () => {
  beforeEach(() => tampered.provider.always({ kind: 'unreachable', cause: 'offline' }))

  it.each([-1, -DAY_MS + 1, -2 * DAY_MS, -YEAR_MS, -10 * YEAR_MS])(
    'back by %i ms before each launch wins no time beyond the grace period',
    async (ms) => {
      let openMs = 0
      for (let launch = 0; launch < 350; launch += 1) {
        const { engine, clock } = tampered.launch({ wallAt: GRANTED_AT + ms })
        const { entitled } = await engine.open()
        engine.startSchedule()
        if (entitled) openMs += HOUR_MS
        await clock.advance(HOUR_MS)
        await tampered.idle()
        engine.dispose()
        // How long the run lasted is written at its end.
        await tampered.idle()
      }
      expect(openMs).toBeLessThanOrEqual(GRACE_MS)
    },
  )

  it.each([GRACE_MS, YEAR_MS, 100 * YEAR_MS])(
    'forward by %i ms locks, and back again the grace period goes on, no longer than before',
    async (ms) => {
      for (const wallAt of [GRANTED_AT + ms, GRANTED_AT + 2 * ms]) {
        expect(await isOpen(wallAt)).toBe(false)
        await tampered.run(
          async (engine) => {
            await engine.open()
            await engine.revalidate()
          },
          { wallAt },
        )
      }
      expect(await isOpen(GRANTED_AT + DAY_MS)).toBe(true)
      expect(await isOpen(GRANTED_AT + GRACE_MS - 1)).toBe(true)
      expect(await isOpen(GRANTED_AT + GRACE_MS)).toBe(false)
    },
  )

  it('forward heals at the next answer of the store', async () => {
    const wallAt = GRANTED_AT + YEAR_MS
    await tampered.run((engine) => engine.revalidate(), { wallAt })
    tampered.provider.always(null)
    tampered.storeAt = GRANTED_AT + DAY_MS
    await tampered.run((engine) => engine.revalidate(), { wallAt })
    expect(await isOpen(GRANTED_AT + DAY_MS)).toBe(true)
  })
})

describe('a profile on another computer', { timeout: 60_000 }, () => {
  const WALLS = [-10 * YEAR_MS, -DAY_MS, 0, DAY_MS, GRACE_MS, YEAR_MS].map((ms) => GRANTED_AT + ms)

  it.each(WALLS)('opens nothing by the clock %i, and offers to move the license', async (wallAt) => {
    expect(await tampered.open({ device: OTHER, wallAt })).toMatchObject({
      entitled: false,
      state: { status: 'unlicensed', reason: 'new-device', license: { keyTail: KEY.slice(-4) } },
    })
  })

  it('takes a seat of its own when it is moved, and the first one is given back', async () => {
    const before = tampered.store.seatsOf(KEY)
    await tampered.run((engine) => engine.moveHere(), { device: OTHER })
    const after = tampered.store.seatsOf(KEY)
    expect(after).toHaveLength(1)
    expect(after).not.toEqual(before)
    await tampered.run((engine) => engine.revalidate())
    expect(await tampered.open()).toMatchObject({ entitled: false })
    expect(await tampered.open({ device: OTHER })).toMatchObject({ entitled: true })
  })

  it('opens nothing when parts of a license of that computer are given to it', async () => {
    await tampered.run((engine) => engine.moveHere(), { device: OTHER })
    await disable()
    const there = tampered.profile.file().devices[OTHER.id]
    tampered.restore(granted)
    tampered.profile.edit(({ devices }) => void Object.assign(devices, { [HERE.id]: there }))
    expect(await isOpen(GRANTED_AT + GRACE_MS)).toBe(false)
  })

  // What remains possible, and SECURITY.md says so.
  it('opens there where its id cannot be read', async () => {
    expect(await tampered.open({ device: null })).toMatchObject({ entitled: true })
  })

  it('opens on every computer where it comes from one without an id', async () => {
    tampered.dispose()
    tampered = createTamperedProfile()
    await tampered.run((engine) => engine.activate(KEY), { device: null })
    for (const device of [HERE, OTHER]) {
      const copy = tampered.copy()
      expect(await tampered.open({ device })).toMatchObject({ entitled: true })
      tampered.restore(copy)
    }
  })

  it('opens where the id comes from the other one of the two files that Linux keeps it in', async () => {
    const other = sampleDevice('another computer', 'linux:dbus-machine-id')
    expect(await tampered.open({ device: other })).toMatchObject({ entitled: true })
  })
})
