import { ERROR_TRAITS } from '../../contract/license-error.js'
import { ALL_CALLS, type Becomes, type Outcome, type OutcomeRow, type OutcomeSection } from './outcome-row.js'
import { type EndState, WORD_EFFECTS, type WordEffects } from './word-effects.js'

/** What the user reads, from the catalog of the dialog. */
export interface OutcomeTexts {
  failure(word: Exclude<Becomes, 'granted'>): string
  state(state: EndState): string
}

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

const WORDS = Object.keys(MEANINGS) as readonly Becomes[]

const INTRODUCTION = `# What each answer of a store becomes

Every request of an app to its store ends as one of the words below, and each word does one thing. Only a well-formed,
explicit answer of the store about this very key can end a license: no status alone, no page, no proxy, no broken
connection. The tables are the data of the tests, ROWS rows of them. The real provider meets each row at all four calls, at
a real server on the loopback address (or a \`fetch\` that fails as Electron’s and Node’s do). The real engine meets FULL of
them in each situation of the second table, and the others, which are more forms of the same, where most is to lose: at
activation, and in a check of a license in order. Other stores’ answers have tables of their own, at the
end of this page and, SellApp’s and Keygen’s, in [stores.md](stores.md); the real provider and the real engine meet each row of those in every
situation too.

The calls: **inspect** judges a key before a seat is spent, **activate** takes a seat, **validate** checks this computer’s
seat, **deactivate** gives it back. A request has ten seconds for headers and body together (option \`timeoutMs\`), reads at
most 256 kB, follows no redirect, and carries no cookies. An activate is never sent again by itself.
`

/** The whole of `docs/outcomes.md`. */
export function describeOutcomes(sections: readonly OutcomeSection[], texts: OutcomeTexts): string {
  const rows = sections.flatMap((section) => section.rows)
  const full = rows.filter(({ isVariation }) => isVariation !== true)
  return [
    INTRODUCTION.replace('ROWS', String(rows.length)).replace('FULL', String(full.length)),
    describeWords(texts),
    describeEffects(),
    describeSeats(),
    describeStates(texts),
    ...sections.map(describeSection),
  ].join('\n')
}

function describeWords(texts: OutcomeTexts): string {
  const lines = WORDS.map((word) => [
    code(word),
    MEANINGS[word],
    word === 'granted' ? '' : texts.failure(word),
    word === 'granted' ? '' : ERROR_TRAITS[word].retryable ? 'yes' : 'not by itself',
  ])
  const head = ['Word', 'Meaning', 'What a user reads who asked for it', 'The same call may succeed later']
  return `## The words\n\nA check in the background tells nothing by itself; what it leads to is told.\n\n${table(head, lines)}`
}

const EFFECT_COLUMNS = [
  ['licensed', 'A check: in order'],
  ['grace', 'In the grace period'],
  ['doubted', 'Not found twice in 24 h'],
  ['disabled', 'Locked, disabled'],
  ['graceOver', 'Locked, grace over'],
  ['activating', 'A key is entered'],
  ['enteringAgain', 'The key that is held is entered again'],
  ['deactivating', 'The user deactivates'],
  ['removing', 'Deactivates what is disabled'],
] as const satisfies readonly (readonly [keyof WordEffects, string])[]

function describeEffects(): string {
  const lines = groupBy(WORDS, (word) => EFFECT_COLUMNS.map(([column]) => WORD_EFFECTS[word][column])).map(
    ([states, words]) => [words.map(code).join(' '), ...states.map(stateCell)],
  )
  const head = ['Word', ...EFFECT_COLUMNS.map(([, title]) => title)]
  const intro =
    'The state after the word, by what was going on when it came. In **bold**: the app does not open. Only a granted ' +
    'answer starts the grace period anew; nothing else shortens or lengthens it, nor does the ' +
    'date that any other answer carries ([time.md](time.md)). A locked license goes on being checked, and the next granted ' +
    'answer opens the app again.'
  return `## What a word does\n\n${intro}\n\n${table(head, lines)}`
}

const SEATS: Readonly<Record<WordEffects['seat'], string>> = {
  taken: 'The seat is taken and kept with the license',
  none: 'No seat was taken',
  counted:
    'It may have been: the store is asked for its count. One more than before, and the user is told the seat’s exact name',
  'counted-later':
    'The same; and where the count is unchanged, it is asked again after half a minute: the store may still be at work',
}
const RELEASES: Readonly<Record<WordEffects['release'], string>> = {
  'given-back': 'The seat is free, or the store no longer honors the key; the key is forgotten',
  kept: 'The license stays, unless the store had ended it before',
  noted: 'The license stays; what became of the seat is noted and settled by the next check',
}

function describeSeats(): string {
  const taking = groupBy(WORDS, (word) => SEATS[WORD_EFFECTS[word].seat])
  const giving = groupBy(WORDS, (word) => RELEASES[WORD_EFFECTS[word].release])
  const lines = [
    ...taking.map(([end, words]) => ['activate', words.map(code).join(' '), end]),
    ...giving.map(([end, words]) => ['deactivate', words.map(code).join(' '), end]),
  ]
  return `## What becomes of the seat\n\n${table(['Call', 'Word', 'The seat'], lines)}`
}

function describeStates({ state }: OutcomeTexts): string {
  const states = unique(WORDS.flatMap((word) => EFFECT_COLUMNS.map(([column]) => WORD_EFFECTS[word][column])))
  const lines = states.filter((each) => each !== 'licensed').map((each) => [stateCell(each), state(each)])
  const intro = 'In the grace period this shows only in its last `warnDays`.'
  return `## What the user reads afterwards\n\n${intro}\n\n${table(['State', 'Text'], lines)}`
}

function describeSection({ title, intro, rows }: OutcomeSection): string {
  const lines = groupBy(rows, ({ what, becomes }) => [what, becomes] as const).map(
    ([[what, becomes], group]) => [
      what,
      unique(group.map(({ outcome }) => seenAs(outcome)))
        .toSorted(byStatus)
        .join(' '),
      becomesCell(becomes),
    ],
  )
  return `## ${title}\n\n${intro}\n\n${table(['What happens', 'Status or error', 'Becomes'], lines)}`
}

function becomesCell(becomes: OutcomeRow['becomes']): string {
  if (typeof becomes === 'string') return code(becomes)
  const exceptions = groupBy(
    ALL_CALLS.filter((call) => becomes[call] !== undefined),
    (call) => becomes[call],
  ).map(([word, calls]) => `at ${calls.join(' and ')} ${code(word ?? becomes.others)}`)
  return [code(becomes.others), ...exceptions].join('; ')
}

function seenAs(outcome: Outcome): string {
  if (outcome.kind === 'misbehaves') return ''
  return outcome.kind === 'answer' ? String(outcome.status) : code(outcome.error.replace('net::', ''))
}

/** Errors stay in their order. */
function byStatus(one: string, other: string): number {
  return Number(one) - Number(other) || 0
}

function stateCell(state: EndState): string {
  const words = code(state.replace(': ', ' / '))
  return state.startsWith('licensed') || state.startsWith('grace') ? words : `**${words}**`
}

/** Groups of what has the same name, in the order of their first. */
function groupBy<Item, Name>(items: readonly Item[], nameOf: (item: Item) => Name): [Name, Item[]][] {
  const groups = new Map<string, [Name, Item[]]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(JSON.stringify(name))
    if (group) group[1].push(item)
    else groups.set(JSON.stringify(name), [name, [item]])
  }
  return [...groups.values()]
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map(() => '---')
  return `${[head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function code(word: string): string {
  return `\`${word}\``
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)]
}
