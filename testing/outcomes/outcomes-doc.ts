import { ERROR_TRAITS, type LicenseEffect } from '../../contract/license-error.js'
import { ALL_CALLS, type Becomes, type Outcome, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

const MEANINGS: Readonly<Record<Becomes, string>> = {
  granted: 'the store says yes, and the key is for this app',
  'key-disabled': 'the seller has turned the key off',
  'key-expired': 'the key, or its subscription, has expired',
  'wrong-product': 'the key is for another store, product or variant',
  'instance-not-found': 'this computer’s seat was released elsewhere',
  'key-not-found': 'the store does not know the key; stores say so by mistake too',
  'no-seats-left': 'every seat of the key is in use',
  'test-key': 'the key was bought in test mode, and `allowTestMode` is off',
  'invalid-input': 'the store misses a parameter, or finds it malformed',
  unspecified: 'the store says no, but not why',
  offline: 'no connection comes about, or it breaks',
  timeout: 'no whole answer in time',
  tls: 'the secure connection cannot be made or is not trusted',
  'proxy-auth': 'a proxy wants a sign-in',
  'rate-limited': 'too many requests from this address',
  'server-error': 'the store, or something before it, is in trouble',
  'not-the-api': 'something answers that is not the store: a portal, a gateway, a page',
  misconfigured: 'the address of the API is unusable',
}

const EFFECTS: Readonly<Record<LicenseEffect, string>> = {
  none: 'stays as it is; the grace period runs',
  locks: 'locks at once',
  'releases-seat': 'ends on this computer; one click takes a new seat',
  doubts: 'stays; locks after three such answers spread over at least 24 h',
}

/** The same in a word, for the tables. */
const EFFECT_WORDS: Readonly<Record<LicenseEffect, string>> = {
  none: 'stays',
  locks: '**locks**',
  'releases-seat': '**ends here**',
  doubts: 'is doubted',
}

const INTRODUCTION = `# What each answer of a store becomes

Every request of an app to its store ends as one of the words below, and each word does one thing to a license that is
held. Only a well-formed, explicit answer of the store about this very key can end a license: no status alone, no page, no
proxy, no broken connection. The tables are the data of the tests: each line is played against a real server on the
loopback address, or against a \`fetch\` that fails as Electron’s and Node’s do.

The calls: **inspect** judges a key before a seat is spent, **activate** takes a seat, **validate** checks this computer’s
seat, **deactivate** gives it back. Only a validate judges a license that is held. A request has ten seconds for headers
and body together (option \`timeoutMs\`), reads at most 256 kB, follows no redirect, and carries no cookies.

## The words
`

/** The whole of `docs/outcomes.md`. */
export function describeOutcomes(sections: readonly OutcomeSection[]): string {
  return [INTRODUCTION, describeWords(), ...sections.map(describeSection)].join('\n')
}

function describeWords(): string {
  const words = Object.entries(MEANINGS) as [Becomes, string][]
  const lines = words.map(([word, meaning]) => [`\`${word}\``, meaning, effectOf(word), retryOf(word)])
  return table(['Word', 'Meaning', 'A license that is held', 'The same call may succeed later'], lines)
}

function effectOf(word: Becomes): string {
  return word === 'granted'
    ? 'is confirmed; the grace period starts anew'
    : EFFECTS[ERROR_TRAITS[word].effect]
}

function retryOf(word: Becomes): string {
  if (word === 'granted') return ''
  return ERROR_TRAITS[word].retryable ? 'yes' : 'not by itself'
}

function describeSection({ title, intro, rows }: OutcomeSection): string {
  const lines = [...groupRows(rows).values()].map((group) => {
    const [{ what, becomes }] = group
    const seen = unique(group.map(({ outcome }) => seenAs(outcome)).filter((each) => each !== ''))
    return [what, seen.join(' '), callsOf(group), `\`${becomes}\``, effectWordOf(group)]
  })
  return `## ${title}\n\n${intro}\n\n${table(HEAD, lines)}`
}

const HEAD = ['What happens', 'Status or error', 'Call', 'Becomes', 'A held license']

/** Only a validate judges the license that is held. */
function effectWordOf(group: Group): string {
  const [{ becomes }] = group
  if (!group.some(({ calls }) => calls.includes('validate'))) return '–'
  return becomes === 'granted' ? 'is confirmed' : EFFECT_WORDS[ERROR_TRAITS[becomes].effect]
}

type Group = [OutcomeRow, ...OutcomeRow[]]

/** Rows of the same words and the same end are one line. */
function groupRows(rows: readonly OutcomeRow[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const name = `${row.what} ${row.becomes}`
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return groups
}

function seenAs(outcome: Outcome): string {
  if (outcome.kind === 'misbehaves') return ''
  return outcome.kind === 'answer' ? String(outcome.status) : `\`${outcome.error.replace('net::', '')}\``
}

function callsOf(rows: readonly OutcomeRow[]): string {
  const calls = ALL_CALLS.filter((call) => rows.some((row) => row.calls.includes(call)))
  return calls.length === ALL_CALLS.length ? 'all' : calls.join(', ')
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map(() => '---')
  return `${[head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}
