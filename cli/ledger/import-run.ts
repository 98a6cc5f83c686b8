import { DAY_MS, SECOND_MS } from '../../contract/duration.js'
import type { DirectoryFailure } from '../../providers/license-directory.js'
import { shownTailOf } from '../../relay/ledger/transfer/imported-license.js'
import {
  type LedgerTransfer,
  type NamedLicense,
  nameLicense,
} from '../../relay/ledger/transfer/open-transfer.js'
import type { RowFault, TakenRow } from '../../relay/ledger/transfer/transfer-books.js'
import type { CommandWorld } from '../command.js'
import { directoryFailureOf } from '../store/store-failure.js'
import type { ImportCounts, ImportReport } from './import-report.js'
import type { ImportSource, SourceBatch, SourceRow } from './import-source.js'

interface ImportRun {
  readonly source: ImportSource
  readonly transfer: LedgerTransfer
  readonly isTrial: boolean
  /** Begins at the front, though an earlier one was interrupted. */
  readonly restart: boolean
  /** Frees the seats that the store has freed since. */
  readonly freesSeats: boolean
  readonly report: ImportReport
  readonly world: CommandWorld
}

/** Where an import stands, as the ledger keeps it. */
interface ImportState {
  readonly position: string | null
  readonly at: number
  readonly counts: ImportCounts
}

const NOTHING: ImportCounts = {
  keys: 0,
  added: 0,
  changed: 0,
  same: 0,
  refused: 0,
  seats: 0,
  seatsAdded: 0,
  seatsRefused: 0,
  seatsFreed: 0,
}

const FAULTS: Readonly<Record<RowFault, string>> = {
  'unknown-key': 'a seat of a key that is not there',
  'other-key': 'another key came from the same place',
  'double-key': 'the store has this key twice: the first one counts',
}

/** Takes all that the source has. What was taken stays, whatever happens after. */
export async function runImport(run: ImportRun): Promise<ImportCounts> {
  const { source, transfer, isTrial, report, world } = run
  const before = await readState(run)
  let counts = before?.counts ?? NOTHING
  const promises = createPromises()
  if (before)
    report.tell('resumed', { ...counts }, `Going on after ${counts.keys} keys, where it was interrupted.`)
  for await (const batch of patiently(source, before?.position ?? undefined, world)) {
    const named = await nameAll(batch.rows)
    const start = counts
    const countsAfter = (taken: readonly TakenRow[]) => sum(start, named.faults.length, named.licenses, taken)
    const state = (taken: readonly TakenRow[]): ImportState => ({
      position: batch.position,
      at: world.now(),
      counts: countsAfter(taken),
    })
    const result = await transfer.take({
      licenses: named.licenses.map(({ license }) => license),
      progress: { importId: source.id ?? 'csv', state: (rows) => JSON.stringify(state(rows)) },
      isTrial,
    })
    const taken = isTrial ? promises.fulfil(named.licenses, result) : result
    counts = countsAfter(taken)
    if (run.freesSeats && !isTrial) {
      const freed = await transfer.freeOthers(named.licenses.map(({ license }) => license))
      counts = { ...counts, seatsFreed: counts.seatsFreed + freed }
    }
    for (const fault of [...named.faults, ...faultsOf(named.licenses, taken)]) {
      report.trouble('fault', { ...fault }, `${fault.place}: ${fault.fault}`)
    }
    const { total, share } = batch
    report.progress({ verb: 'Importing', keys: counts.keys, seats: counts.seats, total, share })
    world.stop.throwIfAborted()
  }
  return counts
}

/** A trial writes no license, so that more of its seats, which come later, would be those of none. */
function createPromises() {
  const added = new Set<string>()
  return {
    fulfil: (licenses: readonly Named[], taken: readonly TakenRow[]): readonly TakenRow[] =>
      taken.map((row, index) => {
        const { keyHash, seats } = (licenses[index] as Named).license
        if (row.kind === 'added') added.add(keyHash)
        const isPromised = row.kind === 'refused' && row.fault === 'unknown-key' && added.has(keyHash)
        return isPromised ? { kind: 'same', seatsAdded: seats.length, seatsRefused: 0 } : row
      }),
  }
}

