import type { DirectoryInstance } from '../../providers/license-directory.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readOptionalId } from '../arguments/read-values.js'
import { type Command, EXIT_OK } from '../command.js'
import { seatAsJson, shownDay } from '../store/describe-key.js'
import { limitHelp, limitOptions, pageSizeOf, printSome, readLimit, takeSome } from '../store/list-some.js'
import { openStore, storeHelp, storeOptions } from '../store/store-access.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate instances list [options]

Lists seats (the stores call them instances): each is one computer that uses a key.

Options:
  --key <key-id>         those of the key with this number (default: all)
${limitHelp}
  --json                 prints one JSON object a line
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate instances list --key 4711
  license-gate instances list --limit all --json`

/** `license-gate instances list`. */
export const instancesListCommand: Command = {
  name: 'instances list',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...limitOptions,
      key: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, [])
    const limit = readLimit(values.limit)
    const store = await openStore(values, world)
    const keyId = readOptionalId(values.key, '--key', store.idForm)
    const call = { ...store.call, pageSize: pageSizeOf(limit) }
    const seats = store.directory.instances(keyId === undefined ? {} : { keyId }, call)
    await printSome(takeSome(seats, { limit, store, world }), {
      ...(values.json ? { one: (seat) => world.print(JSON.stringify(seatAsJson(seat))) } : {}),
      all: (found) => world.print(tableOf(found, world.columns).join('\n')),
    })
    return EXIT_OK
  },
}

function tableOf(seats: readonly DirectoryInstance[], columns: number | undefined): string[] {
  if (seats.length === 0) return ['No seats.']
  const rows = seats.map(({ instanceId, keyId = '', name, createdAt }) => [
    instanceId,
    keyId,
    shownDay(createdAt),
    name,
  ])
  return formatTable([['SEAT', 'KEY', 'SINCE', 'NAME'], ...rows], { indent: '', columns })
}
