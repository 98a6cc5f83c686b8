import { type CsvError, type Info, parse } from 'csv-parse'
import { CommandFailure, type OpenedFile } from '../../command.js'
import { COLUMNS, type Column, CUSTOMER_COLUMNS, KEPT_COLUMNS } from './columns.js'
import { rearm } from './formula.js'

/** The cells of a row by their columns; an empty one is absent. */
export interface CsvRow {
  readonly line: number
  readonly cells: { readonly [Name in Column]?: string }
}

/** A row that cannot be read. */
export interface CsvFault {
  readonly line: number
  readonly fault: string
}

interface CsvFile {
  readonly rows: AsyncIterable<CsvRow | CsvFault>
  /** How much has been read, from 0 to 1. */
  share(): number
}

const KNOWN: readonly string[] = [...COLUMNS, ...KEPT_COLUMNS, ...CUSTOMER_COLUMNS]
/** One with all columns filled is smaller; a quote that is not closed would take the rest of the file for one row. */
const MAX_ROW_LENGTH = 64 * 1024

interface Parsed {
  readonly record: readonly string[]
  readonly info: Info
}

/** @param onColumns - hears of the columns that nobody reads */
export function parseRows(
  { size, chunks }: OpenedFile,
  onColumns: (unread: readonly string[]) => void,
): CsvFile {
  let bytes = 0
  const counted = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length
      yield chunk
    }
  }
  return {
    share: () => (size === 0 ? 1 : Math.min(1, bytes / size)),
    rows: readRows(decode(counted()), onColumns),
  }
}

async function* readRows(
  texts: AsyncGenerator<string, void, undefined>,
  onColumns: (unread: readonly string[]) => void,
): AsyncGenerator<CsvRow | CsvFault, void, undefined> {
  const first = await texts.next()
  const head = first.done ? '' : first.value
  const parser = parse({
    delimiter: delimiterOf(head),
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_LENGTH,
  })
  const feeding = feed(parser, head, texts)
  // told by the parser, which is destroyed with the error
  feeding.catch(() => {})
  let columns: readonly string[] | undefined
  let line = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      line = info.lines
      if (columns === undefined) columns = readColumns(record, onColumns)
      else if (record.length > columns.length) yield { line, fault: 'it has more cells than the heading' }
      else yield { line, cells: cellsOf(record, columns) }
    }
  } catch (error) {
    throw failureOf(error, line)
  }
  if (columns === undefined) readColumns([], onColumns)
}

async function feed(
  parser: ReturnType<typeof parse>,
  head: string,
  texts: AsyncIterable<string>,
): Promise<void> {
  try {
    parser.write(head)
    for await (const text of texts) {
      if (parser.destroyed) return
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve))
    }
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

/** As in the heading, which spreadsheets of some countries divide by semicolons. */
function delimiterOf(head: string): string {
  const [heading = ''] = head.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((each) => [heading.split(each).length, each] as const)
  return counted.reduce((best, each) => (each[0] > best[0] ? each : best))[1]
}

function readColumns(given: readonly string[], onColumns: (unread: readonly string[]) => void): string[] {
  const names = given.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  )
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
  if (twice !== undefined) throw new CommandFailure(`the heading has two columns "${twice.slice(0, 40)}"`)
  if (!names.some((name) => name === 'key' || name === 'key_hash'))
    throw new CommandFailure(`the first line must name the columns, one of them "key": ${COLUMNS.join(', ')}`)
  const isUnread = (name: string) =>
    !KNOWN.includes(name) || (name.startsWith('customer_') && name !== 'customer_id')
  const unread = given.filter((_name, index) => isUnread(names[index] ?? ''))
  if (unread.length > 0) onColumns(unread)
  // two without a name are no columns of ours
  return names.map((name, index) => (KNOWN.includes(name) ? name : `unread ${index}`))
}

function cellsOf(record: readonly string[], columns: readonly string[]): CsvRow['cells'] {
  const cells = columns.map((name, index) => [name, rearm(record[index] ?? '')] as const)
  return Object.fromEntries(cells.filter(([, text]) => text !== ''))
}

/** Where a row ends is not known any more. What the parser says of it may hold a key. */
function failureOf(error: unknown, line: number): unknown {
  const { code } = error as Partial<CsvError>
  if (typeof code !== 'string' || !/QUOTE|^CSV_/.test(code)) return error
  return new CommandFailure(
    `the row after line ${line} cannot be read: a quote is not closed, or stands in the middle of a text. Correct it, and run ` +
      'this once more: what was read before is not taken twice',
  )
}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      const text = decoder.decode(chunk, { stream: true })
      if (text !== '') yield text
    }
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield rest
  } catch (error) {
    throw error instanceof TypeError
      ? new CommandFailure('the file is not in UTF-8: save it as "CSV UTF-8"')
      : error
  }
}

function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'
}
