import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_OK } from '../command.js'
import { disclosureHelp, disclosureOptions, keyAsJson, keyAsRows } from '../store/describe-key.js'
import { findKey, keyHelp, keyOptions, readKeyName } from '../store/find-key.js'
import { openStore, storeHelp, storeOptions } from '../store/store-access.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate keys show [<key-id> | - | --key-file <file>] [options]

Shows one license key: its status, seats, expiry, and what it was sold as.

${keyHelp}

Options:
${disclosureHelp}
  --json                 prints one JSON object
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate keys show 4711
  license-gate keys show --with-customer          asks for the key
  license-gate keys show - < receipt.txt`

/** `license-gate keys show`. */
export const keysShowCommand: Command = {
  name: 'keys show',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...keyOptions,
      ...disclosureOptions,
      json: { type: 'boolean', default: false },
    })
    const [word] = readWords(positionals, ['<key-id>'])
    const shown = { reveal: values.reveal, withCustomer: values['with-customer'] }
    const store = await openStore(values, world)
    const key = await findKey(await readKeyName(word, values['key-file'], world, store), store)
    world.print(
      values.json
        ? JSON.stringify(keyAsJson(key, shown))
        : formatTable(keyAsRows(key, shown), { indent: '', columns: world.columns }).join('\n'),
    )
    return EXIT_OK
  },
}
