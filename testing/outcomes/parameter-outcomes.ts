import { type AnsweredRow, answered } from './answered.js'
import { bareNo, no, parameterError, yes } from './outcome-bodies.js'
import type { OutcomeRow, OutcomeSection } from './outcome-row.js'

type Given = Omit<AnsweredRow, 'becomes'> & Partial<Pick<AnsweredRow, 'becomes'>>

function complaintRow(given: Given): OutcomeRow {
  return answered({ becomes: 'not-the-api', status: 422, ...given })
}

const parameters: readonly OutcomeRow[] = [
  ...['license_key', 'instance_name', 'instance_id'].map((name) =>
    complaintRow({
      what: 'The store misses a parameter',
      detail: name,
      body: parameterError(name),
      becomes: 'invalid-input',
    }),
  ),
  complaintRow({
    what: 'A complaint about something else than our parameters',
    body: parameterError('email'),
  }),
  complaintRow({ what: 'A complaint in another form', body: () => ({ message: 'Unprocessable' }) }),
  complaintRow({
    what: 'A complaint in another form',
    detail: 'without a message',
    body: () => ({ errors: { license_key: ['required'] } }),
  }),
  complaintRow({
    what: 'A complaint in another form',
    detail: 'a list',
    body: () => ({ message: 'No.', errors: ['license_key'] }),
  }),
  complaintRow({
    what: 'A verdict with this status',
    detail: 'a no',
    body: no('This license key is disabled.', { status: 'disabled' }),
  }),
  complaintRow({ what: 'A verdict with this status', detail: 'a yes', body: yes(), takesSeat: true }),
  complaintRow({
    what: 'A verdict with this status',
    detail: 'and a complaint',
    body: (call) => ({
      ...(bareNo('x')(call) as object),
      ...(parameterError('license_key')(call) as object),
    }),
  }),
  ...[400, 200].map((status) =>
    complaintRow({
      what: 'A complaint about a parameter with another status',
      body: parameterError('license_key'),
      status,
    }),
  ),
]

export const PARAMETER_OUTCOMES: OutcomeSection = {
  title: 'A parameter is missing or malformed',
  intro: 'Status 422 comes from the store’s framework before any key is looked at, so it never judges one.',
  rows: parameters,
}
