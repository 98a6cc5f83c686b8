import type { LicenseSnapshot } from '../../contract/license-state.js'
import type { VaultReading } from '../../main/vault/vault-content.js'
import { VAULT_BACKUP, VAULT_FILE } from '../vault-profile.js'
import type { TaskReport } from './child-protocol.js'
import type { CrashScenario, CrashSteps } from './crash-scenarios.js'
import type { CrashWorld, PlayedStore, SeatAtStore } from './crash-world.js'

/** What is seen after a crash: at the next launch, which settles, and after the user's next step. */
export interface AfterCrash {
  readonly settled: TaskReport
  readonly keptThen: VaultReading
  readonly seatsThen: readonly SeatAtStore[]
  readonly countThen: number
  readonly next: TaskReport
}

/** What is wrong after a crash, in words; nothing when all promises are kept. */
export function findBroken(
  world: CrashWorld,
  scenario: CrashScenario,
  steps: CrashSteps,
  after: AfterCrash,
): string[] {
  if (world.played !== null) {
    return [
      ...brokenAtNextLaunch(scenario, after),
      ...brokenCount(world.played, steps, { ...after.settled, count: after.countThen }),
      ...brokenEnd(steps, after.next),
      ...brokenCount(world.played, steps, { ...after.next, count: world.countOf() }),
      ...brokenFiles(world, after.next),
    ]
  }
  return [
    ...brokenAtNextLaunch(scenario, after),
    ...brokenSeats(world, after.settled.after, after.keptThen, after.seatsThen),
    ...brokenInTheEnd(world, steps, after),
    ...brokenFiles(world, after.next),
  ]
}

function* when(isBroken: boolean, what: string): Generator<string> {
  if (isBroken) yield what
}

function brokenAtNextLaunch({ staysEntitled }: CrashScenario, { settled, keptThen }: AfterCrash): string[] {
  const { opened, after, error } = settled
  const { pendingActivation, pendingReleases, credentials } = keptThen.content
  const isKnown = error === null || error.code === 'not-activated' || error.code === 'instance-not-found'
  return [
    ...when(staysEntitled && !opened.entitled, 'a license was lost'),
    ...when(staysEntitled && !after.entitled, 'a license was lost in settling'),
    ...when(!isKnown, `settling failed: ${error?.code}`),
    ...when(pendingActivation !== null || pendingReleases.length > 0, 'the journal is not settled'),
    ...when(after.entitled !== (credentials !== null), 'half of a license is left'),
    ...when(!opened.persisted || !after.persisted, 'something could not be saved'),
    ...when([...opened.notices, ...after.notices].some(isDamage), 'the file was damaged'),
  ]
}

function isDamage({ kind }: LicenseSnapshot['notices'][number]): boolean {
  return kind === 'storage-damaged'
}

/**
 * Each seat in use is held, or will be taken over, or the user is told of it by the store's own name. A relay leaves none to
 * be told of.
 */
function brokenSeats(
  { relay }: CrashWorld,
  { notices }: LicenseSnapshot,
  { content, elsewhere }: VaultReading,
  seats: readonly SeatAtStore[],
): string[] {
  const held = content.credentials ?? elsewhere
  const told = notices.flatMap((notice) => (notice.kind === 'seat-may-be-lost' ? [notice.seatName] : []))
  const extra = seats.filter(({ id }) => id !== held?.instanceId).map(({ name }) => name)
  const isHeldThere = content.credentials === null || seats.some(({ id }) => id === held?.instanceId)
  return [
    ...when(extra.length > (relay === null ? 1 : 0), `${extra.length} extra seats are used`),
    ...when(extra.join() !== told.join(), `seats lost: [${extra}], told: [${told}]`),
    ...when(!isHeldThere, 'a seat is held that the store does not know'),
    ...when(relay !== null && notices.length > 0, `notices are left: ${notices.map(({ kind }) => kind)}`),
  ]
}

function brokenInTheEnd(world: CrashWorld, steps: CrashSteps, { settled, next }: AfterCrash): string[] {
  const wasFirst = steps.killed.verb === 'moveHere' || !steps.endsLicensed
  const isDoneBefore = wasFirst && next.error?.code === 'not-activated'
  const isFull = next.error?.code === 'no-seats-left' && isToldOfSeat(settled.after, next)
  const isKnown = next.error === null || isDoneBefore || isFull
  const kept = world.kept()
  const inUse = (steps.freed ?? []).flatMap((key) => world.seatsOf(key))
  return [
    ...when(!isKnown, `the next step failed: ${next.error?.code}`),
    ...when(!isFull && next.after.entitled !== steps.endsLicensed, 'the next step did not help'),
    ...when(inUse.length > 0, 'a seat was not given back'),
    ...brokenSeats(world, next.after, kept, world.allSeats()),
  ]
}

/**
 * By the number of seats alone, at stores that tell no names: one is in use for the license that is held, and one more only where
 * the user was told. What a counter has counted for a license stays counted when that is given back.
 */
function brokenCount(
  { losesSeats, givesBack }: PlayedStore,
  { endsLicensed }: CrashSteps,
  { after: { entitled, notices }, count }: TaskReport & { readonly count: number },
): string[] {
  if (!givesBack && !endsLicensed) return [...when(count > 1, `${count} were counted`)]
  const extra = count - (entitled ? 1 : 0)
  const told = notices.filter(({ kind }) => kind === 'seat-may-be-lost').length
  return [
    ...when(extra < 0, 'a seat is held that the store does not know'),
    ...when(extra > (losesSeats ? 1 : 0), `${extra} extra seats are used`),
    ...when(extra > told, `${extra} seats were lost, ${told} told`),
    ...when(!losesSeats && told > 0, 'a seat was told that cannot be lost'),
  ]
}

function brokenEnd({ endsLicensed }: CrashSteps, { error, after }: TaskReport): string[] {
  const isDoneBefore = !endsLicensed && error?.code === 'not-activated'
  return [
    ...when(error !== null && !isDoneBefore, `the next step failed: ${error?.code}`),
    ...when(after.entitled !== endsLicensed, 'the next step did not help'),
  ]
}

/** A key whose seats are all in use, by one that the user can free. */
function isToldOfSeat({ notices }: LicenseSnapshot, { error }: TaskReport): boolean {
  return notices.some((notice) => 'seatName' in notice && notice.seatName === error?.facts?.seatName)
}

/** The first write of a launch sweeps what killed ones have left. */
function brokenFiles({ profile }: CrashWorld, { boundaries }: TaskReport): string[] {
  const hasWritten = boundaries.some((name) => name.startsWith('renameSync'))
  const names = profile.names()
  const files = names.filter((name) => name === VAULT_FILE || name === VAULT_BACKUP)
  const texts = files.map((name) => profile.text(name))
  return [
    ...when(hasWritten && files.length < names.length, `files were left: ${names}`),
    ...when(hasWritten && texts[0] !== texts[1], 'the last good copy is not the file'),
    ...texts.flatMap((text) => [...when(!isJson(text), 'a file is broken')]),
  ]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
