import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { LEASE_PUBLIC_KEY } from '../../contract/lease.js'
import { PACKAGE_VERSION } from '../../contract/package-version.js'
import { RELAY_APP_ID } from '../../contract/relay-app.js'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readOptionalId } from '../arguments/read-values.js'
import { type Command, type CommandWorld, EXIT_FAILURE, EXIT_OK, UsageError } from '../command.js'
import { checkBundle } from '../doctor/check-bundle.js'
import { checkDirectory } from '../doctor/check-directory.js'
import { checkFuses } from '../doctor/check-fuses.js'
import { checkAppId, checkSecrets, checkTestMode } from '../doctor/check-leftovers.js'
import { checkPackage } from '../doctor/check-package.js'
import { checkPreload } from '../doctor/check-preload.js'
import { checkRelay } from '../doctor/check-relay.js'
import { checkStore, readStoreSettings, type StoreSettings } from '../doctor/check-store.js'
import { checkActivate, checkPolicies, checkWindows } from '../doctor/check-windows.js'
import type { Finding } from '../doctor/finding.js'
import { type Project, readInstalled, readProject } from '../doctor/project.js'
import { type RelaySettings, readRelaySettings } from '../doctor/relay-settings.js'
import { checkSetups, hasSetup } from '../doctor/setup/check-setup.js'
import { openStore, readBaseUrl, requireOpenPort } from '../store/store-access.js'
import { formatTable, plainText, wrapLine } from '../text-table.js'

const help = `Usage: license-gate doctor [<folder>] [options]

Looks at an Electron app and reports what could cause trouble for you or your customers: the store's ids, the preload, window
switches, the pages' policies, secrets and leftovers of development in the source, your relay, and the clocks. It reads the
source as text: what it does not find, it says it did not find. It sends store and relay nothing but a made-up key, and changes
nothing. With POLAR_ACCESS_TOKEN, DODO_PAYMENTS_API_KEY or KEYGEN_TOKEN in the environment, the ids of that store are checked, and
what is set there in a way that an app cannot work with.

Options:
  --packaged <path>      also a packaged app: its fuses, and what the bundler left in it; its .app, or the folder that it is in
  --key-file <file>      a real license key of your product, "-" for standard input: is it one of this app?
  --api-key-file <file>  Lemon Squeezy's API key: are there keys of these ids? (default: LEMON_SQUEEZY_API_KEY, if it is set)
  --store-id <id>        where the source does not have it as a plain number
  --product-id <id>      the same
  --base-url <address>   another address of the API, such as that of "license-gate serve"
  --relay-url <address>  your relay, where the source does not have it as plain text
  --relay-public-key <key>  the same: what "license-gate keygen" printed for the app
  --app-id <id>          the app's id at the relay (default: appId in the source, else the app's name)
  --offline              asks no store and no relay
  --json                 prints one JSON object: { "problems", "warnings", "findings" }
  -h, --help             shows this help

Exit code: 1 where a problem was found, 0 otherwise.

Examples:
  license-gate doctor
  license-gate doctor ../my-app --packaged ../my-app/release/linux-unpacked
  license-gate doctor --key-file a-bought-key.txt
  license-gate doctor --relay-url https://license.example.com --relay-public-key 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo`

const PACKAGE_NAME = 'electron-license-gate'

