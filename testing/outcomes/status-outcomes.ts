import type { UnreachableCause } from '../../contract/license-error.js'
import { MATRIX_BODIES, type MatrixBody } from './matrix-bodies.js'
import { PAGE, yes } from './outcome-bodies.js'
import type { BodyOf, OutcomeRow, OutcomeSection } from './outcome-row.js'

/** Statuses whose bodies may hold a verdict: `yes` and `no`, or only a no. */
const SPEAKING: readonly (readonly [number, readonly MatrixBody['says'][]])[] = [
  [200, ['yes', 'no']],
  [202, ['yes', 'no']],
  [400, ['no']],
  [404, ['no']],
]

const MAIN_SPEAKING = [200, 400]

/** Statuses that never speak of a key, met with every body. */
const TROUBLE: readonly (readonly [UnreachableCause, readonly number[]])[] = [
  ['proxy-auth', [407]],
  ['timeout', [408]],
  ['rate-limited', [429]],
  ['server-error', [425, 500, 502, 503, 520, 522, 530]],
  ['not-the-api', [204, 302, 304, 401, 403, 409, 410]],
]

const UNPROCESSABLE: typeof TROUBLE = [['not-the-api', [422]]]

/** The same, met with a page, a yes and a no. */
const MORE_TROUBLE: readonly (readonly [UnreachableCause, readonly number[]])[] = [
  ['server-error', [501, 504, 505, 507, 508, 521, 523, 524, 525, 526, 527, 529, 599]],
  [
    'not-the-api',
    [
      205, 300, 301, 303, 305, 307, 308, 402, 405, 406, 411, 413, 415, 418, 421, 423, 424, 426, 428, 431, 451,
      511,
    ],
  ],
]

/** No body comes with these; and with a redirect `fetch` fails before it is read. */
const BODILESS = [204, 205, 301, 302, 303, 304, 307, 308]

/** Taken for a verdict, it would end a license. */
const MOST_DANGEROUS = 'a well-formed “disabled”'
const PLAIN = ['a page', 'a well-formed yes', MOST_DANGEROUS]
const PLAIN_BODIES = MATRIX_BODIES.filter(({ name }) => PLAIN.includes(name))

function matrixRow(
  status: number,
  { name, body, contentType, says }: MatrixBody,
): Omit<OutcomeRow, 'what' | 'becomes'> {
  const headers = contentType === undefined ? {} : { headers: { 'content-type': contentType } }
  return {
    detail: name,
    outcome: { kind: 'answer', status, ...headers, body },
    takesSeat: says === 'yes' && !BODILESS.includes(status),
  }
}

const ANY_BODY = 'Any body, even a well-formed yes or no'

function troubleRows(groups: typeof TROUBLE, bodies: readonly MatrixBody[], what = ANY_BODY): OutcomeRow[] {
  return groups.flatMap(([becomes, statuses]) =>
    statuses.flatMap((status) =>
      bodies.map((body) => ({
        ...matrixRow(status, body),
        what,
        becomes,
        isVariation: !PLAIN.includes(body.name),
      })),
    ),
  )
}

const SAYING: Readonly<Record<MatrixBody['says'], string>> = {
  yes: `A yes in ${formsOf('yes')} forms: also with a byte order mark, a field twice, unknown or deeply nested fields`,
  no: `“Disabled” in ${formsOf('no')} forms: also with unknown fields`,
  nothing: `${formsOf('nothing')} bodies without a verdict: \`{}\`, half of a yes, a page, nothing, 10 MB, …`,
}

function formsOf(says: MatrixBody['says']): number {
  return MATRIX_BODIES.filter((body) => body.says === says).length
}

const speakingRows: readonly OutcomeRow[] = MATRIX_BODIES.flatMap((body) =>
  SPEAKING.map(([status, spoken]): OutcomeRow => {
    const isVariation = !MAIN_SPEAKING.includes(status)
    const row = { ...matrixRow(status, body), what: SAYING[body.says], isVariation }
    if (!spoken.includes(body.says)) return { ...row, becomes: 'not-the-api' }
    return { ...row, becomes: body.says === 'yes' ? 'granted' : 'key-disabled' }
  }),
)

const TOO_MANY: BodyOf = () => ({ message: 'Too Many Attempts.' })

