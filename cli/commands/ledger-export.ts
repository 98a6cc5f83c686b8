import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { chooseSource, sourceHelp, sourceOptions } from '../ledger/choose-source.js'
import { exportBooks, exportStore } from '../ledger/export-licenses.js'
import { createImportReport, numberOf } from '../ledger/import-report.js'
import { ledgerHelp, ledgerOptions } from '../ledger/open-ledger.js'
import { openLedgerTransfer, whileTransferring } from '../ledger/open-transfer.js'
import { createNewFile } from '../write-new-file.js'

const help = `Usage: license-gate ledger export --out <file> [options]

Writes all licenses of your ledger, with all of their seats, to a new file that only you can read. "ledger import --from csv" of it
makes the same ledger again. A ledger without an encryption key knows hashes of its keys, and so does the file.
With --from, it writes those of a store, with their keys in full, and needs no ledger: a copy for the day on which the store is gone.

Options:
  --out <file>           the new file; one that is there stays as it is
  --with-customer        with --from: the customers' names and e-mail addresses too, where the store tells them
  --json                 prints one JSON object a line, as it does where no terminal shows what it prints
  -h, --help             shows this help

${sourceHelp}

Ledger:
${ledgerHelp}

Examples:
  license-gate ledger export --database ledger.db --out licenses.csv
  license-gate ledger export --from lemon-squeezy --out lemon-squeezy.csv --with-customer`

/** `license-gate ledger export`. */
export const ledgerExportCommand: Command = {
  name: 'ledger export',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...sourceOptions,
      ...ledgerOptions,
      out: { type: 'string' },
      'with-customer': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, ['<file>'])
    const { out: path, from } = values
    if (path === undefined) throw new UsageError('--out: expected a file')
    const report = createImportReport(world, values)
    const chosen = from === undefined ? undefined : await chooseSource(values, positionals, { world, report })
    const transfer = chosen ? undefined : await openLedgerTransfer(values, world, 'fail')
    return whileTransferring({ transfer, report, store: chosen?.store, world }, async () => {
      const file = await createNewFile(path, world)
      try {
        const withCustomer = values['with-customer']
        const counts = chosen
          ? await exportStore({ source: chosen.source, file, report, world, withCustomer })
          : await exportBooks({ transfer, file, report, world })
        await file.finish()
        const { keys, seats, refused } = counts
        const left = refused === 0 ? '' : ` ${numberOf(refused)} could not be written, as said above.`
        report.tell(
          'exported',
          { ...counts, file: path },
          `Wrote ${numberOf(keys)} keys and ${numberOf(seats)} seats to ${path}.${left}`,
        )
        return refused === 0 ? EXIT_OK : EXIT_FAILURE
      } catch (error) {
        await file.discard()
        throw error
      }
    })
  },
}
