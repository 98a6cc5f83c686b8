import type { RefusalReason } from '../../contract/license-error.js'
import { type AnsweredRow, answered } from './answered.js'
import { bareNo, no } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

const SEAT_CALLS = ['validate', 'deactivate'] as const
const LIMIT = 'This license key has reached the activation limit.'
const NO_KEY = 'license_key not found.'
const NO_INSTANCE = 'instance_id not found.'
const full = { activation_limit: 3, activation_usage: 3 }

type Given = Omit<AnsweredRow, 'becomes' | 'headers' | 'options'> & { readonly becomes: RefusalReason }

function refusedRow(given: Given): OutcomeRow {
  return answered({ status: 400, ...given })
}

const seats: readonly OutcomeRow[] = [
  refusedRow({
    what: 'No seat is left',
    body: no('Nope', full),
    becomes: 'no-seats-left',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'No seat is left',
    body: no(LIMIT, full),
    becomes: 'no-seats-left',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'No seat is left',
    body: no('Nope', { activation_limit: 1, activation_usage: 5 }),
    becomes: 'no-seats-left',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'No seat is left',
    body: bareNo('This license key has reached the ACTIVATION LIMIT'),
    becomes: 'no-seats-left',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'Seats are no matter of this call',
    body: no(LIMIT, full),
    becomes: 'unspecified',
    calls: ['inspect', 'validate', 'deactivate'],
  }),
  refusedRow({
    what: 'Seats are left, and nothing is said',
    body: no('', { activation_limit: 3, activation_usage: 2 }),
    becomes: 'unspecified',
    calls: ['activate'],
  }),
  refusedRow({
    what: 'Seats without a limit, and nothing is said',
    body: no('', { activation_limit: null, activation_usage: 900 }),
    becomes: 'unspecified',
    calls: ['activate'],
  }),
]

const missing: readonly OutcomeRow[] = [
  ...[NO_KEY, 'license_key not found', 'License key not found!', 'The license does not exist.'].map((error) =>
    refusedRow({
      what: 'The store does not know the key',
      status: 404,
      body: bareNo(error),
      becomes: 'key-not-found',
      calls: ALL_CALLS,
    }),
  ),
  refusedRow({
    what: 'The store does not know the key',
    status: 400,
    body: bareNo(NO_KEY),
    becomes: 'key-not-found',
  }),
  refusedRow({
    what: 'An unknown key that is described all the same',
    status: 404,
    body: no(NO_KEY, {}),
    becomes: 'unspecified',
  }),
  ...[
    NO_INSTANCE,
    'instance_id not found',
    'License key instance not found.',
    'This instance no longer exists.',
  ].map((error) =>
    refusedRow({
      what: 'The seat is gone',
      status: 404,
      body: bareNo(error),
      becomes: 'instance-not-found',
      calls: SEAT_CALLS,
    }),
  ),
  refusedRow({
    what: 'The seat is gone',
    status: 404,
    body: no(NO_INSTANCE, {}),
    becomes: 'instance-not-found',
    calls: SEAT_CALLS,
  }),
  refusedRow({
    what: 'The seat is gone',
    status: 400,
    body: no(NO_INSTANCE, {}),
    becomes: 'instance-not-found',
    calls: SEAT_CALLS,
  }),
  refusedRow({
    what: 'A seat is missed that was not asked for',
    status: 404,
    body: bareNo(NO_INSTANCE),
    becomes: 'unspecified',
    calls: ['inspect', 'activate'],
  }),
]

const unspecified: readonly OutcomeRow[] = [
  ...[200, 400, 404].flatMap((status) =>
    ['', 'Something new.', null, 7, { text: NO_KEY }].map((error) =>
      refusedRow({
        what: 'A no without a reason that is known',
        status,
        body: bareNo(error),
        becomes: 'unspecified',
      }),
    ),
  ),
  refusedRow({
    what: 'A no without a reason that is known',
    body: no('Something new.', {}),
    becomes: 'unspecified',
    calls: ALL_CALLS,
  }),
  refusedRow({
    what: 'A no without a reason that is known',
    status: 404,
    body: bareNo('Not found.'),
    becomes: 'unspecified',
    calls: ALL_CALLS,
  }),
]

export const REFUSED_OUTCOMES: OutcomeSection = {
  title: 'Another no',
  intro:
    'Counts with the statuses 2xx, 400 and 404. The number of seats goes first, then the store’s sentence, read loosely. ' +
    'An unknown key or seat has nothing to repeat.',
  rows: [...seats, ...missing, ...unspecified],
}
