import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { useChildProgram } from './build-child.js'
import type { ChildFault, ChildStep, ChildTask, TaskReport } from './child-protocol.js'
import { type CrashProcess, startCrashProcess } from './crash-process.js'
import { type CrashWorld, createCrashWorld, ELSEWHERE, licenseOf } from './crash-world.js'
import { canMakeSmallDisks, smallDisk } from './full-disk.js'

const program = useChildProgram()
let store: LicenseStore
beforeAll(async () => {
  store = await startLicenseStore()
})
afterAll(() => store.close())

let world: CrashWorld
let place = ''
let child: CrashProcess | undefined
beforeEach(() => {
  world = createCrashWorld(store)
  place = mkdtempSync(join(tmpdir(), 'license-gate-small-disk-'))
})
afterEach(async () => {
  child?.kill()
  await child?.gone
  child = undefined
  world.dispose()
  rmSync(place, { recursive: true })
})

async function run(step: ChildStep, options: Partial<ChildTask> = {}): Promise<TaskReport> {
  child ??= startCrashProcess(program.path)
  const report = await child.run(world.task(step, options))
  if (report === null) throw new Error('the child was killed')
  return report
}

const CHECK: ChildStep = { verb: 'revalidate' }
const kinds = ({ after }: TaskReport): string[] => after.notices.map(({ kind }) => kind)

/** electron-store's writer lets its temporary file be removed without waiting for it. */
async function expectFiles(...names: readonly string[]): Promise<void> {
  await expect.poll(() => world.profile.names(), { timeout: 10_000 }).toEqual(names)
}

/** More than a page, so that a part of it can be written. */
async function keepLargeLicense(): Promise<string> {
  const at = Date.now()
  const key = world.addKey(3)
  const other = world.addKey(3)
  for (const device of [
    { ...ELSEWHERE, id: 'a'.repeat(64) },
    { ...ELSEWHERE, id: 'b'.repeat(64) },
    ELSEWHERE,
  ])
    await world.keep(licenseOf(other, world.addSeat(other, 'Elsewhere'), at), device)
  const lostSeats = [{ seatName: 'lost answer '.repeat(20), keyTail: other.slice(-4), since: at }]
  await world.keep({ ...licenseOf(key, world.addSeat(key, 'Studio'), at), lostSeats })
  expect(world.profile.text('license-gate.json').length).toBeGreaterThan(4_096)
  return key
}

describe.skipIf(!canMakeSmallDisks())('a disk that is full', { timeout: 60_000 }, () => {
  it.each([0, 1, 2, 3, 4])(
    'but for %i pages costs no license, and what could not be saved is saved once there is room',
    async (freePages) => {
      await keepLargeLicense()
      const disk = smallDisk(world.profile.directory, place, freePages)
      child = startCrashProcess(program.path, disk.through)
      const onDisk = { directory: disk.directory }
      const first = await run(CHECK, onDisk)
      expect(first).toMatchObject({ error: null, after: { entitled: true } })
      expect(kinds(first).includes('not-saved')).toBe(!first.after.persisted)
      // Twice, because the first may have used up what saves the second.
      for (let launch = 0; launch < 2; launch += 1) {
        const { opened, error } = await run(CHECK, onDisk)
        expect({ opened, error }).toMatchObject({
          opened: { entitled: true, state: { status: 'licensed' } },
          error: null,
        })
        expect(opened.notices.map(({ kind }) => kind)).not.toContain('storage-damaged')
      }
      const saved = await run(CHECK, { ...onDisk, remove: disk.filling })
      expect(saved).toMatchObject({ error: null, after: { persisted: true, entitled: true } })
    },
  )

  it('lets an activation through all the same', async () => {
    const key = world.addKey(3)
    const disk = smallDisk(world.profile.directory, place, 0)
    child = startCrashProcess(program.path, disk.through)
    const report = await run({ verb: 'activate', key }, { directory: disk.directory })
    expect(report).toMatchObject({ error: null, after: { entitled: true, persisted: false } })
    expect(kinds(report)).toEqual(['not-saved'])
  })

  it('that cannot be written to at all costs no license', async () => {
    await keepLargeLicense()
    const disk = smallDisk(world.profile.directory, place, 'read-only')
    child = startCrashProcess(program.path, disk.through)
    for (let launch = 0; launch < 2; launch += 1) {
      const report = await run(CHECK, { directory: disk.directory })
      expect(report).toMatchObject({
        error: null,
        opened: { entitled: true, persisted: true },
        after: { entitled: true, persisted: false },
      })
      expect(report.tookMs).toBeLessThan(5_000)
    }
  })
})

const FAULTS: readonly ChildFault[] = [
  { call: 'writeSync', code: 'ENOSPC' },
  { call: 'openSync', code: 'EROFS' },
  { call: 'openSync', code: 'EACCES' },
  { call: 'renameSync', code: 'EPERM' },
  { call: 'renameSync', code: 'EBUSY' },
]

describe.each(FAULTS)('$code on $call', { timeout: 60_000 }, (fault) => {
  it('costs no license and leaves no file, and the file is as it was', async () => {
    await keepLargeLicense()
    const before = world.profile.text('license-gate.json')
    const report = await run(CHECK, { fault })
    expect(report).toMatchObject({ error: null, after: { entitled: true, persisted: false } })
    await expectFiles('license-gate.backup.json', 'license-gate.json')
    expect(world.profile.text('license-gate.json')).toBe(before)
    expect(await run(CHECK)).toMatchObject({
      error: null,
      opened: { entitled: true },
      after: { entitled: true, persisted: true },
    })
  })

  it('lets an activation through, which is saved at the next chance', async () => {
    const key = world.addKey(3)
    const report = await run({ verb: 'activate', key }, { fault })
    expect(report).toMatchObject({ error: null, after: { entitled: true, persisted: false } })
    await expectFiles()
  })
})
