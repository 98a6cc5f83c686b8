import type { LicenseCommands } from '../../../contract/license-commands.js'
import { fail, ok } from '../../../contract/result.js'
import type { Clock } from '../../ports/clock.js'
import type { CheckSchedule } from '../checks/check-schedule.js'
import type { EngineServices } from '../engine-services.js'
import type { EngineReply } from '../license-engine.js'
import { DISPOSED, type Outcome } from '../outcome.js'
import type { StatePublisher } from '../state-publisher.js'
import type { Verb, VerbRunner } from '../verb-runner.js'
import { type ActivationWait, createActivationWait } from './activation-wait.js'
import { createCheckOnDemand } from './check-on-demand.js'
import { keyToActivate } from './key-to-activate.js'
import type { LicenseVerbs } from './license-verbs.js'
import { moveHere } from './move.js'
import { isSameKey } from './same-key.js'

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
  const { store, activation, deactivation, revalidation, devices, certificates } = verbs
  const perform = createPerform(ports)
  const whenOpen = (run: () => Promise<EngineReply>) => runWhenOpen(ports, run)
  const command: Perform = (verb, task, about) => whenOpen(() => perform(verb, task, about))
  const wait = createActivationWait()
  const activate = createActivate(ports, perform, wait)
  const revalidate = createCheckOnDemand(ports.clock, publisher, () =>
    perform('check', async () => {
      const outcome = await revalidation.check()
      schedule.noteCheck(outcome)
      return outcome
    }),
  )
  return {
    activate: (text) => whenOpen(() => activate(text)),
    moveHere: () =>
      whenOpen(() =>
        wait.run((attempt) => perform('move', () => moveHere(record, store, activation, attempt))),
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

/** What is only asked, and changes nothing. */
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
      void giveSeatsBack(ports)
    }
    const snapshot = publisher.refresh()
    return outcome.ok ? ok(snapshot) : outcome
  }
}

/** Another key than the one under way must not get that one's outcome. */
function createActivate(
  { record, verbs }: LicenseCommandsPorts,
  perform: Perform,
  wait: ActivationWait,
): (text: string | undefined) => Promise<EngineReply> {
  let underWay: { readonly key: string; readonly reply: Promise<EngineReply> } | null = null
  return async (text) => {
    const key = keyToActivate(text, record, verbs.store.keyForms)
    if (!key.ok) return key
    const joined = underWay
    if (joined !== null && isSameKey(joined.key, key.value)) return wait.run(() => joined.reply)
    if (joined !== null) return fail({ code: 'busy', message: 'another key is being activated' })
    return wait.run((attempt) => {
      const reply = perform('activate', () => verbs.activation.activate(key.value, attempt))
      // Until it is over, not until somebody stops waiting for it.
      underWay = { key: key.value, reply }
      return reply.finally(() => {
        underWay = null
      })
    })
  }
}

/** Seats that an activation left behind are given back without keeping the user waiting. */
async function giveSeatsBack(ports: LicenseCommandsPorts): Promise<void> {
  const { record, verbs, runner, schedule, publisher } = ports
  if (!record.content.pendingReleases.some(({ cause }) => cause === 'replace')) return
  const outcome = await runner.run('release', async () => {
    await verbs.journal.settleReleases()
    return ok(null)
  })
  schedule.noteCheck(outcome)
  publisher.refresh()
}

/**
 * The user has seen to a seat. One whose activation is not settled stays in the journal: the store may still be at work on
 * it, and a user who found no such seat there would lose it unseen. What the store then counts is told again.
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
