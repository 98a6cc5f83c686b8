import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_OK } from '../command.js'
import { seatAsJson, shownDay, shownKey, shownSeats } from '../store/describe-key.js'
import { findKey, keyHelp, keyOptions, readKeyName } from '../store/find-key.js'
import { readSeats } from '../store/seats-of-key.js'
import { openStore, storeHelp, storeOptions } from '../store/store-access.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate devices [<key-id> | - | --key-file <file>] [options]

Shows which computers use a key: each seat with the name that the app's dialog shows on that computer, and since when.

${keyHelp}

Options:
  --json                 prints one JSON object: { "key", "keyId", "status", "seatsUsed", "seatsLimit", "seats" }
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate devices                            asks for the key
  license-gate devices 4711
  license-gate devices --key-file key.txt --json`

/** `license-gate devices`. */
export const devicesCommand: Command = {
  name: 'devices',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...keyOptions,
      json: { type: 'boolean', default: false },
    })
    const [word] = readWords(positionals, ['<key-id>'])
    const store = await openStore(values, world)
    const found = await findKey(await readKeyName(word, values['key-file'], world, store), store)
    const seats = await readSeats(found, store)
    // SellApp counts the seats in some of its answers only.
    const key = found.seatsUsed === 'unknown' ? { ...found, seatsUsed: seats.length } : found
    if (values.json) {
      const { id: keyId, status, seatsUsed, seatsLimit } = key
      const shown = { key: shownKey(key, false), keyId, status, seatsUsed, seatsLimit }
      world.print(JSON.stringify({ ...shown, seats: seats.map(seatAsJson) }))
      return EXIT_OK
    }
    world.print(
      `Key ${shownKey(key, false)} (number ${key.id}): ${key.status}, seats in use: ${shownSeats(key)}`,
    )
    if (seats.length === 0) world.print('No computer uses this key.')
    const rows = seats.map(({ instanceId, name, createdAt }) => [instanceId, shownDay(createdAt), name])
    if (rows.length > 0)
      world.print(
        formatTable([['SEAT', 'SINCE', 'NAME'], ...rows], { indent: '', columns: world.columns }).join('\n'),
      )
    return EXIT_OK
  },
}