const doctorOptions = {
  packaged: { type: 'string' },
  'key-file': { type: 'string' },
  'api-key-file': { type: 'string' },
  'store-id': { type: 'string' },
  'product-id': { type: 'string' },
  'base-url': { type: 'string' },
  'relay-url': { type: 'string' },
  'relay-public-key': { type: 'string' },
  'app-id': { type: 'string' },
  offline: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

type DoctorValues = ReturnType<typeof readArguments<typeof doctorOptions>>['values']

/** `license-gate doctor`. */
export const doctorCommand: Command = {
  name: 'doctor',
  help,
  async run(args, world) {
    const { values, positionals } = readArguments(args, doctorOptions)
    const [folder = '.'] = readWords(positionals, ['<folder>'])
    const settingsOf = settingsReader(values)
    const relayOf = relayReader(values)
    requireThere(folder, '<folder>', 'folder')
    requireThere(values.packaged, '--packaged', 'file or folder')
    const project = readProject(resolve(folder))
    const findings = [
      ...checkPackage(project),
      ...(values.offline ? [] : await askOthers(project, values, world)),
      ...(values.offline ? [] : await ask(settingsOf(project), relayOf(project), { project, values }, world)),
      ...checkPreload(project),
      ...checkWindows(project),
      ...checkActivate(project),
      ...checkPolicies(project),
      ...checkSecrets(project),
      ...checkTestMode(project),
      ...checkAppId(project),
      ...(values.packaged === undefined ? [] : checkPackaged(resolve(values.packaged))),
    ]
    const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length
    const [problems, warnings] = [count('problem'), count('warning')]
    if (values.json) world.print(JSON.stringify({ problems, warnings, findings }))
    else {
      world.print(formatFindings(findings, world.columns))
      world.print(
        `\n${counted(problems, 'problem')}, ${counted(warnings, 'warning')}, ${count('unknown')} not known.`,
      )
    }
    return problems > 0 ? EXIT_FAILURE : EXIT_OK
  },
}

function checkPackaged(path: string): readonly Finding[] {
  return [...checkBundle(path), ...checkFuses(path)]
}

/** A mistyped path would give many findings, all of them wrong. */
function requireThere(path: string | undefined, name: string, what: 'folder' | 'file or folder'): void {
  if (path === undefined) return
  const found = statSync(resolve(path), { throwIfNoEntry: false })
  if (found === undefined || (what === 'folder' && !found.isDirectory()))
    throw new UsageError(`${name}: no such ${what}: ${path}`)
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function settingsReader(values: DoctorValues): (project: Project) => StoreSettings {
  const storeId = readOptionalId(values['store-id'], '--store-id')
  const productId = readOptionalId(values['product-id'], '--product-id')
  return (project) => {
    const found = readStoreSettings(project)
    return { ...found, storeId: storeId ?? found.storeId, productId: productId ?? found.productId }
  }
}

interface RelayQuestion {
  readonly relay: RelaySettings
  readonly packageVersion: string
}

function relayReader(values: DoctorValues): (project: Project) => RelayQuestion {
  const url = readPlain(values['relay-url'], '--relay-url', /^https?:\/\/[^\s@?#]+$/)
  if (url !== undefined && URL.canParse(url)) requireOpenPort(new URL(url), '--relay-url')
  const publicKey = readPlain(values['relay-public-key'], '--relay-public-key', LEASE_PUBLIC_KEY)
  const appId = readPlain(values['app-id'], '--app-id', RELAY_APP_ID)
  return (project) => {
    const found = readRelaySettings(project)
    const version = readInstalled(project, PACKAGE_NAME)?.['version']
    return {
      relay: {
        ...found,
        url: url ?? found.url,
        publicKeys: publicKey === undefined ? found.publicKeys : [publicKey],
        appId: appId === undefined ? found.appId : { text: appId, from: 'option' },
      },
      packageVersion: typeof version === 'string' ? version : PACKAGE_VERSION,
    }
  }
}

/** The wrong value may be a secret in the wrong place, and is not repeated. */
function readPlain(text: string | undefined, option: string, form: RegExp): string | undefined {
  if (text === undefined || form.test(text)) return text
  throw new UsageError(`${option}: ${EXPECTED[option] ?? 'not in the expected form'}`)
}

const EXPECTED: Readonly<Record<string, string>> = {
  '--relay-url': 'expected an address such as https://license.example.com',
  '--relay-public-key': 'expected 43 characters, as "license-gate keygen" prints them for the app',
  '--app-id': 'expected 1 to 100 printable ASCII characters',
}

/** An app with a relay asks no store itself, and needs none of its ids. */
async function ask(
  store: StoreSettings,
  { relay, packageVersion }: RelayQuestion,
  { project, values }: { readonly project: Project; readonly values: DoctorValues },
  world: CommandWorld,
): Promise<readonly Finding[]> {
  const asked = await checkRelay(relay, packageVersion, world)
  const isElsewhere = asked.length > 0 || hasSetup(project)
  const asksStore = !isElsewhere || store.where !== undefined || store.storeId !== undefined
  return [...(asksStore ? await askStores(store, values, world) : []), ...asked]
}

/** The stores beside Lemon Squeezy that the app asks by itself. */
function askOthers(
  project: Project,
  { 'base-url': address }: DoctorValues,
  world: CommandWorld,
): Promise<readonly Finding[]> {
  return checkSetups(project, address === undefined ? undefined : readBaseUrl(address), world)
}

async function askStores(
  settings: StoreSettings,
  values: DoctorValues,
  world: CommandWorld,
): Promise<readonly Finding[]> {
  const { 'key-file': keyFile, 'base-url': address, 'api-key-file': apiKeyFile } = values
  const baseUrl = address === undefined ? undefined : readBaseUrl(address)
  const key = keyFile === undefined ? undefined : await readSecretFile(keyFile, '--key-file', world)
  const found = await checkStore({ settings, baseUrl, key }, world)
  if (apiKeyFile === undefined && !world.environment['LEMON_SQUEEZY_API_KEY']?.trim()) return found
  const choice = { store: 'lemon-squeezy', 'api-key-file': apiKeyFile, 'base-url': baseUrl }
  return [...found, ...(await checkDirectory(settings, await openStore(choice, world)))]
}

function formatFindings(findings: readonly Finding[], columns: number | undefined): string {
  const rows = findings.map(({ level, check, what, where }) => [
    level,
    check,
    where === undefined ? what : `${what}  [${where}]`,
  ])
  return formatTable(rows, { indent: '', columns })
    .flatMap((line, index) => {
      const advice = findings[index]?.advice
      if (advice === undefined) return [line]
      const shown = `${' '.repeat(20)}→ ${plainText(advice)}`
      return [line, ...(columns === undefined ? [shown] : wrapLine(shown, columns))]
    })
    .join('\n')
}
