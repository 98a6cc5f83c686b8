import { DAY_MS } from '../../contract/duration.js'
import type { RelayLicense } from '../../contract/relay-api.js'
import { issueCertificate } from '../../relay/lease/issue-certificate.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readWhole } from '../arguments/read-values.js'
import { type Command, CommandFailure, type CommandWorld, EXIT_OK, UsageError } from '../command.js'
import { findKey, keyOptions, readKeyName } from '../store/find-key.js'
import { openStore, type StoreChoice, storeHelp, storeOptions } from '../store/store-access.js'
import { writeNewFile } from '../write-new-file.js'

const help = `Usage: license-gate certificate issue <request-code> --app-id <id> --days <number> --signing-key-file <file> [options]

Makes an offline certificate: it unlocks the one computer whose dialog shows the request code, for so many days, without a network.
Send the file to the customer, who drops it into that dialog.

Options:
  --app-id <id>          the app's id, as its "appId" option or its name
  --days <number>        for how long it unlocks, 1 to 3660
  --signing-key-file <file>
                         the key that "license-gate keygen" made; the app knows its public half
  --out <file>           where the certificate goes; never overwrites an existing file (default: it is printed)
  --key-id <key-id>      the customer's key by its number: the certificate is then tied to it, and shows its plan
  --key-file <file>      the same by the key itself; "-" reads standard input
  --plan <name>          the plan of the app that it unlocks, by its name in the option "plans" (default: by the key's ids)
  --allow-ended          also for a key that has expired or is disabled
  --json                 prints one JSON object: { "certificate" or "file", "expiresAt" }
  -h, --help             shows this help

${storeHelp}
                         (the store is asked only where a key is given)

Examples:
  license-gate certificate issue 04G3N-… --app-id "Margin Notes" --days 365 --signing-key-file signing-key.json --out anna.license
  license-gate certificate issue 04G3N-… --app-id "Margin Notes" --days 30 --signing-key-file signing-key.json --key-id 4711`

const MAX_DAYS = 3_660

/** `license-gate certificate issue`. */
export const certificateIssueCommand: Command = {
  name: 'certificate issue',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      ...storeOptions,
      ...keyOptions,
      'key-id': { type: 'string' },
      'app-id': { type: 'string' },
      days: { type: 'string' },
      'signing-key-file': { type: 'string' },
      out: { type: 'string' },
      plan: { type: 'string' },
      'allow-ended': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const requestCode = readWords(positionals, ['<request-code>'])[0]
    if (requestCode === undefined) throw new UsageError('expected the <request-code> shown in the dialog')
    const appId = needed(values['app-id'], '--app-id')
    const days = readWhole(needed(values.days, '--days'), '--days', { from: 1, to: MAX_DAYS })
    const signingKeyFile = needed(values['signing-key-file'], '--signing-key-file')
    const signingKey = await readSecretFile(signingKeyFile, '--signing-key-file', world)
    const subject = await readSubject(values, world)
    const at = world.now()
    const plan = values.plan === undefined ? {} : { plan: needed(values.plan, '--plan') }
    const order = { signingKey, appId, requestCode, days, now: () => at, ...plan, ...subject }
    const certificate = await issue(order)
    await hand(certificate, { out: values.out, json: values.json, expiresAt: at + days * DAY_MS }, world)
    return EXIT_OK
  },
}

function needed(text: string | undefined, option: string): string {
  if (text === undefined || text.trim() === '') throw new UsageError(`${option}: required`)
  return text
}

interface SubjectChoice extends StoreChoice {
  readonly 'key-id'?: string | undefined
  readonly 'key-file'?: string | undefined
  readonly 'allow-ended': boolean
}

interface Subject {
  readonly license: RelayLicense
  readonly key?: string
}

/** Without a key, the certificate is all that this computer has. */
async function readSubject(choice: SubjectChoice, world: CommandWorld): Promise<Subject> {
  const { 'key-id': id, 'key-file': file } = choice
  if (id === undefined && file === undefined) return { license: licenseWithoutKey }
  const store = await openStore(choice, world)
  const found = await findKey(await readKeyName(id, file, world, store), store)
  if ((found.status === 'disabled' || found.status === 'expired') && !choice['allow-ended'])
    throw new CommandFailure(`the key is ${found.status}; pass --allow-ended to issue a certificate anyway`)
  const { key, id: licenseId, status, expiresAt, seatsUsed, seatsLimit, testMode } = found
  const { storeId, productId, variantId } = found
  const sale = Object.entries({ storeId, productId, variantId }).filter(([, value]) => value !== undefined)
  const license = {
    licenseId,
    status,
    expiresAt,
    seatsUsed,
    seatsLimit,
    testMode,
    ...Object.fromEntries(sale),
  }
  return { license, ...(key === undefined ? {} : { key }) }
}

const licenseWithoutKey: RelayLicense = {
  status: 'active',
  expiresAt: null,
  seatsUsed: 'unknown',
  seatsLimit: 'unknown',
  testMode: false,
}

/** The option at fault is named; the signing key is never repeated. */
async function issue(order: Parameters<typeof issueCertificate>[0]): Promise<string> {
  try {
    return await issueCertificate(order)
  } catch (error) {
    throw error instanceof TypeError ? new CommandFailure(inOurWords(error.message)) : error
  }
}

function inOurWords(message: string): string {
  return message.replace(/^requestCode:/, 'request code:').replace(/^signingKey:/, '--signing-key-file:')
}

async function hand(
  certificate: string,
  {
    out,
    json,
    expiresAt,
  }: { readonly out: string | undefined; readonly json: boolean; readonly expiresAt: number },
  world: CommandWorld,
): Promise<void> {
  const until = new Date(expiresAt).toISOString()
  if (out !== undefined) await writeNewFile(out, `${certificate}\n`, world)
  if (json) {
    world.print(
      JSON.stringify({ ...(out === undefined ? { certificate } : { file: out }), expiresAt: until }),
    )
    return
  }
  world.print(out === undefined ? certificate : `The certificate is in ${out}.`)
  world.warn(`It unlocks only that computer, until ${until.slice(0, 10)}.`)
}