interface Named {
  readonly place: string
  readonly license: NamedLicense
}

interface Fault {
  readonly place: string
  readonly fault: string
}

/** More seats of a license in the same batch are put to it. */
async function nameAll(rows: readonly SourceRow[]) {
  const licenses = new Map<string, Named>()
  const faults: Fault[] = []
  const more: Named[] = []
  for (const { place, ...row } of rows) {
    const found = 'fault' in row ? row : await nameLicense(row.license)
    if ('fault' in found) {
      faults.push({ place, fault: found.fault })
      continue
    }
    const { named } = found
    const first = licenses.get(named.keyHash)
    if (first === undefined) licenses.set(named.keyHash, { place, license: named })
    else if (named.terms !== undefined) more.push({ place, license: named })
    else {
      const seats = [...first.license.seats, ...named.seats]
      licenses.set(named.keyHash, { ...first, license: { ...first.license, seats } })
    }
  }
  return { licenses: [...licenses.values(), ...more], faults }
}

function faultsOf(licenses: readonly Named[], taken: readonly TakenRow[]): readonly Fault[] {
  return taken.flatMap((row, index) => {
    const { place, license } = licenses[index] as Named
    if (row.kind === 'refused') return [{ place, fault: FAULTS[row.fault] }]
    if (row.seatsRefused === 0) return []
    return [
      {
        place,
        fault: `${row.seatsRefused} of the seats of ****-${shownTailOf(license)} are those of another key`,
      },
    ]
  })
}

function sum(
  counts: ImportCounts,
  faults: number,
  licenses: readonly Named[],
  taken: readonly TakenRow[],
): ImportCounts {
  const next = { ...counts, refused: counts.refused + faults }
  for (const [index, row] of taken.entries()) {
    const { terms, seats } = (licenses[index] as Named).license
    if (row.kind === 'refused') {
      next.refused += 1
      continue
    }
    if (terms !== undefined) {
      next.keys += 1
      next[row.kind] += 1
    }
    next.seats += seats.length
    next.seatsAdded += row.seatsAdded
    next.seatsRefused += row.seatsRefused
  }
  return next
}

/** Of the last import that stopped in the middle; one of long ago says nothing of the store of today. */
async function readState({ source: { id }, transfer, restart, isTrial, world }: ImportRun) {
  if (id === null || restart || isTrial) return undefined
  const text = await transfer.state(id)
  const state = text === undefined ? undefined : (JSON.parse(text) as ImportState)
  const isInterrupted = state !== undefined && state.position !== null
  return isInterrupted && world.now() - state.at < DAY_MS ? state : undefined
}

const TRIES = 5
const PASSING: readonly string[] = ['offline', 'timeout', 'server-error', 'rate-limited', 'not-the-api']

/** Asks again where the network was lost, and goes on after the last batch that came. */
export async function* patiently(
  { batches }: ImportSource,
  from: string | undefined,
  world: Pick<CommandWorld, 'wait' | 'stop'>,
): AsyncGenerator<SourceBatch, void, undefined> {
  let position = from
  for (let tries = 1; ; ) {
    try {
      for await (const batch of batches(position)) {
        yield batch
        tries = 1
        position = batch.position ?? position
      }
      return
    } catch (error) {
      const failure = directoryFailureOf(error)
      if (failure === undefined || !isPassing(failure) || tries === TRIES) throw error
      await world.wait(SECOND_MS * 2 ** tries)
      tries += 1
    }
  }
}

function isPassing(failure: DirectoryFailure): boolean {
  return failure.kind === 'unreachable' && PASSING.includes(failure.cause)
}
