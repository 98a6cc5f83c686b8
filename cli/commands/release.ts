import { randomUUID } from 'node:crypto'
import { isSameId } from '../../contract/key-text.js'
import type { DirectoryInstance, DirectoryKey } from '../../providers/license-directory.js'
import { readArguments } from '../arguments/read-arguments.js'
import {
  type Command,
  CommandFailure,
  type CommandWorld,
  EXIT_FAILURE,
  EXIT_OK,
  UsageError,
} from '../command.js'
import { confirm } from '../confirm.js'
import { shownDay, shownKey } from '../store/describe-key.js'
import { findKey, keyHelp, keyOptions, readKeyName } from '../store/find-key.js'
import { readSeats } from '../store/seats-of-key.js'
import { openStore, type StoreAccess, storeHelp, storeOptions } from '../store/store-access.js'
import { storeFailure } from '../store/store-failure.js'
import { formatTable, plainText } from '../text-table.js'

const help = `Usage: license-gate release [<key-id> | - | --key-file <file>] <seat> [options]

Releases one computer's seat, so that another can use the key. The app on that computer
notices at its next check and offers "Activate again".
Releasing a free seat is not an error, so scripts can repeat it.

${keyHelp}

Seat:
  <seat>                 its id, as "license-gate devices" shows it, or the computer's exact name

Options:
  --yes                  does not ask whether you are sure
  --json                 prints one JSON object: { "released", "seat", "name" }; released is false where it was free already
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate release 4711 0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10
  license-gate release "Office-Laptop D0CBEC-1E40"      asks for the key
  license-gate release --key-file key.txt 0d4c37a2-7b1e-4c1f-9a53-5b8f3c2d6e10 --yes`

const SEAT_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|lki_[\w-]+)$/i
const KEY_ID = /^(?:\d+|lic_[\w-]+)$/

/** `license-gate release`. */
export const releaseCommand: Command = {
  name: 'release',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...keyOptions,
      yes: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const { keyWord, seatWord } = readReleaseWords(positionals, values['key-file'])
    const store = await openStore(values, world)
    const key = await findKey(await readKeyName(keyWord, values['key-file'], world, store), store)
    const seat = pickSeat(seatWord, await readSeats(key, store), world.columns)
    if (seat === undefined) {
      tell(world, values.json, {
        released: false,
        seat: seatWord,
        line: 'No computer has this seat; it is already free.',
      })
      return EXIT_OK
    }
    const { instanceId, name } = seat
    const question = `Free "${plainText(name)}", in use since ${shownDay(seat.createdAt)}, of key ${shownKey(key, false)}?`
    if (!(await confirm(question, { yes: values.yes, world }))) {
      world.warn('Nothing was changed.')
      return EXIT_FAILURE
    }
    const released = await release({ key, seat, store })
    const line = released ? `"${plainText(name)}" is free.` : `"${plainText(name)}" was already free.`
    tell(world, values.json, { released, seat: instanceId, name, line })
    return EXIT_OK
  },
}

/** The seat is the last word; the key's number goes before it. */
function readReleaseWords(
  words: readonly string[],
  keyFile: string | undefined,
): { readonly keyWord: string | undefined; readonly seatWord: string } {
  const seatWord = words.at(-1)?.trim()
  if (words.length > 2) throw new UsageError(`expected [<key-id>] <seat>, got ${words.length} words`)
  // A number alone is a key's: the seat was forgotten.
  const isKeyAlone = words.length === 1 && keyFile === undefined && KEY_ID.test(seatWord ?? '')
  if (seatWord === undefined || seatWord === '' || seatWord === '-' || isKeyAlone)
    throw new UsageError(
      'which seat? Give its id or the name of the computer, as "license-gate devices" shows them',
    )
  return { keyWord: words.length === 2 ? words[0] : undefined, seatWord }
}

/** A name that is not there is mistyped; an id that is not there was freed. */
function pickSeat(
  word: string,
  seats: readonly DirectoryInstance[],
  columns: number | undefined,
): DirectoryInstance | undefined {
  const byId = seats.find(({ instanceId, id }) => isSameId(instanceId, word) || id === word)
  if (byId) return byId
  const named = seats.filter(({ name }) => name === word)
  const [only] = named
  if (only && named.length === 1) return only
  if (SEAT_ID.test(word)) return undefined
  const reason =
    named.length > 1 ? 'several seats have this name; use the seat id' : 'the key has no seat with this name'
  throw new CommandFailure([`${reason}. Its seats:`, ...listOf(seats, columns)].join('\n'))
}

function listOf(seats: readonly DirectoryInstance[], columns: number | undefined): readonly string[] {
  return seats.length === 0
    ? ['  none']
    : formatTable(
        seats.map(({ instanceId, name }) => [instanceId, name]),
        { columns },
      )
}

/** By the management API where that can, else by the license API. */
async function release(request: {
  readonly key: DirectoryKey
  readonly seat: DirectoryInstance
  readonly store: StoreAccess
}): Promise<boolean> {
  const { store } = request
  const answer = await askForRelease(request)
  if (answer.kind === 'granted' || answer.kind === 'answered') return true
  if (answer.kind === 'refused' && GONE.includes(answer.reason)) return false
  const failure = storeFailure(answer, store)
  if (answer.kind === 'refused') throw failure
  throw new CommandFailure(
    `${failure.message}. The seat may or may not be free; running the command again is safe.`,
    failure.exitCode,
  )
}

const GONE: readonly string[] = ['instance-not-found', 'not-found']

async function askForRelease({
  key,
  seat,
  store,
}: {
  readonly key: DirectoryKey
  readonly seat: DirectoryInstance
  readonly store: StoreAccess
}) {
  const { directory, call, title } = store
  if (directory.releaseInstance !== undefined)
    return directory.releaseInstance({ id: seat.id, keyId: key.id }, call)
  if (key.key === undefined)
    throw new CommandFailure(
      `${title} does not reveal the full key; pass the key itself with "-" or --key-file`,
    )
  const request = { key: key.key, instanceId: seat.instanceId, idempotencyKey: randomUUID() }
  return store.provider(key).deactivate(request, call)
}

function tell(
  world: CommandWorld,
  json: boolean,
  {
    line,
    ...facts
  }: { readonly released: boolean; readonly seat: string; readonly name?: string; readonly line: string },
): void {
  world.print(json ? JSON.stringify(facts) : line)
}
