import { mayBeUnknown, shownTailOf, TERM_NAMES } from '../../relay/ledger/transfer/imported-license.js'
import {
  type LedgerTransfer,
  type NamedLicense,
  nameLicense,
} from '../../relay/ledger/transfer/open-transfer.js'
import type { LicenseWithSeats } from '../../relay/ledger/transfer/transfer-books.js'
import type { CommandWorld } from '../command.js'
import { type ImportReport, numberOf } from './import-report.js'
import { patiently } from './import-run.js'
import type { ImportSource, SourceRow } from './import-source.js'

interface Comparison {
  readonly source: ImportSource
  readonly transfer: LedgerTransfer
  readonly report: ImportReport
  readonly world: CommandWorld
}

interface ComparisonCounts {
  keys: number
  seats: number
  differences: number
}

/** One thing that is not the same at the place that licenses come from and in the ledger. */
interface Difference {
  /** `key`: it is missing. `seat`: likewise, or it was freed. Else the name of what differs. */
  readonly what: string
  readonly there: unknown
  readonly here: unknown
}

/** Whether all is the same, which is said. */
export function tellComparison(
  counts: ComparisonCounts,
  { source: { title }, report }: Pick<Comparison, 'source' | 'report'>,
): boolean {
  const { keys, seats, differences } = counts
  const isSame = differences === 0
  report.tell(
    'checked',
    { ...counts },
    isSame
      ? `Checked: the ledger has all ${numberOf(keys)} keys and ${numberOf(seats)} seats as ${title} has them.`
      : `Checked ${numberOf(keys)} keys and ${numberOf(seats)} seats: ${numberOf(differences)} differences between ${title} and the ledger.`,
  )
  return isSame
}

/** Reads all that the source has once more, and tells what is not the same in the ledger. */
export async function compareBooks({
  source,
  transfer,
  report,
  world,
}: Comparison): Promise<ComparisonCounts> {
  const counts = { keys: 0, seats: 0, differences: 0 }
  const seen = new Set<string>()
  const tell = (place: string, tail: string, { what, there, here }: Difference) => {
    counts.differences += 1
    const fields = { place, keyTail: tail, what, there, here }
    report.trouble('difference', fields, `${place} (****-${tail}): ${sentenceOf({ what, there, here })}`)
  }
  for await (const { rows, total, share } of patiently(source, undefined, world)) {
    for (const { place, license, found } of await findAll(rows, transfer)) {
      const more = source.prefix === undefined ? [] : onlyHere(license, found)
      for (const difference of [...differencesOf(license, found), ...more])
        tell(place, shownTailOf(license), difference)
      counts.keys += Number(license.terms !== undefined)
      counts.seats += license.seats.length
      if (found !== undefined) seen.add(found.license.id)
    }
    report.progress({ verb: 'Checking', keys: counts.keys, seats: counts.seats, total, share })
    world.stop.throwIfAborted()
  }
  const { prefix } = source
  if (prefix !== undefined)
    for await (const page of transfer.pages())
      for (const { license } of page) {
        if (!license.reference?.startsWith(prefix) || seen.has(license.id)) continue
        tell(`key ${license.reference.slice(prefix.length)}`, license.keyTail, {
          what: 'key',
          there: null,
          here: license.id,
        })
      }
  return counts
}

interface Found {
  readonly place: string
  readonly license: NamedLicense
  readonly found: LicenseWithSeats | undefined
}

/** What could not be taken was told by the import. */
async function findAll(rows: readonly SourceRow[], transfer: LedgerTransfer): Promise<readonly Found[]> {
  const named: { readonly place: string; readonly license: NamedLicense }[] = []
  for (const row of rows) {
    const answer = 'fault' in row ? row : await nameLicense(row.license)
    if ('named' in answer) named.push({ place: row.place, license: answer.named })
  }
  if (named.length === 0) return []
  const keyHashes = named.map(({ license }) => license.keyHash)
  const books = await transfer.find({ keyHashes, references: [] })
  const byHash = new Map(books.map((each) => [each.license.keyHash, each]))
  return named.map((each) => ({ ...each, found: byHash.get(each.license.keyHash) }))
}

function differencesOf(
  { terms, seats }: NamedLicense,
  found: LicenseWithSeats | undefined,
): readonly Difference[] {
  if (found === undefined) return [{ what: 'key', there: 'here', here: null }]
  const taken = new Set(found.seats.map(({ id }) => id))
  const missing = seats.filter(({ id, releasedAt }) => releasedAt === undefined && !taken.has(id))
  const other =
    terms === undefined ? [] : TERM_NAMES.filter((name) => terms[name] !== null || !mayBeUnknown(name))
  return [
    ...other
      .filter((name) => terms?.[name] !== found.license[name])
      .map((name) => ({ what: name, there: terms?.[name], here: found.license[name] })),
    ...missing.map(({ id }) => ({ what: 'seat', there: id, here: null })),
  ]
}

/** What a computer has taken at a relay has its hash; else a seat came from the store, which has freed it since. */
function onlyHere({ seats }: NamedLicense, found: LicenseWithSeats | undefined): readonly Difference[] {
  const there = new Set(seats.map(({ id }) => id))
  const left = found?.seats.filter(({ id, device }) => device === null && !there.has(id)) ?? []
  return left.map(({ id }) => ({ what: 'seat', there: null, here: id }))
}

const WORDS: Readonly<Record<string, string>> = {
  seatsLimit: 'seats',
  expiresAt: 'ends',
  disabled: 'disabled',
  testMode: 'test mode',
}

function sentenceOf({ what, there, here }: Difference): string {
  if (what === 'key') return here === null ? 'not in the ledger' : 'only in the ledger'
  if (what === 'seat')
    return here === null
      ? `the ledger does not have its seat ${there}, or it was given back there`
      : `only the ledger has its seat ${here}`
  return `${WORDS[what] ?? what}: ${shown(what, there)}, and ${shown(what, here)} in the ledger`
}

function shown(what: string, value: unknown): string {
  if (what === 'expiresAt') return value === null ? 'never' : new Date(Number(value)).toISOString()
  return what === 'seatsLimit' && value === null ? 'unlimited' : String(value ?? 'unknown')
}
