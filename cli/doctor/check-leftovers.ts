import type { Store } from '../../providers/store-entry.js'
import { RELAY_STORES, STORES } from '../../providers/stores.js'
import { type Finding, type FindingLevel, finding } from './finding.js'
import { type Project, placesOf } from './project.js'

type Rule = readonly [FindingLevel, RegExp, string, string]

const KEEP_ON_SERVER =
  'keep it on a server, such as the relay; make a new one, since this one has been in the source'

const stores = Object.values(STORES)
const variablesOf = ({ variable, otherVariables }: Store) => [variable, ...otherVariables]

const SECRETS: readonly Rule[] = [
  [
    'problem',
    /["'`]eyJ[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}["'`]/,
    'an API token is written in the source',
    KEEP_ON_SERVER,
  ],
  [
    'problem',
    /["'`]Bearer\s+[\w.~+/-]{16,}["'`]/,
    'a bearer secret is written in the source',
    KEEP_ON_SERVER,
  ],
  [
    'problem',
    /-----BEGIN (?:\w+ )?PRIVATE KEY-----|["']?\bd["']?\s*:\s*["'][\w-]{43}["']/,
    'a private key is written in the source',
    KEEP_ON_SERVER,
  ],
  [
    'warning',
    new RegExp(
      `\\b(?:${Object.values(RELAY_STORES)
        .flatMap((store) => store.secretMakers)
        .join('|')})\\s*\\(\\s*\\{`,
    ),
    "this needs the store's secret; where it is packaged, whoever has the app has that too",
    'run a relay and use relay({ url, publicKey }) in the app; docs/relay.md shows how',
  ],
  [
    'warning',
    new RegExp(`\\b(?:VITE_)?(?:${stores.flatMap(variablesOf).join('|')})\\b`),
    "the store's API key is named here; a bundler may write its value into the app",
    'keep it out of packaged builds',
  ],
]

const TEST_MODE: readonly Rule[] = [
  [
    'warning',
    /\b(?:allowTestMode|testMode)\s*:\s*true\b/,
    'allowTestMode or testMode: true: a packaged app refuses test keys anyway, but remove it',
    'allowTestMode: !app.isPackaged',
  ],
  [
    'problem',
    /\blemonSqueezy\s*\(\s*\{[^}]*\bbaseUrl\s*:\s*["'`]http:/,
    'lemonSqueezy() is given a fixed http: address: a packaged app ends with a TypeError at its start',
    'leave baseUrl out of what is packaged',
  ],
  [
    'warning',
    /\blemonSqueezy\s*\(\s*\{[^}]*\bbaseUrl\s*:\s*["'`](?!http:)/,
    'lemonSqueezy() is given a fixed baseUrl: customers would ask that in place of the store',
    'leave baseUrl out of what is packaged',
  ],
]

/** Finds secrets that a packaged app would contain. A finding names the place and never repeats the secret. */
export function checkSecrets(project: Project): readonly Finding[] {
  return check(project, 'secrets', SECRETS, 'no known kind of secret found in the source')
}

/** A test mode that only development uses is not a leftover. */
export function checkTestMode(project: Project): readonly Finding[] {
  const sources = project.sources.map(({ path, text }) => ({ path, text: blankDevelopment(text) }))
  return check({ sources }, 'test mode', TEST_MODE, 'no leftovers of development were found')
}

/** The default id changes with the app's name, and customers' licenses are stored under it. */
export function checkAppId({ sources }: Pick<Project, 'sources'>): readonly Finding[] {
  const without = sources.filter(({ text }) => !/\bappId\b/.test(text))
  return placesOf(without, /\bcreateLicenseGate\s*\(/).map((where) =>
    finding(
      'warning',
      'app id',
      'createLicenseGate() is given no appId, so it changes with the name of the app',
      {
        where,
        advice:
          "appId: 'com.example.app'; licenses that are saved under the name are still found, in the same userData folder",
      },
    ),
  )
}

/** A question whether the app is packaged, and what hangs on its answer: the rest of the line, or the block. */
const DEVELOPMENT =
  /\b(?:isPackaged|NODE_ENV|import\.meta\.env\.(?:DEV|PROD)|isDev)\b(?:[^\n{]*\)\s*\{[^}]*\}|[^\n]*\n?[^\n]*)/g

function blankDevelopment(text: string): string {
  return text.replace(DEVELOPMENT, (match) => match.replace(/[^\n]/g, ' '))
}

function check(
  { sources }: Pick<Project, 'sources'>,
  name: string,
  rules: readonly Rule[],
  fine: string,
): readonly Finding[] {
  const found = rules.flatMap(([level, pattern, what, advice]) =>
    placesOf(sources, pattern).map((where) => finding(level, name, what, { where, advice })),
  )
  return found.length > 0 ? found : [finding('ok', name, fine)]
}
