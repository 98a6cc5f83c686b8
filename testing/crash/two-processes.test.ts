import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { useChildProgram } from './build-child.js'
import type { ChildStep, TaskReport } from './child-protocol.js'
import { type CrashProcess, startCrashProcess } from './crash-process.js'
import { type CrashWorld, createCrashWorld, licenseOf } from './crash-world.js'

const program = useChildProgram()
let store: LicenseStore
let world: CrashWorld
let one: CrashProcess
let other: CrashProcess

beforeAll(async () => {
  store = await startLicenseStore({ rateLimitPerMinute: 1_000_000 })
  one = startCrashProcess(program.path)
  other = startCrashProcess(program.path)
})
afterAll(async () => {
  for (const process of [one, other]) {
    process.kill()
    await process.gone
  }
  await store.close()
})
beforeEach(() => {
  world = createCrashWorld(store)
})
afterEach(() => world.dispose())

const CHECK: ChildStep = { verb: 'revalidate' }
const DEACTIVATE: ChildStep = { verb: 'deactivate' }
const activate = (key: string): ChildStep => ({ verb: 'activate', key })

async function keepLicense(): Promise<string> {
  const key = world.addKey(5)
  await world.keep(licenseOf(key, world.addSeat(key, 'Studio'), Date.now()))
  return key
}

async function run(process: CrashProcess, step: ChildStep): Promise<TaskReport> {
  const report = await process.run(world.task(step))
  if (report === null) throw new Error('the process was killed')
  return report
}

/** While one process waits for an answer that is on its way, the other does a verb from beginning to end. */
async function runMeanwhile(waiting: ChildStep, holdAt: string, meanwhile: ChildStep) {
  const held = one.held()
  const first = one.run(world.task(waiting, { holdAt: [holdAt] }))
  await held
  const second = await run(other, meanwhile)
  one.go()
  return { first: await first, second }
}

const openedNext = async () => (await run(other, CHECK)).opened

describe('two processes of the app', { timeout: 60_000 }, () => {
  it('that take a seat at the same time keep one, and the user is told of the other', async () => {
    const key = world.addKey(5)
    const held = [one.held(), other.held()]
    const first = one.run(world.task(activate(key), { holdAt: ['answer to validate', 'answer to activate'] }))
    const second = other.run(world.task(activate(key), { holdAt: ['answer to validate'] }))
    await Promise.all(held)
    const firstIsActive = one.held()
    one.go()
    await firstIsActive
    other.go()
    expect(await second).toMatchObject({ error: null, after: { entitled: true } })
    one.go()
    expect(await first).toMatchObject({ error: null, after: { entitled: true } })

    const { credentials, lostSeats, pendingActivation } = world.kept().content
    const seats = world.seatsOf(key)
    expect(seats).toHaveLength(2)
    const extra = seats.filter(({ id }) => id !== credentials?.instanceId)
    expect(extra).toHaveLength(1)
    expect(lostSeats.map(({ seatName }) => seatName)).toEqual(extra.map(({ name }) => name))
    expect(pendingActivation).toBeNull()
    expect((await openedNext()).entitled).toBe(true)
  })

  it('do not bring back a license that one gives back while the other checks it', async () => {
    const key = await keepLicense()
    const { second } = await runMeanwhile(CHECK, 'answer to validate', DEACTIVATE)
    expect(second).toMatchObject({ error: null, after: { entitled: false } })
    expect(world.seatsOf(key)).toEqual([])
    expect(world.kept().content).toMatchObject({ credentials: null, entitlement: null })
    expect((await openedNext()).entitled).toBe(false)
  })

  it.each<[string, ChildStep, string]>([
    ['checks the one before', CHECK, 'answer to validate'],
    ['gives the one before back', DEACTIVATE, 'answer to deactivate'],
  ])('keep a license that one takes while the other %s', async (_what, step, holdAt) => {
    const former = await keepLicense()
    const key = world.addKey(5)
    const { second } = await runMeanwhile(step, holdAt, activate(key))
    expect(second).toMatchObject({ error: null, after: { entitled: true } })
    const { content } = world.kept()
    expect(content.credentials).toMatchObject({ key, instanceId: world.seatsOf(key)[0]?.id })
    expect(content).toMatchObject({ pendingActivation: null, pendingReleases: [], lostSeats: [] })
    expect(world.seatsOf(former)).toEqual([])
    expect((await openedNext()).entitled).toBe(true)
  })

  it('that check at the same time, over and over, break nothing', async () => {
    await keepLicense()
    for (let round = 0; round < 10; round += 1) {
      const reports = await Promise.all([run(one, CHECK), run(other, CHECK)])
      for (const report of reports) {
        expect(report).toMatchObject({ error: null, opened: { entitled: true }, after: { persisted: true } })
        expect(report.after.notices).toEqual([])
      }
    }
    expect(world.profile.names()).toEqual(['license-gate.backup.json', 'license-gate.json'])
  })

  it('that activate and deactivate at the same time, over and over, leave a sound file', async () => {
    const key = world.addKey(null)
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([run(one, activate(key)), run(other, activate(key))])
      expect((await openedNext()).entitled).toBe(true)
      await Promise.all([run(one, DEACTIVATE), run(other, DEACTIVATE)])
      expect(world.profile.file().version).toBe(1)
      const { notices } = await openedNext()
      expect(notices.map(({ kind }) => kind)).not.toContain('storage-damaged')
    }
  })
})
