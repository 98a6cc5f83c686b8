import { SECOND_MS } from '../../contract/duration.js'
import type { CommandWorld } from '../command.js'
import { barOf, durationOf } from '../terminal/status-line.js'
import { plainText } from '../text-table.js'

/** What came, and what became of it. */
export type ImportCounts = Readonly<
  Record<
    | 'keys'
    | 'added'
    | 'changed'
    | 'same'
    | 'refused'
    | 'seats'
    | 'seatsAdded'
    | 'seatsRefused'
    | 'seatsFreed',
    number
  >
>

interface Progress {
  /** Such as `Importing`. */
  readonly verb: string
  readonly keys: number
  readonly seats: number
  readonly total?: number | undefined
  readonly share?: number | undefined
}

/** Tells a person, or a program, how it goes. */
export interface ImportReport {
  /** For a program: as an event with its fields. For a person: the sentence. */
  tell(event: string, fields: Readonly<Record<string, unknown>>, sentence?: string): void
  progress(progress: Progress): void
  /** A row that was not taken, or that is not the same in the ledger. After some, a person hears only how many more. */
  trouble(event: 'fault' | 'difference', fields: Readonly<Record<string, unknown>>, sentence: string): void
  /** Takes the bar away. */
  end(): void
}

/** Programs read more than people. */
const SHOWN_TROUBLES = 20
const TELL_EVERY_MS = SECOND_MS
const SHOW_EVERY_MS = 100

export function createImportReport(
  { print, warn, showStatus, columns, now }: CommandWorld,
  { json }: { readonly json: boolean },
): ImportReport {
  // who has no terminal is a program
  const isProgram = json || columns === undefined
  const say = (event: string, fields: Readonly<Record<string, unknown>>) =>
    print(JSON.stringify({ event, ...fields }))
  const pace = createPace(now)
  const told = new Map<string, number>()
  return {
    tell(event, fields, sentence) {
      if (isProgram) return say(event, fields)
      showStatus?.('')
      if (sentence !== undefined) print(sentence)
    },
    progress(progress) {
      const leftMs = pace.leftMs(progress)
      if (isProgram) {
        const { verb, ...fields } = progress
        if (pace.isTime(TELL_EVERY_MS)) say('progress', { step: verb.toLowerCase(), ...fields, leftMs })
      } else if (showStatus && pace.isTime(SHOW_EVERY_MS))
        showStatus(lineOf(progress, leftMs).slice(0, columns))
    },
    trouble(event, fields, sentence) {
      const count = (told.get(event) ?? 0) + 1
      told.set(event, count)
      if (isProgram) say(event, fields)
      else if (count <= SHOWN_TROUBLES) warn(plainText(sentence))
      else if (count === SHOWN_TROUBLES + 1) warn('… and more: --json prints them all')
    },
    end() {
      showStatus?.('')
    },
  }
}

/** By what was done since this process began: what an earlier one has done took no time of this one. */
function createPace(now: () => number) {
  let toldAt = Number.NEGATIVE_INFINITY
  let start: { readonly at: number; readonly share: number; readonly verb: string } | undefined
  return {
    isTime(everyMs: number): boolean {
      const at = now()
      if (at - toldAt < everyMs && at >= toldAt) return false
      toldAt = at
      return true
    },
    leftMs(progress: Progress): number | undefined {
      const share = shareOf(progress)
      if (share === undefined) return undefined
      if (start?.verb !== progress.verb) start = { at: now(), share, verb: progress.verb }
      const done = share - start.share
      return done <= 0 ? undefined : Math.round(((now() - start.at) * (1 - share)) / done)
    },
  }
}

function shareOf({ keys, total, share }: Progress): number | undefined {
  if (share !== undefined) return share
  return total === undefined || total === 0 ? undefined : Math.min(1, keys / total)
}

function lineOf(progress: Progress, leftMs: number | undefined): string {
  const { verb, keys, seats, total } = progress
  const share = shareOf(progress)
  const bar = share === undefined ? '' : `${barOf(share)}  `
  const of = total === undefined ? '' : ` of ${numberOf(total)}`
  const left = leftMs === undefined ? '' : `, ${durationOf(leftMs)} left`
  return `${verb}  ${bar}${numberOf(keys)}${of} keys, ${numberOf(seats)} seats${left}`
}

export function numberOf(count: number): string {
  return count.toLocaleString('en-US')
}
