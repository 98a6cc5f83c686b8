import type { DirectoryKey, KeyChange } from '../../providers/license-directory.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readExpiry, readWhole } from '../arguments/read-values.js'
import { type Command, CommandFailure, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { confirm } from '../confirm.js'
import { keyAsJson, keyAsRows } from '../store/describe-key.js'
import { findKey, keyHelp, keyOptions, readKeyName } from '../store/find-key.js'
import { readSeats } from '../store/seats-of-key.js'
import { openStore, type StoreAccess, storeHelp, storeOptions } from '../store/store-access.js'
import { storeFailure } from '../store/store-failure.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate keys update [<key-id> | - | --key-file <file>] <change> [options]

Changes a license key. Only what you give is changed: a disabled key stays disabled when its seats change.

${keyHelp}

Changes:
  --seats <number>       on how many computers it works, or "unlimited"
  --expires <date>       a day such as 2027-01-31 (through its end, UTC), an instant such as 2027-01-31T12:00Z, or "never"
  --disable              turns the key off: its computers lock at their next check, within about a day
  --enable               turns it on again

Options:
  --yes                  does not ask, where a change cannot be taken back (with SellApp, a limit below the seats in use
                         deletes the oldest seats)
  --json                 prints the changed key as one JSON object
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate keys update 4711 --seats 5
  license-gate keys update 4711 --expires 2027-12-31 --enable
  license-gate keys update --disable              asks for the key`

/** `license-gate keys update`. */
export const keysUpdateCommand: Command = {
  name: 'keys update',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...keyOptions,
      seats: { type: 'string' },
      expires: { type: 'string' },
      disable: { type: 'boolean' },
      enable: { type: 'boolean' },
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const [word] = readWords(positionals, ['<key-id>'])
    const change = readChange(values)
    const store = await openStore(values, world)
    const before = await findKey(await readKeyName(word, values['key-file'], world, store), store)
    const lost = await countLostSeats(before, change, store)
    if (lost > 0) {
      const question = `${store.title} deletes the ${lost === 1 ? 'oldest seat' : `${lost} oldest seats`} at this limit. Continue?`
      if (!(await confirm(question, { yes: values.yes, world }))) {
        world.warn('Nothing was changed.')
        return EXIT_FAILURE
      }
    }
    const after = await update(before, change, store)
    const shown = { reveal: false, withCustomer: false }
    world.print(
      values.json
        ? JSON.stringify(keyAsJson(after, shown))
        : formatTable(keyAsRows(after, shown), { indent: '', columns: world.columns }).join('\n'),
    )
    for (const note of notesOf(after, change, world.now())) world.warn(note)
    return EXIT_OK
  },
}

interface ChangeValues {
  readonly seats?: string | undefined
  readonly expires?: string | undefined
  readonly disable?: boolean | undefined
  readonly enable?: boolean | undefined
}

function readChange({ seats, expires, disable, enable }: ChangeValues): KeyChange {
  if (disable && enable) throw new UsageError('expected --disable or --enable, got both')
  if (seats === undefined && expires === undefined && !disable && !enable)
    throw new UsageError('expected a change: --seats, --expires, --disable or --enable')
  return {
    ...(seats === undefined ? {} : { seatsLimit: readSeatLimit(seats) }),
    ...(expires === undefined ? {} : { expiresAt: readExpiry(expires, '--expires') }),
    ...(disable || enable ? { disabled: disable === true } : {}),
  }
}

function readSeatLimit(text: string): number | null {
  return text === 'unlimited' ? null : readWhole(text, '--seats', { from: 1, to: 1_000_000 })
}

/** The seats that the store deletes for a lower limit. */
async function countLostSeats(
  key: DirectoryKey,
  { seatsLimit }: KeyChange,
  store: StoreAccess,
): Promise<number> {
  if (!store.deletesSeatsAboveLimit || typeof seatsLimit !== 'number') return 0
  const seatsUsed = key.seatsUsed === 'unknown' ? (await readSeats(key, store)).length : key.seatsUsed
  return Math.max(0, seatsUsed - seatsLimit)
}

async function update({ id }: DirectoryKey, change: KeyChange, store: StoreAccess): Promise<DirectoryKey> {
  const answer = await store.directory.updateKey(id, change, store.call)
  if (answer.kind === 'answered') return answer.value
  const failure = storeFailure(answer, store)
  if (answer.kind === 'refused') throw failure
  throw new CommandFailure(
    `${failure.message}. The key may or may not have changed; running the command again is safe.`,
    failure.exitCode,
  )
}

/** Facts that the store does not give by itself and a support person would want to know. */
function notesOf(key: DirectoryKey, change: KeyChange, now: number): readonly string[] {
  const { seatsUsed, seatsLimit, expiresAt, disabled } = key
  const notes: string[] = []
  if (typeof expiresAt === 'number' && change.expiresAt !== undefined && expiresAt <= now)
    notes.push('This date is in the past: its computers lock at their next check, within about a day.')
  if (change.seatsLimit !== undefined && typeof seatsLimit === 'number' && Number(seatsUsed) > seatsLimit)
    notes.push(
      `${seatsUsed} computers use this key, more than the limit. They keep working, but no more can be added.`,
    )
  if (change.disabled === undefined && disabled === true)
    notes.push('The key is disabled: --enable turns it on.')
  return notes
}
