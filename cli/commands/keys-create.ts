import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readExpiry, readWhole } from '../arguments/read-values.js'
import { type Command, EXIT_OK, UsageError } from '../command.js'
import { ledgerHelp, ledgerOptions, openLedger } from '../ledger/open-ledger.js'

const help = `Usage: license-gate keys create [options]

Makes a license key in your ledger and prints it. Copy it now: the ledger keeps a hash, so nobody can read it later, unless
LICENSE_RELAY_ENCRYPTION_KEY is set.

Options:
  --seats <number>       on how many computers it works, or "unlimited" (default 1)
  --expires <date>       a day such as 2027-01-31 (through its end, UTC), an instant such as 2027-01-31T12:00Z, or "never" (default)
  --product <id>         what it is for, where the ledger holds the keys of several products
  --variant <id>         of this variant
  --order <id>           of this order
  --customer <id>        of the customer with this number at your shop
  --reference <text>     names the sale: the same again makes no second key
  --test                 of test mode
  --json                 prints one JSON object: { "id", "key", "keyTail", "isNew" }
  -h, --help             shows this help

Ledger:
${ledgerHelp}

Examples:
  license-gate keys create --database ledger.db
  license-gate keys create --seats 5 --expires 2027-12-31 --reference order-1001`

/** `license-gate keys create`. */
export const keysCreateCommand: Command = {
  name: 'keys create',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...ledgerOptions,
      seats: { type: 'string' },
      expires: { type: 'string' },
      product: { type: 'string' },
      variant: { type: 'string' },
      order: { type: 'string' },
      customer: { type: 'string' },
      reference: { type: 'string' },
      test: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, [])
    const options = readNewKey(values)
    const books = await openLedger(values, world)
    try {
      const made = await books.createKey(options)
      if (values.json) world.print(JSON.stringify(made))
      else for (const line of describe(made)) world.print(line)
    } catch (error) {
      throw error instanceof TypeError ? new UsageError(error.message) : error
    } finally {
      await books.close()
    }
    return EXIT_OK
  },
}

interface NewKeyValues {
  readonly seats?: string | undefined
  readonly expires?: string | undefined
  readonly product?: string | undefined
  readonly variant?: string | undefined
  readonly order?: string | undefined
  readonly customer?: string | undefined
  readonly reference?: string | undefined
  readonly test: boolean
}

function readNewKey({ seats, expires, product, variant, order, customer, reference, test }: NewKeyValues) {
  const ids = {
    productId: product,
    variantId: variant,
    orderId: order,
    customerId: customer,
    reference,
  }
  return {
    ...(Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined)) as Record<
      string,
      string
    >),
    ...(seats === undefined ? {} : { seatsLimit: readSeats(seats) }),
    ...(expires === undefined ? {} : { expiresAt: readExpiry(expires, '--expires') }),
    testMode: test,
  }
}

function readSeats(text: string): number | null {
  return text === 'unlimited' ? null : readWhole(text, '--seats', { from: 1, to: 1_000_000 })
}

function describe({
  id,
  key,
  keyTail,
  isNew,
}: {
  readonly id: string
  readonly key?: string
  readonly keyTail: string
  readonly isNew: boolean
}): readonly string[] {
  const shown = key ?? `…${keyTail}, which only its customer has in full`
  const number = `Number  ${id}`
  return isNew
    ? [`Key     ${shown}`, number]
    : [`Key     ${shown}`, number, 'It was made before, for the same reference.']
}
