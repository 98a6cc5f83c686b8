import { SECOND_MS } from '../../../contract/duration.js'
import type { LicenseCommands } from '../../../contract/license-commands.js'
import { ok } from '../../../contract/result.js'
import type { Clock } from '../../ports/clock.js'
import type { CheckSchedule } from '../checks/check-schedule.js'
import type { EngineServices } from '../engine-services.js'
import type { EngineReply } from '../license-engine.js'
import { DISPOSED, type Outcome } from '../outcome.js'
import type { StatePublisher } from '../state-publisher.js'
import type { Verb, VerbRunner } from '../verb-runner.js'
import { createActivateCommand, keyToActivate, moveHere } from './activate-command.js'
import { createActivationWait } from './activation-wait.js'
import type { LicenseVerbs } from './license-verbs.js'

/** So many checks on demand are made one right after the other: a person who has just renewed tries again and again. */
export const CHECKS_AT_ONCE = 5
/** After that, one more in each of these. */
export const CHECK_PAUSE_MS = 10 * SECOND_MS

interface LicenseCommandsPorts extends EngineServices {
  readonly clock: Clock
  readonly verbs: LicenseVerbs
  readonly runner: VerbRunner
  readonly schedule: CheckSchedule
  readonly publisher: StatePublisher
  /** Resolves once the vault has been read. */
  readonly open: () => Promise<unknown>
}

type Perform = (verb: Verb, task: () => Promise<Outcome>, about?: string) => Promise<EngineReply>

export function createLicenseCommands(ports: LicenseCommandsPorts): LicenseCommands {
  const { record, verbs, schedule, publisher } = ports
  const { store, activator, deactivation, seatCheck, devices, certificates } = verbs
  const perform = createPerform(ports)
  const whenOpen = (run: () => Promise<EngineReply>) => runWhenOpen(ports, run)
  const command: Perform = (verb, task, about) => whenOpen(() => perform(verb, task, about))
  const wait = createActivationWait()
  const activate = createActivateCommand({ record, store, activator, wait, perform })
  const revalidate = createCheckOnDemand(ports.clock, publisher, () =>
    perform('check', async () => {
      const outcome = await seatCheck.check()
      schedule.noteCheck(outcome)
      return outcome
    }),
  )
  return {
    activate: (text) => whenOpen(() => activate(text)),
    move: () => command('move', verbs.move, 'provider'),
    moveHere: () =>
      whenOpen(() =>
        wait.run((attempt) => perform('move', () => moveHere(record, store, activator, attempt))),
      ),
    async cancelActivation() {
      wait.cancel()
      return ok(publisher.snapshot)
    },
    deactivate: () => command('deactivate', () => deactivation.deactivate()),
    removeHere: () => command('remove', () => deactivation.removeHere()),
    revalidate: () => whenOpen(revalidate),
    dismissLostSeat: (seatName) => whenOpen(() => dismissLostSeat(ports, seatName)),
    releaseDevice: (id) => command('free', () => devices.release(id), id),
    importCertificate: (text) => command('certify', () => certificates.take(text), text),
    ...createQuestions(ports),
  }
}

/** Commands that only ask and change nothing. */
function createQuestions({
  record,
  verbs,
  open,
}: LicenseCommandsPorts): Pick<LicenseCommands, 'devices' | 'requestCode'> {
  return {
    async devices(text) {
      await open()
      const key = keyToActivate(text, record, verbs.store.keyForms)
      return key.ok ? verbs.devices.list(key.value) : key
    },
    async requestCode() {
      await open()
      return ok(verbs.certificates.requestCode())
    },
  }
}

/** All wait alike for the vault to be read, so that verbs begin in the order in which they were asked for. */
async function runWhenOpen(
  { open, runner }: LicenseCommandsPorts,
  run: () => Promise<EngineReply>,
): Promise<EngineReply> {
  if (runner.isDisposed) return DISPOSED
  await open()
  return run()
}

function createPerform(ports: LicenseCommandsPorts): Perform {
  const { runner, schedule, publisher } = ports
  return async (verb, task, about) => {
    const outcome = await runner.run(verb, task, about)
    if (outcome.ok && verb !== 'check' && verb !== 'remove') {
      schedule.noteAnswer()
      void releaseReplacedSeats(ports)
    }
    const snapshot = publisher.refresh()
    return outcome.ok ? ok(snapshot) : outcome
  }
}

/** Seats that an activation left behind are released without keeping the user waiting. */
async function releaseReplacedSeats(ports: LicenseCommandsPorts): Promise<void> {
  const { record, verbs, runner, schedule, publisher } = ports
  if (!record.content.pendingReleases.some(({ cause }) => cause !== 'deactivate')) return
  const outcome = await runner.run('release', async () => {
    await verbs.journal.retryReleases()
    return ok(null)
  })
  schedule.noteCheck(outcome)
  publisher.refresh()
}

/**
 * The user has taken care of a seat. A seat whose activation is not settled stays in the journal: the store may still be working
 * on it, and a user who did not find the seat there would lose it unseen. If the store then counts it, the notice comes back.
 */
async function dismissLostSeat(ports: LicenseCommandsPorts, seatName: string): Promise<EngineReply> {
  const { record, journal, publisher, runner } = ports
  const { lostSeats, pendingActivation } = record.content
  const left = lostSeats.filter((seat) => seat.seatName !== seatName)
  if (left.length !== lostSeats.length) await record.change({ lostSeats: left })
  if (pendingActivation?.seatName === seatName && runner.activity !== 'activating') {
    journal.dismissNotice(pendingActivation)
    publisher.refresh()
  }
  return ok(publisher.snapshot)
}

/**
 * Answers checks that are asked for too often with the last result, as long as nothing has changed since: a page that asks in a
 * loop costs the store no more than six requests a minute.
 */
function createCheckOnDemand(
  clock: Clock,
  publisher: StatePublisher,
  check: () => Promise<EngineReply>,
): () => Promise<EngineReply> {
  let allowed = CHECKS_AT_ONCE
  let countedAt = clock.monotonic()
  let underWay: Promise<EngineReply> | null = null
  let last: { readonly reply: EngineReply; readonly revision: number } | null = null

  function count(): void {
    const gained = Math.floor((clock.monotonic() - countedAt) / CHECK_PAUSE_MS)
    countedAt += gained * CHECK_PAUSE_MS
    allowed = Math.min(CHECKS_AT_ONCE, allowed + gained)
  }

  async function ask(): Promise<EngineReply> {
    const reply = await check()
    last = { reply, revision: publisher.snapshot.revision }
    underWay = null
    return reply
  }

  return async () => {
    if (underWay !== null) return underWay
    count()
    if (allowed === 0 && last?.revision === publisher.snapshot.revision) {
      return last.reply.ok ? ok(publisher.snapshot) : last.reply
    }
    allowed = Math.max(0, allowed - 1)
    underWay = ask()
    return underWay
  }
}
