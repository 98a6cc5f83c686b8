import { createHash } from 'node:crypto'
import { foldId } from '../../../contract/key-text.js'
import type { ImportedLicense, ImportedSeat } from '../../../relay/ledger/transfer/imported-license.js'
import { CommandFailure, type CommandWorld } from '../../command.js'
import type { ImportSource, SourceRow } from '../import-source.js'
import { type CsvFault, type CsvRow, parseRows } from './parse-rows.js'
import { type ReadRow, type RowDefaults, readRow } from './read-row.js'

interface CsvSourceOptions extends RowDefaults {
  readonly file: string
  readonly onColumns: (unread: readonly string[]) => void
}

/** So many licenses, or seats, are taken at once. */
const BATCH_LICENSES = 100
const BATCH_SEATS = 1_000

/** A file of licenses and their seats. It is read anew from the front: what the ledger has already is found there fast. */
export function createCsvSource(
  { file, onColumns, seatsLimit }: CsvSourceOptions,
  world: Pick<CommandWorld, 'openFile'>,
): ImportSource {
  return {
    id: null,
    title: file,
    async *batches() {
      const opened = await world.openFile(file).catch((error: NodeJS.ErrnoException) => {
        throw new CommandFailure(`cannot read ${file} (${error.code ?? error.name})`)
      })
      const { rows, share } = parseRows(opened, onColumns)
      let batch: SourceRow[] = []
      let seats = 0
      for await (const row of joinRows(rows, { seatsLimit })) {
        batch.push(row)
        seats += 'license' in row ? row.license.seats.length : 0
        if (batch.length < BATCH_LICENSES && seats < BATCH_SEATS) continue
        yield { rows: batch, position: '', share: share() }
        batch = []
        seats = 0
      }
      yield { rows: batch, position: null, share: 1 }
    },
  }
}

/** A license that its next rows may bring more seats of. */
interface OpenLicense {
  readonly name: string
  readonly place: string
  readonly license: Omit<ImportedLicense, 'seats'>
  readonly seats: ImportedSeat[]
}

/** The rows of one license that follow each other as one. */
async function* joinRows(
  rows: AsyncIterable<CsvRow | CsvFault>,
  defaults: RowDefaults,
): AsyncGenerator<SourceRow, void, undefined> {
  const seen = createSeenKeys()
  let open: OpenLicense | undefined
  for await (const row of rows) {
    const read = 'fault' in row ? row : readLicense(row, seen, defaults)
    if ('fault' in read) {
      yield { place: `line ${row.line}`, fault: read.fault }
      continue
    }
    if (open?.name === read.name && read.license.terms === undefined && open.seats.length < BATCH_SEATS) {
      open.seats.push(...read.seats)
      continue
    }
    if (open !== undefined) yield { place: open.place, license: { ...open.license, seats: open.seats } }
    open = read
  }
  if (open !== undefined) yield { place: open.place, license: { ...open.license, seats: open.seats } }
}

type SeenKeys = ReturnType<typeof createSeenKeys>

function readLicense(
  { line, cells }: CsvRow,
  seen: SeenKeys,
  defaults: RowDefaults,
): OpenLicense | { readonly fault: string } {
  const { key, key_hash: keyHash, key_tail: keyTail } = cells
  if (key === undefined && keyHash === undefined)
    return { fault: cells.seat_id === undefined ? 'there is no key' : 'a seat without a key' }
  const name = key === undefined ? `hash ${keyHash}` : foldId(key)
  const before = seen.get(name)
  const read = readRow(cells, before === undefined ? defaults : {})
  if ('fault' in read) return read
  const terms = newTerms(read, before)
  if (terms === 'other')
    return { fault: `the key of line ${before?.line} once more, and not the same: that line counts` }
  if (before === undefined && read.terms === undefined && read.seat === undefined)
    return {
      fault: 'seats_limit: expected a whole number or "unlimited"; --seats is for all that do not say',
    }
  if (before === undefined && read.terms !== undefined) seen.add(name, line, read.terms)
  return {
    name,
    place: `line ${line}`,
    license: {
      ...(key === undefined ? {} : { key }),
      ...(keyHash === undefined ? {} : { keyHash }),
      ...(keyTail === undefined ? {} : { keyTail: keyTail.slice(-4) }),
      ...(terms === undefined ? {} : { terms }),
    },
    seats: read.seat === undefined ? [] : [read.seat],
  }
}

/** Rows of a join repeat the license with each of its seats. */
function newTerms({ terms }: ReadRow, before: ReturnType<SeenKeys['get']>) {
  if (terms === undefined || before === undefined) return terms
  return before.sum === sumOf(terms) ? undefined : 'other'
}

/** About a hundred bytes for each key: all else of a file is read and forgotten. */
function createSeenKeys() {
  const seen = new Map<string, string>()
  return {
    add: (name: string, line: number, terms: object) => seen.set(sumOf(name), `${line} ${sumOf(terms)}`),
    get(name: string): { readonly line: string; readonly sum: string } | undefined {
      const [line, sum] = seen.get(sumOf(name))?.split(' ') ?? []
      return line === undefined || sum === undefined ? undefined : { line, sum }
    },
  }
}

function sumOf(value: string | object): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return createHash('sha256').update(text).digest('base64').slice(0, 24)
}
