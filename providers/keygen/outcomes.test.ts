import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  KEYGEN_SENT,
  KEYGEN_TIME,
  licenseWith,
  machine,
  type SentMeta,
  validation,
} from '../../testing/outcomes/keygen/keygen-bodies.js'
import { KEYGEN_ERRORS } from '../../testing/outcomes/keygen/keygen-errors.js'
import { KEYGEN_VALIDATIONS } from '../../testing/outcomes/keygen/keygen-validations.js'
import { SENT } from '../../testing/outcomes/outcome-bodies.js'
import type { ProviderAnswer, ProviderCall } from '../license-provider.js'
import { keygen } from './index.js'

const { key, instanceId, seatName } = SENT
const { account, productId, deviceId } = KEYGEN_SENT
const provider = keygen({ account, productId })
const VERBS = ['inspect', 'activate', 'validate', 'deactivate'] as const
type Verb = (typeof VERBS)[number]

interface Sent {
  readonly call: string
  readonly meta: SentMeta
}
interface Reply {
  readonly status?: number
  readonly body?: unknown
}

/** A `fetch` that answers by what is asked, and notes it. */
function createStore(answer: (sent: Sent) => Reply) {
  const requests: string[] = []
  const fetch: ProviderCall['fetch'] = async (input, init) => {
    const [, path = ''] = String(input).split(`/accounts/${account}/`)
    const { meta = {} } = JSON.parse(String(init?.body ?? '{}')) as { readonly meta?: SentMeta }
    const call = `${init?.method} ${path.split('/')[0]}`
    requests.push(call)
    const { status = 200, body } = answer({ call, meta })
    if (status === 204) return new Response(null, { status })
    if (typeof body !== 'string') return Response.json(body, { status })
    return new Response(body, { status, headers: { 'content-type': 'text/html' } })
  }
  return { fetch, requests, computer: { appId: 'com.example.app', deviceId } }
}

function ask(verb: Verb, call: ProviderCall): Promise<ProviderAnswer<unknown>> {
  return provider[verb]({ key, instanceId, seatName, idempotencyKey: 'once' }, call)
}

function wordOf(answer: ProviderAnswer<unknown>): string {
  if (answer.kind === 'granted') return answer.kind
  return answer.kind === 'refused' ? answer.reason : answer.cause
}

const REMOVED: Reply = { status: 204 }
const SEATLESS = validation('NO_MACHINES', { license: licenseWith({}, { machines: { meta: { count: 0 } } }) })
const machineReply = ({ call }: Sent): Reply => {
  if (call === 'DELETE machines') return REMOVED
  return { status: call === 'POST machines' ? 201 : 200, body: { data: machine } }
}
const isValidation = ({ call }: Sent) => call === 'POST licenses'

describe('outcomes of Keygen: validations', () => {
  it.each(KEYGEN_VALIDATIONS.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const { status = 200 } = row
    const words: Record<string, string> = {}
    const answers = []
    for (const verb of ['inspect', 'validate'] as const) {
      const store = createStore(({ meta }) => ({ status, body: row.body(meta) }))
      answers.push(await ask(verb, store))
      words[verb] = wordOf(answers.at(-1) as ProviderAnswer<unknown>)
      expect(store.requests).toHaveLength(1)
    }
    expect(words).toEqual({ inspect: row.wanted, validate: row.held })
    expect(JSON.stringify(answers)).not.toMatch(new RegExp(`${key}|Customer|example\\.test`))
    const told = answers.filter((answer) => answer.kind !== 'unreachable')
    for (const answer of told) expect(answer).toMatchObject({ serverTimeAt: Date.parse(KEYGEN_TIME) })
  })

  it.each(KEYGEN_VALIDATIONS.map((row) => [row.what, row] as const))(
    '%s, once the seat was taken',
    async (_what, row) => {
      let checks = 0
      const store = createStore((sent) => {
        if (!isValidation(sent)) return machineReply(sent)
        checks += 1
        return checks === 1
          ? { body: SEATLESS(sent.meta) }
          : { status: row.status ?? 200, body: row.body(sent.meta) }
      })
      const answer = await ask('activate', store)
      // The seat was granted, and only what contradicts that takes it back.
      const isKept = ['granted', 'not-the-api'].includes(row.wanted)
      expect(wordOf(answer)).toBe(isKept ? 'granted' : row.wanted)
      expect(store.requests.includes('DELETE machines')).toBe(!isKept)
      expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${key}|Customer|example\\.test`))
    },
  )
})

describe('outcomes of Keygen: errors', () => {
  it.each(KEYGEN_ERRORS.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const words: Record<string, string> = {}
    const meeting = (asked: string) =>
      createStore((sent) => {
        if (sent.call === asked) return row
        if (isValidation(sent)) return { body: SEATLESS(sent.meta) }
        // The machine that has the fingerprint is not this license's.
        return sent.call === 'GET machines'
          ? {
              status: 404,
              body: { errors: [{ title: 'No', detail: "The requested machine 'x' was not found" }] },
            }
          : machineReply(sent)
      })
    words['validation'] = wordOf(await ask('validate', meeting('POST licenses')))
    words['activate'] = wordOf(await ask('activate', meeting('POST machines')))
    words['deactivate'] = wordOf(await ask('deactivate', meeting('DELETE machines')))
    const { validation: check, activate, deactivate } = row
    expect(words).toEqual({ validation: check, activate, deactivate })
  })

  it('names the request of a refusal, and no more of what was sent', async () => {
    const body = {
      errors: [{ title: 'No', detail: `The requested machine '${instanceId}' was not found` }],
      meta: { id: 'req-9' },
    }
    const answer = await ask(
      'deactivate',
      createStore(() => ({ status: 404, body })),
    )
    expect(answer).toEqual({ kind: 'refused', reason: 'instance-not-found', requestId: 'req-9' })
  })
})

describe('answers of Keygen that nobody has thought of', () => {
  const LOCKING = ['key-disabled', 'key-expired', 'wrong-product', 'instance-not-found', 'key-not-found']
  const NAMES = ['meta', 'data', 'errors', 'valid', 'code', 'nonce', 'attributes', 'key', 'id', 'type']
  const status = fc.constantFrom(200, 201, 400, 401, 402, 403, 404, 409, 422, 429, 500)

  it('neither throw nor grant nor lock', async () => {
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.boolean(),
      fc.constantFrom('SUSPENDED', 'EXPIRED', key),
    )
    const body = fc.dictionary(
      fc.constantFrom(...NAMES),
      fc.oneof(leaf, fc.dictionary(fc.constantFrom(...NAMES), leaf)),
    )
    const property = fc.asyncProperty(body, status, async (value, code) => {
      const words = []
      for (const verb of ['inspect', 'activate', 'validate'] as const) {
        words.push(
          wordOf(
            await ask(
              verb,
              createStore(() => ({ status: code, body: value })),
            ),
          ),
        )
      }
      expect(words.filter((word) => ['granted', ...LOCKING].includes(word))).toEqual([])
    })
    await fc.assert(property, { numRuns: 200 })
  })

  it('never lock by a no that repeats anything but our key', async () => {
    const property = fc.asyncProperty(fc.jsonValue({ maxDepth: 2 }), async (value) => {
      fc.pre(value !== key)
      const license = licenseWith({ key: value })
      const store = createStore(({ meta }) => ({ body: validation('SUSPENDED', { license })(meta) }))
      expect(LOCKING).not.toContain(wordOf(await ask('validate', store)))
    })
    await fc.assert(property, { numRuns: 100 })
  })
})
