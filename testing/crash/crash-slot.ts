import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { type LicenseStore, startLicenseStore } from '../store/license-store.js'
import { VAULT_APP_ID } from '../vault-profile.js'
import { type AfterCrash, findBroken } from './after-crash.js'
import type { TaskReport } from './child-protocol.js'
import { type CrashProcess, startCrashProcess } from './crash-process.js'
import { type CrashRelay, startCrashRelay } from './crash-relay.js'
import type { CrashScenario, CrashSteps } from './crash-scenarios.js'
import { type CrashWorld, createCrashWorld, type PlayedStore } from './crash-world.js'

/** When a process is killed. */
export type KillPoint =
  /** By itself, before it passes this boundary, counted from 1. */
  | { readonly kind: 'boundary'; readonly index: number }
  /**
   * From outside, when this request, counted from 1, has reached the store: before the store acts on it, which it then never
   * does; between its effect and its answer; or as it arrives, and the store acts on it all the same.
   */
  | {
      readonly kind: 'request'
      readonly index: number
      readonly when: 'before-effect' | 'after-effect' | 'on-arrival'
    }
  /** From outside, so many milliseconds after it began. */
  | { readonly kind: 'instant'; readonly afterMs: number }

interface KillResult {
  /** `null`: the process was still at work when it was killed. Otherwise it was done by then, after so long. */
  readonly tookMs: number | null
  readonly broken: readonly string[]
}

/** A store, one process after the other to be killed, and one that stands for all launches after a crash. */
export interface CrashSlot {
  /** Runs to the end in a process of its own, as it will be when it is killed. */
  rehearse(scenario: CrashScenario): Promise<Rehearsal>
  kill(scenario: CrashScenario, point: KillPoint): Promise<KillResult>
  close(): Promise<void>
}

export interface Rehearsal {
  readonly report: TaskReport
  readonly requests: number
}

/** For so long a request may still be at work at a store; only then does its count prove anything. */
const SETTLING_MS = 31_000
/** Temporary files that are younger may be in use. */
const LEFTOVER_AGE_S = 120

export interface CrashSlotOptions {
  /** Whether a relay is asked, before the store as SellApp. @defaultValue false */
  readonly throughRelay?: boolean
  /** @defaultValue Lemon Squeezy */
  readonly played?: PlayedStore
}

export async function startCrashSlot(
  program: string,
  { throughRelay = false, played }: CrashSlotOptions = {},
): Promise<CrashSlot> {
  const watch: RequestWatch = { onRequest: () => undefined }
  const { store, relay } = await startServers(watch, throughRelay)
  const processes = createSuccession(program)
  // A launch after a crash is another process. That it has seen other crashes makes it quick, and nothing else.
  const survivor = startCrashProcess(program)

  return {
    async rehearse(scenario) {
      const world = createCrashWorld(store, relay, played)
      const { killed } = await scenario.prepare(world, Date.now())
      store.requests.clear()
      const report = await processes.present.run(world.task(killed))
      await processes.advance()
      world.dispose()
      if (report === null) throw new Error('the rehearsal was killed')
      return { report, requests: store.requests.count() }
    },
    async kill(scenario, point) {
      store.clock.setOffset(0)
      const world = createCrashWorld(store, relay, played)
      const steps = await scenario.prepare(world, Date.now())
      const report = await strike(processes.present, world, steps, point, watch)
      await processes.advance()
      await untilIdle(relay)
      store.clock.setOffset(SETTLING_MS)
      ageLeftovers(world.profile.directory)
      const broken = findBroken(world, scenario, steps, await settle(survivor, world, steps))
      world.dispose()
      return { tookMs: report?.tookMs ?? null, broken }
    },
    async close() {
      survivor.kill()
      await Promise.all([processes.end(), survivor.gone])
      await relay?.close()
      await store.close()
    },
  }
}

interface RequestWatch {
  onRequest: () => void
}

async function startServers(watch: RequestWatch, throughRelay: boolean) {
  const store = await startLicenseStore({
    rateLimitPerMinute: 1_000_000,
    polar: { requestsPerSecond: null },
    onRequest: () => watch.onRequest(),
  })
  const relay = throughRelay ? await startCrashRelay(store, VAULT_APP_ID) : null
  return { store, relay }
}

/** One process at a time; the one after it starts meanwhile. */
function createSuccession(program: string) {
  let present = startCrashProcess(program)
  let next = startCrashProcess(program)
  return {
    get present() {
      return present
    },
    /** Ends the present one, whether or not it is alive. */
    async advance(): Promise<void> {
      const before = present
      present = next
      next = startCrashProcess(program)
      before.kill()
      await before.gone
    },
    async end(): Promise<void> {
      for (const process of [present, next]) {
        process.kill()
        await process.gone
      }
    },
  }
}

/** The report of a process that was done before it was killed, or `null`. */
async function strike(
  process: CrashProcess,
  world: CrashWorld,
  { killed }: CrashSteps,
  point: KillPoint,
  watch: RequestWatch,
): Promise<TaskReport | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onBegan = (): void => {
    if (point.kind === 'instant') timer = setTimeout(process.kill, point.afterMs)
  }
  if (point.kind === 'request') watch.onRequest = killerAt(process, world.store, point)
  const dieAt = point.kind === 'boundary' ? { dieAt: point.index } : {}
  const report = await process.run(world.task(killed, dieAt), onBegan)
  clearTimeout(timer)
  watch.onRequest = () => undefined
  world.store.faults.clear()
  return report
}

function killerAt(
  process: CrashProcess,
  { faults }: LicenseStore,
  { index, when }: Extract<KillPoint, { kind: 'request' }>,
): () => void {
  let received = 0
  const holdNext = (): void => {
    if (received === index - 1 && when !== 'on-arrival') faults.once('*', { kind: 'hang', when })
  }
  holdNext()
  return () => {
    received += 1
    if (received === index) process.kill()
    holdNext()
  }
}

/** What the dead process has sent may still be read, and a relay go on with it. */
async function untilIdle(relay: CrashRelay | null): Promise<void> {
  await untilStoreIsIdle()
  await relay?.untilIdle()
  await untilStoreIsIdle()
}

async function untilStoreIsIdle(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve))
}

function ageLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!name.includes('.tmp-')) continue
    const at = Date.now() / 1_000 - LEFTOVER_AGE_S
    utimesSync(join(directory, name), at, at)
  }
}

async function settle(process: CrashProcess, world: CrashWorld, steps: CrashSteps): Promise<AfterCrash> {
  const settled = await process.run(world.task({ verb: 'revalidate' }))
  const keptThen = world.kept()
  const [seatsThen, countThen] = [world.allSeats(), world.countOf()]
  const next = await process.run(world.task(steps.next))
  if (settled === null || next === null) throw new Error('a process was killed that should not have been')
  return { settled, keptThen, seatsThen, countThen, next }
}
