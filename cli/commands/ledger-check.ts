import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_FAILURE, EXIT_OK } from '../command.js'
import { chooseSource, sourceHelp, sourceOptions } from '../ledger/choose-source.js'
import { compareBooks, tellComparison } from '../ledger/compare-books.js'
import { createImportReport } from '../ledger/import-report.js'
import { ledgerHelp, ledgerOptions } from '../ledger/open-ledger.js'
import { openLedgerTransfer, whileTransferring } from '../ledger/open-transfer.js'

const help = `Usage: license-gate ledger check --from <name> [<file>] [options]

Compares a ledger with the store, or the file, that its licenses came from, and tells what is not the same: keys and seats that are
missing, limits, ends and switches. Changes nothing. Ends with 1 where there is a difference.

Options:
  --json                 prints one JSON object a line, as it does where no terminal shows what it prints
  -h, --help             shows this help

${sourceHelp}

Ledger:
${ledgerHelp}

Examples:
  license-gate ledger check --from lemon-squeezy --database ledger.db
  license-gate ledger check --from csv licenses.csv --database ledger.db --json`

/** `license-gate ledger check`. */
export const ledgerCheckCommand: Command = {
  name: 'ledger check',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...sourceOptions,
      ...ledgerOptions,
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, ['<file>'])
    const report = createImportReport(world, values)
    const { source, store } = await chooseSource(values, positionals, { world, report })
    const transfer = await openLedgerTransfer(values, world, 'fail')
    const context = { source, transfer, report, world }
    return whileTransferring({ ...context, store }, async () =>
      tellComparison(await compareBooks(context), context) ? EXIT_OK : EXIT_FAILURE,
    )
  },
}
