/** The process of a relay whose disk gets full. Bundled for plain Node; its argument is a folder on a small disk. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ledger } from '../../ledger/ledger.js'
import { sqliteDatabase } from './sqlite-database.js'

export interface DiskReport {
  /** How many seats were granted before the disk was full. */
  readonly before: number
  readonly full: unknown
  /** When there is room again. */
  readonly after: string
  readonly seatsUsed: unknown
}

const FILLING_BYTES = 256 * 1024
const MOST = 5_000

async function run(folder: string): Promise<DiskReport> {
  const filling = join(folder, 'filling')
  writeFileSync(filling, Buffer.alloc(FILLING_BYTES))
  const books = ledger({ database: sqliteDatabase({ file: join(folder, 'ledger.db') }) })
  const { key = '' } = await books.createKey({ seatsLimit: null })
  const activate = (count: number) =>
    books.activate({ key, seatName: `PC ${count} ${'x'.repeat(200)}` }, { fetch })
  let before = 0
  let answer = await activate(0)
  for (; answer.kind === 'granted' && before < MOST; answer = await activate(before)) before += 1
  rmSync(filling)
  const after = await activate(before)
  const inspected = await books.inspect({ key }, { fetch })
  const seatsUsed = inspected.kind === 'granted' ? inspected.value.seatsUsed : inspected
  await books.close()
  return { before, full: answer, after: after.kind, seatsUsed }
}

const [, , folder = ''] = process.argv
void run(folder).then((report) => process.stdout.write(JSON.stringify(report)))
