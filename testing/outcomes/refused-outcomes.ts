import { type AnsweredRow, answered } from './answered.js'
import { bareNo, no, sale } from './outcome-bodies.js'
import type { BecomesByCall, OutcomeRow, OutcomeSection } from './outcome-row.js'

const LIMIT = 'This license key has reached the activation limit.'
const NO_KEY = 'license_key not found.'
const NO_INSTANCE = 'instance_id not found.'
const full = { activation_limit: 3, activation_usage: 3 }

/** Seats are no matter of the other calls. */
const NO_SEAT: BecomesByCall = { others: 'unspecified', activate: 'no-seats-left' }
/** The other calls name no seat that could be missed. */
const SEAT_GONE: BecomesByCall = {
  others: 'unspecified',
  validate: 'instance-not-found',
  deactivate: 'instance-not-found',
}

function refusedRow(given: AnsweredRow): OutcomeRow {
  return answered({ status: 400, ...given })
}

const seats: readonly OutcomeRow[] = [
  refusedRow({
    what: 'No seat is left',
    detail: 'by the count',
    body: no('Nope', full),
    becomes: NO_SEAT,
  }),
  refusedRow({ what: 'No seat is left', body: no(LIMIT, full), becomes: NO_SEAT }),
  refusedRow({
    what: 'No seat is left',
    detail: 'more used than there are',
    body: no('Nope', { activation_limit: 1, activation_usage: 5 }),
    becomes: NO_SEAT,
  }),
  refusedRow({
    what: 'No seat is left',
    detail: 'by the sentence alone',
    body: bareNo('This license key has reached the ACTIVATION LIMIT'),
    becomes: NO_SEAT,
  }),
  refusedRow({
    what: 'No seat is left on a key of another store, whose product is not said',
    body: no(LIMIT, full, { meta: sale({ store_id: 2, product_id: undefined }) }),
    becomes: { others: 'unspecified', activate: 'wrong-product' },
  }),
  refusedRow({
    what: 'No seat is left on a key of another product, which is not repeated',
    body: no(LIMIT, { ...full, key: undefined }, { meta: sale({ product_id: 6 }) }),
    becomes: { others: 'unspecified', activate: 'wrong-product' },
  }),
  refusedRow({
    what: 'Seats are left, and nothing is said',
    body: no('', { activation_limit: 3, activation_usage: 2 }),
    becomes: 'unspecified',
  }),
  refusedRow({
    what: 'Seats without a limit, and nothing is said',
    body: no('', { activation_limit: null, activation_usage: 900 }),
    becomes: 'unspecified',
  }),
]

const missing: readonly OutcomeRow[] = [
  ...[NO_KEY, 'license_key not found', 'License key not found!', 'The license does not exist.'].map((error) =>
    refusedRow({
      what: 'The store does not know the key',
      detail: error,
      status: 404,
      body: bareNo(error),
      becomes: 'key-not-found',
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
      detail: error,
      status: 404,
      body: bareNo(error),
      becomes: SEAT_GONE,
    }),
  ),
  ...[404, 400].map((status) =>
    refusedRow({
      what: 'The seat is gone',
      detail: 'and the key described',
      status,
      body: no(NO_INSTANCE, {}),
      becomes: SEAT_GONE,
    }),
  ),
]

const unspecified: readonly OutcomeRow[] = [
  ...[200, 400, 404].flatMap((status) =>
    ['', 'Something new.', null, 7, { text: NO_KEY }].map((error) =>
      refusedRow({
        what: 'A no without a reason that is known',
        detail: JSON.stringify(error),
        status,
        body: bareNo(error),
        becomes: 'unspecified',
      }),
    ),
  ),
  refusedRow({
    what: 'A no without a reason that is known',
    detail: 'the key described',
    body: no('Something new.', {}),
    becomes: 'unspecified',
  }),
  refusedRow({
    what: 'A no without a reason that is known',
    detail: 'not found, but what?',
    status: 404,
    body: bareNo('Not found.'),
    becomes: 'unspecified',
  }),
]

export const REFUSED_OUTCOMES: OutcomeSection = {
  title: 'Another no',
  intro:
    'Counts with the statuses 2xx, 400 and 404. The number of seats goes first, then the store’s sentence, read loosely. ' +
    'An unknown key or seat has nothing to repeat.',
  rows: [...seats, ...missing, ...unspecified],
}