interface Wait {
  readonly what: string
  readonly retryAfter: string
  readonly waitMs?: number
  readonly headers?: Readonly<Record<string, string>>
}

function waitRow({ what, retryAfter, waitMs, headers }: Wait): OutcomeRow {
  const outcome = {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': retryAfter, ...headers },
    body: TOO_MANY,
  } as const
  const row: OutcomeRow = { what, detail: retryAfter, outcome, becomes: 'rate-limited' }
  return waitMs === undefined ? row : { ...row, retryAfterMs: waitMs }
}

const MORE_THAN_A_DAY = '`Retry-After` of more than a day: a day'

const waits: readonly OutcomeRow[] = [
  waitRow({ what: '`Retry-After: 30`: wait 30 s', retryAfter: '30', waitMs: 30_000 }),
  waitRow({ what: '`Retry-After: 0`: no wait asked for', retryAfter: '0', waitMs: 0 }),
  waitRow({
    what: '`Retry-After` as a date: the distance from the answer’s own `Date`',
    retryAfter: 'Tue, 01 Jan 2030 00:02:00 GMT',
    waitMs: 120_000,
  }),
  waitRow({ what: MORE_THAN_A_DAY, retryAfter: '99999999999999999999', waitMs: 86_400_000 }),
  waitRow({ what: MORE_THAN_A_DAY, retryAfter: 'Fri, 01 Feb 2030 00:00:00 GMT', waitMs: 86_400_000 }),
  ...['-5', 'soon', '1.5', '5, 10', 'Mon, 31 Dec 2029 23:59:59 GMT', 'Mon, 01 Jan 2030 00:02:00 GMT'].map(
    (retryAfter) => waitRow({ what: '`Retry-After` that is malformed or in the past: left out', retryAfter }),
  ),
  waitRow({
    what: '`Retry-After` as a date without a usable `Date`: left out',
    retryAfter: 'Tue, 01 Jan 2030 00:02:00 GMT',
    headers: { date: 'yesterday' },
  }),
  ...(
    [
      [503, 'server-error'],
      [403, 'not-the-api'],
      [200, 'not-the-api'],
    ] as const
  ).map(
    ([status, becomes]): OutcomeRow => ({
      what: '`Retry-After` with another status than 429 counts too',
      outcome: { kind: 'answer', status, headers: { 'retry-after': '7' }, body: PAGE },
      becomes,
      retryAfterMs: 7_000,
    }),
  ),
]

const named: readonly OutcomeRow[] = ['x-request-id', 'cf-ray'].map((header) => ({
  what: 'With the number of the request: support is told it',
  detail: header,
  outcome: { kind: 'answer', status: 500, headers: { [header]: '8a1b2c3d-FRA' }, body: PAGE },
  becomes: 'server-error',
  requestId: '8a1b2c3d-FRA',
}))

const redirects: readonly OutcomeRow[] = [301, 302, 303, 307, 308].map((status) => ({
  what: 'A redirect to another page: it is not followed',
  outcome: { kind: 'answer', status, headers: { location: '/sign-in' }, body: yes() },
  becomes: 'not-the-api',
}))

export const SPEAKING_OUTCOMES: OutcomeSection = {
  title: 'Every body with a status that may carry a verdict',
  intro: 'A yes needs a status that says yes; a no counts with 2xx, 400 and 404.',
  rows: speakingRows,
}

export const STATUS_OUTCOMES: OutcomeSection = {
  title: 'A status that says trouble',
  intro:
    'These statuses come from gateways, proxies and portals as well as from a store in trouble. Their bodies are ' +
    `not asked, whatever they hold: the first line is played with ${MATRIX_BODIES.length} bodies, from a well-formed yes to 10 MB.`,
  rows: [
    ...troubleRows(TROUBLE, MATRIX_BODIES),
    ...troubleRows(UNPROCESSABLE, MATRIX_BODIES, `${ANY_BODY}; a complaint about a parameter is above`),
    ...troubleRows(MORE_TROUBLE, PLAIN_BODIES).map((row) => ({
      ...row,
      isVariation: row.detail !== MOST_DANGEROUS,
    })),
    ...redirects,
    ...waits,
    ...named,
  ],
}
