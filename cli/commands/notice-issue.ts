import { DAY_MS } from '../../contract/duration.js'
import { RELAY_STORE_NAMES } from '../../providers/stores.js'
import { issueStoreNotice, type StoreNoticeOptions } from '../../relay/lease/issue-store-notice.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readExpiry, readWhole } from '../arguments/read-values.js'
import { type Command, CommandFailure, type CommandWorld, EXIT_OK, UsageError } from '../command.js'
import { writeNewFile } from '../write-new-file.js'

const help = `Usage: license-gate notice issue --store <id> --app-id <id> --signing-key-file <file> (--honor-until <date> | --go-to <url>) [options]

Signs a notice for apps that are already out, about a store that has closed or is about to. Upload the file to the address that the
apps have in their option "notices": those in trouble fetch it. It can only help: no notice locks an app.

Options:
  --store <id>           the store, by the id of its provider: lemon-squeezy, polar, ...; may be given several times
  --app-id <id>          the app's id, as its "appId" option or its name; may be given several times
  --signing-key-file <file>
                         a key that "license-gate keygen" made for notices alone; the apps know its public half
  --honor-until <date>   licenses of the store open the app until then, also where it has not answered or has said that they ended;
                         one that it has disabled stays locked
  --confirmed-by <date>  only licenses that the store confirmed for the last time until then (default: now)
  --confirmed-within <days>
                         only those that it confirmed in so many days before that, 1 to 3660 (default: however long before)
  --go-to <url>          your relay answers for licenses of the store
  --relay-public-key <key>
                         the public key of that relay
  --expires <date>       when the notice itself ends, at most ten years from now (default: with --honor-until; needed with --go-to)
  --out <file>           where the notice goes; never overwrites an existing file (default: it is printed)
  --json                 prints one JSON object: { "notice" or "file", "expiresAt" }
  -h, --help             shows this help

A date is a day such as 2031-01-31 (through its end, UTC) or an instant such as 2031-01-31T12:00Z.

Examples:
  license-gate notice issue --store lemon-squeezy --app-id com.example.writer --signing-key-file notice-key.json \\
    --honor-until 2031-12-31 --confirmed-within 90 --out notice.txt
  license-gate notice issue --store lemon-squeezy --app-id com.example.writer --signing-key-file notice-key.json \\
    --go-to https://license.example.com --relay-public-key cRQ2Ok3h… --expires 2035-12-31 --out notice.txt`

const OPTIONS = {
  store: { type: 'string', multiple: true },
  'app-id': { type: 'string', multiple: true },
  'signing-key-file': { type: 'string' },
  'honor-until': { type: 'string' },
  'confirmed-by': { type: 'string' },
  'confirmed-within': { type: 'string' },
  'go-to': { type: 'string' },
  'relay-public-key': { type: 'string' },
  expires: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values']

/** `license-gate notice issue`. */
export const noticeIssueCommand: Command = {
  name: 'notice issue',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, OPTIONS)
    readWords(positionals, [])
    const at = world.now()
    const order = readOrder(values, at)
    const file = needed(values['signing-key-file'], '--signing-key-file')
    const signingKey = await readSecretFile(file, '--signing-key-file', world)
    const notice = await issue({ ...order, signingKey, now: () => at })
    warnOfForeign(order.stores, world)
    await hand(notice, values, order, world)
    return EXIT_OK
  },
}

type Order = Omit<StoreNoticeOptions, 'signingKey' | 'now'>

function readOrder(values: Values, at: number): Order {
  const honor = readHonor(values, at)
  const goTo = readRelay(values)
  if (honor === undefined && goTo === undefined)
    throw new UsageError('expected --honor-until <date> or --go-to <url>, or both')
  const until = goTo === undefined ? honor?.until : undefined
  const expiresAt = values.expires === undefined ? until : readDate(values.expires, '--expires')
  if (expiresAt === undefined) throw new UsageError('--expires: required with --go-to')
  return {
    stores: someOf(values.store, '--store'),
    appId: someOf(values['app-id'], '--app-id'),
    expiresAt,
    ...(honor && { honor }),
    ...(goTo && { goTo }),
  }
}

function readHonor(values: Values, at: number): Order['honor'] {
  const { 'honor-until': until, 'confirmed-by': by, 'confirmed-within': within } = values
  if (until === undefined) {
    if ((by ?? within) === undefined) return undefined
    throw new UsageError(`--confirmed-${by === undefined ? 'within' : 'by'}: only with --honor-until`)
  }
  const confirmedBefore = by === undefined ? at : readDate(by, '--confirmed-by')
  const days =
    within === undefined ? undefined : readWhole(within, '--confirmed-within', { from: 1, to: 3_660 })
  return {
    until: readDate(until, '--honor-until'),
    confirmedBefore,
    ...(days === undefined ? {} : { confirmedFrom: confirmedBefore - days * DAY_MS }),
  }
}

function readRelay({ 'go-to': url, 'relay-public-key': publicKey }: Values): Order['goTo'] {
  if (url !== undefined) return { url, publicKey: needed(publicKey, '--relay-public-key') }
  if (publicKey !== undefined) throw new UsageError('--relay-public-key: only with --go-to')
  return undefined
}

function readDate(text: string, option: string): number {
  const at = readExpiry(text, option)
  if (at === null) throw new UsageError(`${option}: expected a day or an instant, got "never"`)
  return at
}

function needed(text: string | undefined, option: string): string {
  if (text === undefined || text.trim() === '') throw new UsageError(`${option}: required`)
  return text
}

function someOf(texts: readonly string[] | undefined, option: string): readonly string[] {
  const [first, ...others] = texts ?? []
  return [needed(first, option), ...others.map((text) => needed(text, option))]
}

/** A provider of the author's own may have any id; a mistyped one would help nobody. */
function warnOfForeign(stores: readonly string[], world: CommandWorld): void {
  for (const store of stores.filter((id) => !RELAY_STORE_NAMES.includes(id)))
    world.warn(
      `No store here is called "${store}": right only where that is the id of a provider of your own.`,
    )
}

const NAMES: Readonly<Record<string, string>> = {
  signingKey: '--signing-key-file',
  stores: '--store',
  expiresAt: '--expires',
  'honor.until': '--honor-until',
  'honor.confirmedBefore': '--confirmed-by',
  'goTo.url': '--go-to',
  'appId, stores, goTo.publicKey': '--app-id, --store, --relay-public-key',
}

/** The option at fault is named; the signing key is never repeated. */
async function issue(options: StoreNoticeOptions): Promise<string> {
  try {
    return await issueStoreNotice(options)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [name = '', ...rest] = error.message.split(': ')
    throw new CommandFailure([NAMES[name] ?? name, ...rest].join(': '))
  }
}

async function hand(
  notice: string,
  { out, json }: Values,
  { expiresAt }: Order,
  world: CommandWorld,
): Promise<void> {
  const until = new Date(expiresAt).toISOString()
  if (out !== undefined) await writeNewFile(out, `${notice}\n`, world, 'everybody')
  if (json) {
    world.print(JSON.stringify({ ...(out === undefined ? { notice } : { file: out }), expiresAt: until }))
    return
  }
  world.print(out === undefined ? notice : `The notice is in ${out}.`)
  world.warn(`It counts until ${until.slice(0, 10)}, or until apps find one that was issued later.`)
}
