import { type AnsweredRow, answered } from './answered.js'
import { bareNo, no, parameterError, yes } from './outcome-bodies.js'
import { ALL_CALLS, type OutcomeRow, type OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'> & Partial<Pick<AnsweredRow, 'becomes'>>
const DISABLED = no('This license key is disabled.', { status: 'disabled' })

function complaintRow(given: Given): OutcomeRow {
  return answered({ becomes: 'not-the-api', status: 422, ...given })
}

const parameters: readonly OutcomeRow[] = [
  ...['license_key', 'instance_name', 'instance_id'].map((name) =>
    complaintRow({
      what: 'The store misses a parameter',
      body: parameterError(name),
      calls: ALL_CALLS,
      becomes: 'invalid-input',
    }),
  ),
  complaintRow({
    what: 'A complaint about something else than our parameters',
    body: parameterError('email'),
    calls: ALL_CALLS,
  }),
  complaintRow({
    what: 'A complaint in another form',
    body: () => ({ message: 'Unprocessable' }),
    status: 422,
  }),
  complaintRow({
    what: 'A complaint in another form',
    body: () => ({ errors: { license_key: ['required'] } }),
  }),
  complaintRow({
    what: 'A complaint in another form',
    body: () => ({ message: 'No.', errors: ['license_key'] }),
  }),
  complaintRow({ what: 'A verdict with this status', body: DISABLED, calls: ALL_CALLS }),
  complaintRow({ what: 'A verdict with this status', body: yes(), calls: ALL_CALLS }),
  complaintRow({
    what: 'A verdict with this status',
    body: (call) => ({
      ...(bareNo('x')(call) as object),
      ...(parameterError('license_key')(call) as object),
    }),
  }),
  complaintRow({
    what: 'A complaint about a parameter with another status',
    body: parameterError('license_key'),
    status: 400,
  }),
  complaintRow({
    what: 'A complaint about a parameter with another status',
    body: parameterError('license_key'),
    status: 200,
  }),
]

export const PARAMETER_OUTCOMES: OutcomeSection = {
  title: 'A parameter is missing or malformed',
  intro: 'Status 422 comes from the store’s framework before any key is looked at, so it never judges one.',
  rows: parameters,
}
