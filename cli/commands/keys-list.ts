import { present } from '../../providers/directory/present.js'
import type { DirectoryKey, KeyFilter } from '../../providers/license-directory.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readOneOf, readOptionalId } from '../arguments/read-values.js'
import { type Command, EXIT_OK } from '../command.js'
import {
  disclosureHelp,
  disclosureOptions,
  type KeyDisclosure,
  keyAsJson,
  shownDay,
  shownKey,
  shownSeats,
} from '../store/describe-key.js'
import { limitHelp, limitOptions, pageSizeOf, printSome, readLimit, takeSome } from '../store/list-some.js'
import { openStore, type StoreAccess, storeHelp, storeOptions } from '../store/store-access.js'
import { formatTable } from '../text-table.js'

const STATUSES = ['active', 'inactive', 'expired', 'disabled'] as const

const help = `Usage: license-gate keys list [options]

Lists the store's license keys, in the store's order. A filter that the store does not have reads all keys: any with SellApp,
--status with Polar, --order with all but Lemon Squeezy. Polar and Keygen tell of no orders.

Options:
  --product <id>         of this product; with Polar, of this benefit
  --order <id>           of this order
  --status <status>      active, inactive (no seat taken), expired or disabled
  --store-id <id>        of this store of the account
${limitHelp}
${disclosureHelp}
  --json                 prints one JSON object a line
  -h, --help             shows this help

${storeHelp}

Examples:
  license-gate keys list --product 67890 --status expired
  license-gate keys list --order 1001 --with-customer
  license-gate keys list --limit all --json > keys.jsonl`

/** `license-gate keys list`. */
export const keysListCommand: Command = {
  name: 'keys list',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...disclosureOptions,
      ...limitOptions,
      product: { type: 'string' },
      order: { type: 'string' },
      status: { type: 'string' },
      'store-id': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, [])
    const limit = readLimit(values.limit)
    const shown = { reveal: values.reveal, withCustomer: values['with-customer'] }
    const status = readStatus(values.status)
    const store = await openStore(values, world)
    const filter = readFilter(values, status, store)
    const keys = store.directory.keys(filter, { ...store.call, pageSize: pageSizeOf(limit) })
    await printSome(takeSome(keys, { limit, store, world }), {
      ...(values.json ? { one: (key) => world.print(JSON.stringify(keyAsJson(key, shown))) } : {}),
      all: (found) => world.print(tableOf(found, shown, world.columns).join('\n')),
    })
    return EXIT_OK
  },
}

function readStatus(text: string | undefined): KeyFilter['status'] {
  return text === undefined ? undefined : readOneOf(text, STATUSES, '--status')
}

function readFilter(
  values: {
    readonly product?: string | undefined
    readonly order?: string | undefined
    readonly 'store-id'?: string | undefined
  },
  status: KeyFilter['status'],
  { idForm }: StoreAccess,
): KeyFilter {
  return present({
    productId: readOptionalId(values.product, '--product', idForm),
    orderId: readOptionalId(values.order, '--order', idForm),
    storeId: readOptionalId(values['store-id'], '--store-id', idForm),
    status,
  })
}

function tableOf(keys: readonly DirectoryKey[], shown: KeyDisclosure, columns: number | undefined): string[] {
  if (keys.length === 0) return ['No keys.']
  const header = ['ID', 'KEY', 'STATUS', 'SEATS', 'EXPIRES', 'PRODUCT', 'ORDER', 'CREATED']
  const customer = shown.withCustomer ? ['CUSTOMER', 'E-MAIL'] : []
  return formatTable([[...header, ...customer], ...keys.map((key) => rowOf(key, shown))], {
    indent: '',
    columns,
  })
}

function rowOf(key: DirectoryKey, { reveal, withCustomer }: KeyDisclosure): string[] {
  const { id, status, expiresAt, productId = '', orderId = '', createdAt, testMode } = key
  return [
    id,
    shownKey(key, reveal),
    testMode === true ? `${status} (test)` : status,
    shownSeats(key),
    shownDay(expiresAt),
    productId,
    orderId,
    shownDay(createdAt),
    ...(withCustomer ? [key.customerName ?? '', key.customerEmail ?? ''] : []),
  ]
}
