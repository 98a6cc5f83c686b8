import { resolve } from 'node:path'
import { readArguments, readWords } from '../arguments/read-arguments.js'
import { readSecretFile } from '../arguments/read-secret.js'
import { readOptionalId } from '../arguments/read-values.js'
import { type Command, type CommandWorld, EXIT_FAILURE, EXIT_OK } from '../command.js'
import { checkDirectory } from '../doctor/check-directory.js'
import { checkFuses } from '../doctor/check-fuses.js'
import { checkSecrets, checkTestMode } from '../doctor/check-leftovers.js'
import { checkPackage } from '../doctor/check-package.js'
import { checkPreload } from '../doctor/check-preload.js'
import { checkStore, readStoreSettings, type StoreSettings } from '../doctor/check-store.js'
import { checkPolicies, checkWindows } from '../doctor/check-windows.js'
import type { Finding } from '../doctor/finding.js'
import { type Project, readProject } from '../doctor/project.js'
import { openStore, readBaseUrl } from '../store/store-access.js'
import { formatTable, plainText } from '../text-table.js'

const help = `Usage: license-gate doctor [<folder>] [options]

Looks at an Electron app and says what would bite you or your customers: the store's ids, the preload, window switches, the pages'
policies, secrets and leftovers of development in the source, and the clock. It reads the source as text: what it does not find, it
says it did not find. It sends the store nothing but a made-up key, and changes nothing.

Options:
  --packaged <path>      also the fuses of a packaged app: its binary, its .app, or the folder that it is in
  --key-file <file>      a real license key of your product, "-" for standard input: is it one of this app?
  --api-key-file <file>  Lemon Squeezy's API key: are there keys of these ids? (default: LEMON_SQUEEZY_API_KEY, if it is set)
  --store-id <id>        where the source does not have it as a plain number
  --product-id <id>      the same
  --base-url <address>   another address of the API, such as that of "license-gate serve"
  --offline              asks no store
  --json                 prints one JSON object: { "problems", "warnings", "findings" }
  -h, --help             prints this

Exit code: 1 where a problem was found, 0 otherwise.

Examples:
  license-gate doctor
  license-gate doctor ../my-app --packaged ../my-app/release/linux-unpacked
  license-gate doctor --key-file a-bought-key.txt`

const doctorOptions = {
  packaged: { type: 'string' },
  'key-file': { type: 'string' },
  'api-key-file': { type: 'string' },
  'store-id': { type: 'string' },
  'product-id': { type: 'string' },
  'base-url': { type: 'string' },
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
    const project = readProject(resolve(folder))
    const findings = [
      ...checkPackage(project),
      ...(values.offline ? [] : await askStores(settingsOf(project), values, world)),
      ...checkPreload(project),
      ...checkWindows(project),
      ...checkPolicies(project),
      ...checkSecrets(project),
      ...checkTestMode(project),
      ...(values.packaged === undefined ? [] : checkFuses(resolve(values.packaged))),
    ]
    const count = (level: Finding['level']) => findings.filter((each) => each.level === level).length
    const [problems, warnings] = [count('problem'), count('warning')]
    if (values.json) world.print(JSON.stringify({ problems, warnings, findings }))
    else {
      world.print(formatFindings(findings))
      world.print(
        `\n${counted(problems, 'problem')}, ${counted(warnings, 'warning')}, ${count('unknown')} not known.`,
      )
    }
    return problems > 0 ? EXIT_FAILURE : EXIT_OK
  },
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

function formatFindings(findings: readonly Finding[]): string {
  return formatTable(
    findings.map(({ level, check, what, where }) => [
      level,
      check,
      where === undefined ? what : `${what}  [${where}]`,
    ]),
    '',
  )
    .flatMap((line, index) => {
      const advice = findings[index]?.advice
      return advice === undefined ? [line] : [line, `${' '.repeat(20)}→ ${plainText(advice)}`]
    })
    .join('\n')
}
