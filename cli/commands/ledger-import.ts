import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { chooseSource, sourceHelp, sourceOptions } from '../ledger/choose-source.js'
import { compareBooks, tellComparison } from '../ledger/compare-books.js'
import { createImportReport, type ImportCounts, numberOf } from '../ledger/import-report.js'
import { runImport } from '../ledger/import-run.js'
import { ledgerHelp, ledgerOptions } from '../ledger/open-ledger.js'
import { openLedgerTransfer, whileTransferring } from '../ledger/open-transfer.js'

const help = `Usage: license-gate ledger import --from <name> [<file>] [options]

Brings the keys of a store or of a file into your ledger: their limits, ends and switches, and their seats with the ids that apps
know, so that no app has to activate again. Keys that are there already get what the store has changed since the last import; what
you have changed in the ledger stays. Interrupted, the same command goes on where it was. At the end everything is compared once more.

Options:
  --dry-run              tells what would be done, and does nothing
  --free-seats           frees seats that the store has freed since the last import: only for as long as no app asks your relay
  --no-check             leaves out the comparison at the end
  --restart              begins at the front, though the last import was interrupted
  --json                 prints one JSON object a line, as it does where no terminal shows what it prints
  -h, --help             shows this help

${sourceHelp}

Ledger:
${ledgerHelp}

Examples:
  license-gate ledger import --from lemon-squeezy --database ledger.db --dry-run
  license-gate ledger import --from lemon-squeezy --database ledger.db
  license-gate ledger import --from csv licenses.csv --database ledger.db`

/** `license-gate ledger import`. */
export const ledgerImportCommand: Command = {
  name: 'ledger import',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...sourceOptions,
      ...ledgerOptions,
      'dry-run': { type: 'boolean', default: false },
      'free-seats': { type: 'boolean', default: false },
      'no-check': { type: 'boolean', default: false },
      restart: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, ['<file>'])
    const isTrial = values['dry-run']
    const report = createImportReport(world, values)
    const { source, store } = await chooseSource(values, positionals, { world, report })
    if (values['free-seats'] && store === undefined)
      throw new UsageError('--free-seats: a file does not say which seats are free')
    const transfer = await openLedgerTransfer(values, world, isTrial ? 'pretend' : 'make')
    const freesSeats = values['free-seats']
    const context = { source, transfer, report, world }
    return whileTransferring({ ...context, store, advice: goOn }, async () => {
      report.tell('start', { from: values.from, dryRun: isTrial })
      const counts = await runImport({ ...context, isTrial, restart: values.restart, freesSeats })
      report.tell('imported', { ...counts, dryRun: isTrial }, summaryOf(counts, source.title, isTrial))
      const isWhole = counts.refused === 0 && counts.seatsRefused === 0
      if (isTrial || values['no-check']) return isWhole ? EXIT_OK : EXIT_FAILURE
      const isSame = tellComparison(await compareBooks(context), context)
      return isWhole && isSame ? EXIT_OK : EXIT_FAILURE
    })
  },
}

const goOn = 'What was imported stays. The same command goes on from there.'

function summaryOf(counts: ImportCounts, title: string, isTrial: boolean): string {
  const { keys, added, changed, same, refused, seats, seatsAdded, seatsFreed } = counts
  const verb = isTrial ? 'Would import' : 'Imported'
  const rows = refused === 0 ? '' : ` ${numberOf(refused)} could not be taken, as said above.`
  const freed = seatsFreed === 0 ? '' : `, ${numberOf(seatsFreed)} freed`
  return (
    `${verb} ${numberOf(keys)} keys from ${title}: ${numberOf(added)} new, ${numberOf(changed)} changed, ` +
    `${numberOf(same)} as before; ${numberOf(seats)} seats: ${numberOf(seatsAdded)} new${freed}.${rows}`
  )
}
