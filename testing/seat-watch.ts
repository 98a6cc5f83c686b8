import type { AnswerWatch } from './answer-watch.js'
import { type EngineHarness, GOOD_KEY, OTHER_KEY } from './engine-harness.js'
import { COMPUTERS, type Computer } from './model-history.js'

/** Holds the seats at the store against those that some computer knows the name of. */
export interface SeatWatch {
  /** Before a step, on this computer. */
  begin(computer: Computer): void
  /** After it. */
  end(answers: Readonly<Record<Computer, AnswerWatch>>): void
  /** What was not saved is lost with the launch: nobody can be told of these seats. */
  excuseAll(): void
  /** Seats at the store that no computer knows of. */
  readonly unknown: readonly string[]
}

const KEYS = [GOOD_KEY, OTHER_KEY]

export function createSeatWatch(harness: EngineHarness): SeatWatch {
  const excused = new Set<string>()
  let before = new Map<string, readonly string[]>()
  let playing: Computer = 'first'

  const seats = (): string[] => KEYS.flatMap((key) => harness.store.seatsOf(key))

  /** A count that one computer lowers hides from the other that its own lost activation has raised it. */
  function excuseHidden(): void {
    const elsewhere = playing === 'first' ? 'second' : 'first'
    const pending = harness.kept(COMPUTERS[elsewhere]).pendingActivation
    if (pending === null) return
    const left = harness.store.seatsOf(pending.key)
    const wasLowered = (before.get(pending.key) ?? []).some((name) => !left.includes(name))
    if (wasLowered) excused.add(pending.seatName)
  }

  /** A key that has ended keeps its seats, and its owner may remove the license all the same. */
  function excuseRefused(answers: Readonly<Record<Computer, AnswerWatch>>): void {
    for (const key of KEYS) {
      for (const [instanceId, name] of harness.store.keyOf(key).seats) {
        const isRefused = Object.values(answers).some((watch) => watch.refusedReleases.has(instanceId))
        if (isRefused) excused.add(name)
      }
    }
  }

  return {
    begin(computer) {
      playing = computer
      before = new Map(KEYS.map((key) => [key, harness.store.seatsOf(key)]))
    },
    end(answers) {
      excuseHidden()
      excuseRefused(answers)
    },
    excuseAll() {
      for (const name of seats()) excused.add(name)
    },
    get unknown() {
      const known = new Set(Object.values(COMPUTERS).flatMap((name) => namesKnownTo(harness, name)))
      return seats().filter((name) => !known.has(name) && !excused.has(name))
    },
  }
}

function namesKnownTo(harness: EngineHarness, computer: string): string[] {
  const { credentials, lostSeats, pendingActivation, pendingReleases } = harness.kept(computer)
  const known = [credentials, pendingActivation, ...lostSeats, ...pendingReleases]
  return known.flatMap((seat) => (seat === null ? [] : [seat.seatName]))
}
