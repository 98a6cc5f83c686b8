import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { HOUR_MS } from '../../../contract/duration.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import { createEngineHarness, GOOD_KEY as KEY } from '../../../testing/engine-harness.js'
import { formerSeat } from '../../../testing/former-gate.js'
import { OUTCOMES, SHAPES, type Shape } from '../../../testing/former-shapes.js'
import { createKillSwitch } from '../../../testing/kill-switch.js'
import type { AdoptOption } from '../../options.js'
import { readJsonFile } from './read-json-file.js'

const folder = mkdtempSync(join(tmpdir(), 'license-gate-shapes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A computer with such a gate, at its update. */
async function createUpdate({ kept, fields, read, store, outcome }: Shape, seats = 3) {
  const harness = createEngineHarness()
  harness.store.keyOf(KEY).limit = seats
  const hasSeat = ['the seat goes on', 'the seat is exchanged'].includes(outcome)
  if (hasSeat) await formerSeat(harness)
  const file = join(folder, 'config.json')
  writeFileSync(file, JSON.stringify(kept))
  const adopt: AdoptOption = {
    read: () =>
      fields === undefined ? Promise.resolve(read?.(kept as never) ?? null) : readJsonFile(file, fields),
  }
  const asked = (provider: LicenseProvider): LicenseProvider => ({
    ...provider,
    capabilities: { ...provider.capabilities, ...store },
  })
  const launch = (kill = createKillSwitch()) => {
    harness.restart({
      adopt,
      wrapVault: kill.vault,
      wrapProvider: (provider) => kill.provider(asked(provider)),
    })
    return harness.start()
  }
  const seatsNow = () => harness.store.seatsOf(KEY).map((name) => (name === 'Old gate' ? name : 'ours'))
  return { harness, launch, seatsNow }
}

describe.each(Object.entries(SHAPES))('a former gate that kept %s', (_what, shape) => {
  const { verbs, seats } = OUTCOMES[shape.outcome]
  const isAsked = shape.outcome === 'the user is asked'

  it(`is adopted: ${shape.outcome}`, async () => {
    const { harness, launch, seatsNow } = await createUpdate(shape)
    expect((await launch()).entitled).toBe(!isAsked)
    expect(harness.provider.takeVerbs()).toEqual([])
    await harness.clock.advance(HOUR_MS)
    expect(harness.provider.takeVerbs()).toEqual(verbs)
    expect(seatsNow()).toEqual(seats)
    expect(harness.engine.snapshot).toMatchObject({
      state: { status: isAsked ? 'unlicensed' : 'licensed' },
      notices: [],
    })
  })

  it('opens the app without a network too, unless it kept no key', async () => {
    const { harness, launch } = await createUpdate(shape)
    harness.provider.always({ kind: 'unreachable', cause: 'offline' })
    await launch()
    await harness.clock.advance(HOUR_MS)
    expect((await launch()).entitled).toBe(!isAsked)
  })

  it('loses neither license nor seat where the process is killed at any point', async () => {
    const run = async (at?: number) => {
      const update = await createUpdate(shape)
      const kill = createKillSwitch(at)
      const work = update.launch(kill).then(() => update.harness.clock.advance(HOUR_MS))
      // What is dead waits for nobody; the time goes on to the end of the hour all the same.
      await work
      return { ...update, points: kill.points }
    }
    const { points } = await run()
    for (let at = 1; at <= points; at += 1) {
      const { harness, launch, seatsNow } = await run(at)
      expect([at, (await launch()).entitled]).toEqual([at, !isAsked])
      await harness.clock.advance(HOUR_MS)
      const told = harness.engine.snapshot.notices.length
      const { entitled } = harness.engine.snapshot
      expect({ at, entitled, extra: Math.max(0, seatsNow().length - seats.length - told) }).toEqual({
        at,
        entitled: !isAsked,
        extra: 0,
      })
    }
  })
})

describe('a former gate whose key has only the one seat', () => {
  it('that cannot be kept is exchanged for one of ours', async () => {
    const shape = SHAPES['a pair in the storage of an extension'] as Shape
    const { harness, launch, seatsNow } = await createUpdate(shape, 1)
    await launch()
    await harness.clock.advance(HOUR_MS)
    expect([harness.engine.snapshot.state.status, seatsNow()]).toEqual(['licensed', ['ours']])
  })
})
