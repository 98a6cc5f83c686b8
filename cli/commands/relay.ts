import type { LicenseProvider } from '../../providers/license-provider.js'
import { RELAY_STORE_NAMES } from '../../providers/stores.js'
import { isLedger } from '../../relay/ledger/ledger.js'
import { isLedgerTrouble } from '../../relay/ledger/ledger-trouble.js'
import { type RelayServer, startRelayServer } from '../../relay/node/relay-server.js'
import { readServerSettings, type ServerSettings } from '../../relay/node/server-settings.js'
import type { RelayLog } from '../../relay/relay-log.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { type Command, CommandFailure, type CommandWorld, EXIT_OK } from '../command.js'
import { listenFailure } from '../listen-failure.js'
import { proxyHint } from '../proxy-hint.js'
import { untilStopped } from '../until-stopped.js'

/** npm's own node_modules/.bin/license-gate is a shell script on Windows. */
const SCRIPT = 'node_modules/license-gate/cli/license-gate.mjs'

const help = `Usage: license-gate relay [options]

Runs a license relay: it holds your store's secret and signs what the store grants. It speaks plain HTTP, so put a TLS proxy in
front of it, and it ends with Ctrl-C or SIGTERM after answering what is under way; a second one cuts that off. It prints one JSON
object a line.

Settings, from the environment; or from a file named by the same variable with _FILE:
  LICENSE_RELAY_PROVIDER              the store: ${RELAY_STORE_NAMES.join(', ')};
                                      or ledger: a database of yours
  LICENSE_RELAY_DATABASE              of a ledger: a file (SQLite), or an address that begins with postgres://;
                                      beside a store: mirrors it there
  LICENSE_RELAY_API_KEY               the store's secret; with Lemon Squeezy only to list and free computers
  LICENSE_RELAY_PRODUCT_ID            and, with Lemon Squeezy and Dodo Payments, LICENSE_RELAY_STORE_ID
  LICENSE_RELAY_VARIANT_IDS           divided by commas (default: every variant)
  LICENSE_RELAY_APP_IDS               the apps that may ask, divided by commas
  LICENSE_RELAY_SIGNING_KEY           made with "license-gate keygen"
  LICENSE_RELAY_PREVIOUS_SIGNING_KEY  while apps are in use that know only the key before
  LICENSE_RELAY_LEMON_SQUEEZY_API     true: Lemon Squeezy's license API is answered too
  LICENSE_RELAY_LEASE_DAYS            how long a computer may work offline (default 30)
  LICENSE_RELAY_PORT, _HOST           where it listens (default 8787, 127.0.0.1)
  LICENSE_RELAY_TRUSTED_PROXIES       how many proxies of yours add to X-Forwarded-For (default 0)

Options:
  --quiet     does not print requests
  -h, --help  shows this help

Examples:
  LICENSE_RELAY_PROVIDER=sellapp LICENSE_RELAY_API_KEY_FILE=/run/secrets/sellapp LICENSE_RELAY_PRODUCT_ID=67890 \\
    LICENSE_RELAY_APP_IDS="Margin Notes" LICENSE_RELAY_SIGNING_KEY_FILE=signing-key.json license-gate relay
  $env:LICENSE_RELAY_PROVIDER = "sellapp"; license-gate relay        (PowerShell, with the other settings before it)
  node --env-file=relay.env ${SCRIPT} relay`

/** `license-gate relay`: the service that an author runs between an app and its store. */
export const relayCommand: Command = {
  name: 'relay',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, { quiet: { type: 'boolean', default: false } })
    readWords(positionals, [])
    const settings = await readSettings(world)
    await connectLedger(settings.relay.provider, world)
    const server = await start(settings, values.quiet ? () => {} : createLog(world))
    world.print(JSON.stringify({ event: 'listening', url: server.url }))
    const hint = proxyHint(world)
    if (hint !== undefined) world.warn(`license-gate relay: ${hint}`)
    await untilStopped(world.stop)
    await server.close()
    if (isLedger(settings.relay.provider)) await settings.relay.provider.close()
    return EXIT_OK
  },
}

/**
 * A failure that waiting cannot fix ends the relay at once. A database that is down may come back: the relay starts without it.
 */
async function connectLedger(provider: LicenseProvider, { warn }: CommandWorld): Promise<void> {
  if (!isLedger(provider)) return
  try {
    await provider.connect()
  } catch (error) {
    if (!isLedgerTrouble(error)) throw error
    if (error.reason === 'misconfigured') throw new CommandFailure(error.message)
    warn(`license-gate relay: ${error.message}; each request tries again`)
  }
}

function createLog({ print }: Pick<CommandWorld, 'print'>): RelayLog {
  return (line) => print(JSON.stringify({ event: 'request', ...line, at: new Date(line.at).toISOString() }))
}

/** The setting at fault is named; a value is never repeated. */
async function readSettings({ environment, readFile }: CommandWorld): Promise<ServerSettings> {
  try {
    return await readServerSettings(environment, readFile)
  } catch (error) {
    throw error instanceof TypeError ? new CommandFailure(error.message) : error
  }
}

async function start({ relay, server }: ServerSettings, log: RelayLog): Promise<RelayServer> {
  try {
    return await startRelayServer({ ...relay, log }, server)
  } catch (error) {
    const { port = 0, host = '' } = server
    const failure = listenFailure(error, { port, host, portName: 'LICENSE_RELAY_PORT' })
    throw failure ?? (error instanceof TypeError ? new CommandFailure(error.message) : error)
  }
}
