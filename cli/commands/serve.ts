import { isBlockedPort } from '../../contract/blocked-port.js'
import { DAY_MS } from '../../contract/duration.js'
import type { LicenseSpec } from '../../testing/store/license-record.js'
import { parseLicenseSpec } from '../../testing/store/license-spec.js'
import {
  type LicenseStore,
  type LicenseStoreOptions,
  startLicenseStore,
} from '../../testing/store/license-store.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { parseDuration } from '../arguments/read-values.js'
import { type Command, CommandFailure, type CommandWorld, EXIT_OK, UsageError } from '../command.js'
import { listenFailure } from '../listen-failure.js'
import { createServeReport, type ServeOutput } from '../serve-report.js'
import { untilStopped } from '../until-stopped.js'

const DEFAULT_PORT = 4010
/** A hundred years: more is a mistyped number, and soon no date at all. */
const LONGEST_OFFSET_MS = 36_525 * DAY_MS

const help = `Usage: license-gate serve [options]

Runs a license store on this computer that behaves like Lemon Squeezy, SellApp, Polar, Dodo Payments, Keygen and Gumroad, over one
set of keys to try an app, a relay or a support tool with. It plays the management APIs of the first two, too. It keeps everything
in memory and ends with Ctrl-C.

Options:
  --port <number>        port to listen on; 0 takes any free one (default ${DEFAULT_PORT})
  --host <address>       address to listen on (default 127.0.0.1: this computer only)
  --keys <file.json>     a list of keys to hold instead of the demo keys
  --clock-offset <time>  shifts the store's clock: 90s, 36h, 15d, or milliseconds; to go back: --clock-offset=-3d
  --webhook <url>        sends Lemon Squeezy's events about keys to this address, signed
  --quiet                does not print requests
  --json                 prints one JSON object a line: first "listening", then each "request"
  -h, --help             shows this help

Examples:
  license-gate serve
  license-gate serve --port 0 --json
  license-gate serve --clock-offset 30d        what happens in a month
  license-gate serve --webhook http://127.0.0.1:8080/lemon-squeezy
  license-gate serve --keys my-keys.json       with [{ "activationLimit": 2, "expiresAt": "2031-01-01" }] in the file`

type StoreListener = NonNullable<LicenseStoreOptions['onRequest']>

const serveOptions = {
  port: { type: 'string', default: String(DEFAULT_PORT) },
  host: { type: 'string', default: '127.0.0.1' },
  keys: { type: 'string' },
  'clock-offset': { type: 'string', default: '0' },
  webhook: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

interface ServeSettings {
  readonly port: number
  readonly host: string
  readonly keysFile: string | undefined
  readonly clockOffsetMs: number
  readonly webhookUrl: string | undefined
  readonly output: ServeOutput
}

/** `license-gate serve`: the local store for a person who tries an app. */
export const serveCommand: Command = {
  name: 'serve',
  help,
  async run(args, world) {
    const settings = readSettings(args)
    const keys = settings.keysFile === undefined ? undefined : await readKeys(settings.keysFile, world)
    const report = createServeReport(settings.output, world)
    const store = await start(settings, { keys, onRequest: report.tellRequest })
    const { host, clockOffsetMs, webhookUrl } = settings
    if (webhookUrl !== undefined) store.webhooks.subscribe({ url: webhookUrl })
    report.tellStart({ store, keys, host, clockOffsetMs, webhookUrl })
    await untilStopped(world.stop)
    await store.close()
    return EXIT_OK
  },
}

function readSettings(args: readonly string[]): ServeSettings {
  const { values, positionals } = readArguments(args, serveOptions)
  readWords(positionals, [])
  return {
    port: readPort(values.port),
    host: values.host,
    keysFile: values.keys,
    clockOffsetMs: readOffset(values['clock-offset']),
    webhookUrl: readWebhookUrl(values.webhook),
    output: { quiet: values.quiet, json: values.json },
  }
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (port > 0 && isBlockedPort(port))
    throw new UsageError(
      `--port: browsers, Electron and Node refuse to ask port ${port}; take another, such as ${DEFAULT_PORT}`,
    )
  if (port <= 65_535) return port
  throw new UsageError(`--port: expected a number from 0 to 65535, got "${text}"`)
}

function readOffset(text: string): number {
  const ms = parseDuration(text)
  if (ms !== undefined && Math.abs(ms) <= LONGEST_OFFSET_MS) return ms
  throw new UsageError(`--clock-offset: expected a time such as 90s, 36h, 15d or milliseconds, got "${text}"`)
}

/** An address may hold a secret, so it is not repeated. */
function readWebhookUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new UsageError('--webhook: expected an http or https address')
  const { port } = new URL(text)
  if (isBlockedPort(port))
    throw new UsageError(`--webhook: Node refuses to connect to port ${port}; choose another`)
  return text
}

/** The text of the file is never repeated in a message: it holds keys. */
async function readKeys(path: string, world: CommandWorld): Promise<readonly LicenseSpec[]> {
  const text = await world.readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(`cannot read ${path} (${error.code ?? error.name})`)
  })
  const list = parseJson(text)
  if (!Array.isArray(list)) throw new CommandFailure(`${path}: expected a JSON list of keys`)
  try {
    return list.map((item: unknown, index) => parseLicenseSpec(item, `${path}[${index}]`))
  } catch (error) {
    throw asFailure(error)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function start(
  { port, host, clockOffsetMs }: ServeSettings,
  options: { readonly keys: readonly LicenseSpec[] | undefined; readonly onRequest: StoreListener },
): Promise<LicenseStore> {
  const { keys, onRequest } = options
  try {
    const now = (): number => Date.now() + clockOffsetMs
    return await startLicenseStore({ port, host, now, onRequest, ...(keys && { keys }) })
  } catch (error) {
    throw asFailure(error, { port, host })
  }
}

/** A bad key and a port that cannot be had are what a user can mend; anything else is passed on. */
function asFailure(error: unknown, { port = 0, host = '' }: LicenseStoreOptions = {}): unknown {
  const failure = listenFailure(error, { port, host, portName: '--port' })
  return failure ?? (error instanceof TypeError ? new CommandFailure(error.message) : error)
}
