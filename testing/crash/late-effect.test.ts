import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { useChildProgram } from './build-child.js'
import type { TaskReport } from './child-protocol.js'
import { type CrashProcess, startCrashProcess } from './crash-process.js'
import { type CrashWorld, createCrashWorld } from './crash-world.js'

const program = useChildProgram()
let store: LicenseStore
let onRequest = (): void => undefined
beforeAll(async () => {
  store = await startLicenseStore({ onRequest: () => onRequest() })
})
afterAll(() => store.close())

function start(): CrashProcess {
  const child = startCrashProcess(program.path)
  onTestFinished(child.kill)
  return child
}

/** Kills an activation that has reached the store, on which the store has not acted. */
async function killUnderWay(world: CrashWorld, key: string): Promise<void> {
  const child = start()
  store.faults.once('activate', { kind: 'hang', when: 'before-effect' })
  onRequest = () => {
    if (store.requests.last()?.route === 'activate') child.kill()
  }
  expect(await child.run(world.task({ verb: 'activate', key }))).toBeNull()
  onRequest = () => undefined
}

async function relaunch(world: CrashWorld): Promise<TaskReport | null> {
  const child = start()
  const report = await child.run(world.task({ verb: 'revalidate' }))
  child.kill()
  await child.gone
  return report
}

describe('a request that the store acts on after its process was killed', { timeout: 60_000 }, () => {
  it('is waited for, and the user is told of its seat from the first launch on', async () => {
    const world = createCrashWorld(store)
    const key = world.addKey(3)
    await killUnderWay(world, key)
    const seatName = world.kept().content.pendingActivation?.seatName ?? ''
    const told = { kind: 'seat-may-be-lost', seatName, since: expect.any(Number) }

    const early = await relaunch(world)
    expect(world.seatsOf(key)).toEqual([])
    expect(early).toMatchObject({ opened: { notices: [told] }, after: { notices: [told] } })
    expect(world.kept().content.pendingActivation).not.toBeNull()

    world.addSeat(key, seatName)
    store.clock.advance(31_000)
    expect(await relaunch(world)).toMatchObject({ opened: { notices: [told] }, after: { notices: [told] } })
    expect(world.kept().content).toMatchObject({ pendingActivation: null, lostSeats: [{ seatName }] })
    world.dispose()
  })

  it('is forgotten once it can no longer be acted on', async () => {
    const world = createCrashWorld(store)
    const key = world.addKey(3)
    await killUnderWay(world, key)
    store.clock.advance(31_000)
    expect(await relaunch(world)).toMatchObject({ after: { notices: [] } })
    expect(world.kept().content.pendingActivation).toBeNull()
    world.dispose()
  })
})
