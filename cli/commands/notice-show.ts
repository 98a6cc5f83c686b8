import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { parseStoreNotice, type StoreNoticeClaims } from '../../contract/store-notice.js'
import { webLeaseCrypto } from '../../providers/lease/lease-crypto.js'
import { parseSignedToken } from '../../providers/lease/signed-token.js'
import { type LeaseFault, verifyStoreNotice } from '../../providers/lease/verify-lease.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { type Command, CommandFailure, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { formatTable } from '../text-table.js'

const help = `Usage: license-gate notice show --file <file> [options]

Reads a notice: for which apps and stores it is, what it says, and until when. With the apps' public key and an app's id it tells
whether that app would take it now.

Options:
  --file <file>          the notice; "-" reads standard input
  --public-key <key>     the public key that the apps have in their option "notices"; with --app-id
  --app-id <id>          the app's id; exit code 1 where that app would ignore the notice
  --json                 prints one JSON object
  -h, --help             shows this help

Examples:
  license-gate notice show --file notice.txt
  curl -s https://example.com/writer/notice.txt | license-gate notice show --file - --public-key cRQ2Ok3h… --app-id com.example.writer`

/** `license-gate notice show`. */
export const noticeShowCommand: Command = {
  name: 'notice show',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, {
      file: { type: 'string' },
      'public-key': { type: 'string' },
      'app-id': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    readWords(positionals, [])
    if (values.file === undefined) throw new UsageError('--file: required')
    const trust = readTrust(values['public-key'], values['app-id'])
    const text = await readSecretFile(values.file, '--file', world)
    const { claims, keyId } = readNotice(text)
    const verified =
      trust && (await verifyStoreNotice(text, trust, { at: world.now(), toleranceMs: 0 }, webLeaseCrypto))
    const taken = verified && (verified.ok ? 'yes' : FAULTS[verified.error])
    const facts = { ...describe(claims), signedWith: keyId, ...(taken === undefined ? {} : { taken }) }
    world.print(values.json ? JSON.stringify(facts) : tableOf(facts, world.columns))
    return taken === undefined || taken === 'yes' ? EXIT_OK : EXIT_FAILURE
  },
}

const FAULTS: Readonly<Partial<Record<LeaseFault, string>>> = {
  'unknown-key': 'no: signed with another key',
  'bad-signature': 'no: changed after it was signed',
  'other-app': 'no: made for another app',
  'not-yet': 'no: issued later than now',
  expired: 'no: expired',
}

function readTrust(publicKey: string | undefined, appId: string | undefined) {
  if (publicKey === undefined && appId === undefined) return undefined
  if (publicKey === undefined || !LEASE_PUBLIC_KEY.test(publicKey))
    throw new UsageError(
      '--public-key: expected an Ed25519 public key (43 base64url characters), as "license-gate keygen" prints it',
    )
  if (appId === undefined) throw new UsageError('--app-id: required with --public-key')
  return { publicKeys: [publicKey], appId }
}

function readNotice(text: string): { readonly claims: StoreNoticeClaims; readonly keyId: string } {
  const token = parseSignedToken(text)
  const claims = token === null ? undefined : parseStoreNotice(token.payload)
  if (token === null || claims === undefined)
    throw new CommandFailure('not a notice, or part of it is missing')
  return { claims, keyId: token.keyId }
}

function describe({ aud, iat, exp, honor = [], goTo = [] }: StoreNoticeClaims) {
  return {
    apps: [aud].flat(),
    issuedAt: isoOf(iat),
    expiresAt: isoOf(exp),
    honor: honor.map(({ store, from, before, until }) => ({
      store,
      ...(from === undefined ? {} : { confirmedFrom: isoOf(from) }),
      confirmedBefore: isoOf(before),
      until: isoOf(until),
    })),
    goTo,
  }
}

/** One line for each thing that it says. */
function tableOf(
  facts: ReturnType<typeof describe> & Readonly<Record<string, unknown>>,
  columns?: number,
): string {
  const rows = Object.entries(facts).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each: unknown) => [name, lineOf(each)]),
  )
  return formatTable(rows, { indent: '', columns }).join('\n')
}

function lineOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, each]) => `${name} ${String(each)}`)
    .join(', ')
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
