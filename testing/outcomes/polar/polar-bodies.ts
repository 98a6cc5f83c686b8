import type { AnswerRow, PlayedReply } from '../answers/answer-row.js'
import { SENT } from '../outcome-bodies.js'
import { ALL_CALLS, type Becomes } from '../outcome-row.js'

export const ORGANIZATION = 'a0e1b2c3-0000-4000-8000-000000000001'
export const BENEFIT = 'be4d0000-0000-4000-8000-000000000002'

type Fields = Readonly<Record<string, unknown>>

/** Fields set to undefined are absent. */
const license = (changes: Fields = {}): Fields => ({
  id: '5b1c0000-0000-4000-8000-000000000003',
  organization_id: ORGANIZATION,
  customer: {
    id: 'c77f',
    email: 'a@example.test',
    name: 'A. Customer',
    billing_address: { city: 'Example' },
  },
  benefit_id: BENEFIT,
  key: SENT.key,
  display_key: '****-4D5E6F',
  status: 'granted',
  limit_activations: 3,
  usage: 0,
  limit_usage: null,
  validations: 12,
  expires_at: null,
  ...changes,
})

const activation = {
  id: SENT.instanceId,
  license_key_id: '5b1c0000-0000-4000-8000-000000000003',
  label: SENT.seatName,
  meta: {},
  created_at: '2030-01-01T00:00:00.000000Z',
  modified_at: null,
}

/** The answer to a check of the key, with its seat. */
export const valid = (changes: Fields = {}, seat: Fields | null = activation): PlayedReply => ({
  body: { ...license(changes), activation: seat },
})

/** The answer to an activation. */
export const taken = (changes: Fields = {}, seat: Fields = {}): PlayedReply => ({
  body: { ...activation, ...seat, license_key: license(changes) },
})

export const error = (status: number, name: string, detail: unknown): PlayedReply => ({
  status,
  body: { error: name, detail },
})

/** What is wrong with a field of the request; the value that the store repeats is not to be told. */
export const fault = (...fields: readonly string[]): PlayedReply =>
  error(
    422,
    'RequestValidationError',
    fields.map((field) => ({ type: 'uuid_parsing', loc: ['body', field], msg: 'x', input: SENT.key })),
  )

export const everywhere = (word: Becomes): AnswerRow['becomes'] =>
  Object.fromEntries(ALL_CALLS.map((call) => [call, word]))
export const checks = (word: Becomes): AnswerRow['becomes'] => ({ inspect: word, validate: word })
/** Whatever is asked gets it. */
export const always = (what: string, reply: PlayedReply, becomes: AnswerRow['becomes']): AnswerRow => ({
  what,
  reply,
  next: reply,
  becomes,
})
