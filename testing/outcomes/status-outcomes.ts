import type { UnreachableCause } from '../../contract/license-error.js'
import { type BodyOf, no, PAGE, yes } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeCall, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

const HTML = { 'content-type': 'text/html; charset=UTF-8' }
const DISABLED = no('This license key is disabled.', { status: 'disabled' })
const TOO_MANY: BodyOf = () => ({ message: 'Too Many Attempts.' })

const TROUBLE: readonly (readonly [UnreachableCause, readonly number[]])[] = [
  ['proxy-auth', [407]],
  ['timeout', [408]],
  ['rate-limited', [429]],
  ['server-error', [425, 500, 502, 503, 504, 520, 522, 529]],
  ['not-the-api', [401, 402, 403, 405, 409, 410, 418, 451, 511]],
]

/** Redirects are followed by nobody; a status of theirs without an address to go to is an answer like any other. */
const NOT_MODIFIED = 304

function statusRows(): OutcomeRow[] {
  return TROUBLE.flatMap(([becomes, statuses]) =>
    statuses.flatMap((status): OutcomeRow[] => [
      {
        what: 'A page, or JSON without a verdict',
        calls: ['validate'],
        outcome: { kind: 'answer', status, headers: HTML, body: PAGE },
        becomes,
      },
      {
        what: 'Even with a well-formed yes',
        calls: ['inspect', 'activate', 'validate'],
        outcome: { kind: 'answer', status, body: yes() },
        becomes,
      },
      {
        what: 'Even with a well-formed “disabled”',
        calls: ['validate', 'deactivate'],
        outcome: { kind: 'answer', status, body: DISABLED },
        becomes,
      },
    ]),
  )
}

interface Wait {
  readonly what: string
  readonly retryAfter: string
  readonly waitMs?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly calls?: readonly OutcomeCall[]
}

function waitRow({ what, retryAfter, waitMs, headers, calls = ['validate'] }: Wait): OutcomeRow {
  const outcome = {
    kind: 'answer',
    status: 429,
    headers: { 'retry-after': retryAfter, ...headers },
    body: TOO_MANY,
  } as const
  const row: OutcomeRow = { what, calls, outcome, becomes: 'rate-limited' }
  return waitMs === undefined ? row : { ...row, retryAfterMs: waitMs }
}

const rows: readonly OutcomeRow[] = [
  ...statusRows(),
  {
    what: 'Not modified, whatever was cached',
    calls: ['validate'],
    outcome: { kind: 'answer', status: NOT_MODIFIED, body: '' },
    becomes: 'not-the-api',
  },
  waitRow({ what: '`Retry-After: 30`: wait 30 s', retryAfter: '30', waitMs: 30_000, calls: ALL_CALLS }),
  waitRow({ what: '`Retry-After: 0`: no wait asked for', retryAfter: '0', waitMs: 0 }),
  waitRow({
    what: '`Retry-After` as a date: the distance from the answer’s own `Date`',
    retryAfter: 'Tue, 01 Jan 2030 00:02:00 GMT',
    waitMs: 120_000,
  }),
  waitRow({
    what: '`Retry-After` of more than a day: a day',
    retryAfter: '99999999999999999999',
    waitMs: 86_400_000,
  }),
  waitRow({
    what: '`Retry-After` of more than a day: a day',
    retryAfter: 'Fri, 01 Feb 2030 00:00:00 GMT',
    waitMs: 86_400_000,
  }),
  ...['-5', 'soon', '1.5', '5, 10', 'Mon, 31 Dec 2029 23:59:59 GMT', 'Mon, 01 Jan 2030 00:02:00 GMT'].map(
    (retryAfter) => waitRow({ what: '`Retry-After` that is malformed or in the past: left out', retryAfter }),
  ),
  waitRow({
    what: '`Retry-After` as a date without a usable `Date`: left out',
    retryAfter: 'Tue, 01 Jan 2030 00:02:00 GMT',
    headers: { date: 'yesterday' },
  }),
  {
    what: '`Retry-After` with another status than 429 counts too',
    calls: ['validate'],
    outcome: { kind: 'answer', status: 503, headers: { 'retry-after': '7' }, body: PAGE },
    becomes: 'server-error',
    retryAfterMs: 7_000,
  },
]

export const STATUS_OUTCOMES: OutcomeSection = {
  title: 'A status that says trouble',
  intro:
    'These statuses come from gateways, proxies and portals as well as from a store in trouble. Their bodies are ' +
    'not asked, whatever they hold.',
  rows,
}
