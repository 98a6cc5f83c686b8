import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SENT } from '../../testing/outcomes/outcome-bodies.js'
import { data, instance, keyWith, no, yes } from '../../testing/outcomes/sellapp/sellapp-bodies.js'
import { SELLAPP_ERRORS, SELLAPP_VERDICTS } from '../../testing/outcomes/sellapp/sellapp-rows.js'
import type { LicenseProvider, ProviderAnswer, ProviderCall } from '../license-provider.js'
import { type SellAppOptions, sellApp } from './index.js'

const { key, instanceId, seatName, storeId, productId } = SENT
const createProvider = (options: Partial<SellAppOptions> = {}) =>
  sellApp({ apiKey: 'secret', storeId, productId, ...options })
const VERBS = ['inspect', 'activate', 'validate', 'deactivate'] as const
type Verb = (typeof VERBS)[number]

interface Sent {
  readonly verb: string
  readonly hasInstance: boolean
}

/** A `fetch` that answers by what is asked, and notes it. */
function createStore(answer: (sent: Sent) => { readonly status?: number; readonly body: unknown }) {
  const requests: Sent[] = []
  const fetch: ProviderCall['fetch'] = async (input, init) => {
    const fields = JSON.parse(String(init?.body)) as Record<string, unknown>
    const sent = { verb: String(input).replace(/.*\//, ''), hasInstance: 'instance_id' in fields }
    requests.push(sent)
    const { status = 200, body } = answer(sent)
    if (typeof body !== 'string') return Response.json(body, { status })
    return new Response(body, { status, headers: { 'content-type': 'text/html' } })
  }
  return { fetch, requests }
}

function ask(provider: LicenseProvider, verb: Verb, call: ProviderCall): Promise<ProviderAnswer<unknown>> {
  return provider[verb]({ key, instanceId, seatName, idempotencyKey: 'once' }, call)
}

function wordOf(answer: ProviderAnswer<unknown>): string {
  if (answer.kind === 'granted') return answer.kind
  return answer.kind === 'refused' ? answer.reason : answer.cause
}

const released = { body: data({ deactivated: true, instance_id: instanceId }) }

describe('outcomes of SellApp: verdicts', () => {
  it.each(SELLAPP_VERDICTS.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const store = createStore(({ verb }) => {
      if (verb === 'activate') return { body: data(instance) }
      return verb === 'deactivate' ? released : row
    })
    const answers = [
      await ask(createProvider(), 'inspect', store),
      await ask(createProvider(), 'validate', store),
      await ask(createProvider(), 'activate', store),
    ]
    expect(answers.map(wordOf)).toEqual([row.becomes, row.becomes, row.becomes])
    const givenBack = store.requests.filter(({ verb }) => verb === 'deactivate').length
    expect(givenBack).toBe(row.becomes === 'granted' ? 0 : 1)
    expect(JSON.stringify(answers)).not.toMatch(new RegExp(`${key}|secret`))
  })
})

describe('outcomes of SellApp: errors', () => {
  it.each(SELLAPP_ERRORS.map((row) => [row.what, row] as const))('%s', async (_what, row) => {
    const words: Record<string, string> = {}
    for (const asked of VERBS) {
      let isFirst = true
      const store = createStore(({ hasInstance }) => {
        // The key alone is asked about only after a first answer; whatever names the seat gets the error again.
        const isError = isFirst || hasInstance
        isFirst = false
        return isError ? row : { body: data(yes()) }
      })
      words[asked] = wordOf(await ask(createProvider(), asked, store))
    }
    const { inspect, validate, deactivate } = row
    expect(words).toEqual({ inspect, activate: row.activate, validate, deactivate })
  })

  it.each([400, 403, 422])(
    '%i to an activation, while the key says that it is full: no seats left',
    async (status) => {
      const body = data(yes(keyWith({ limit: 2, instances_count: 2 })))
      const store = createStore(({ verb }) =>
        verb === 'activate' ? { status, body: { message: 'No.' } } : { body },
      )
      expect(await ask(createProvider(), 'activate', store)).toMatchObject({
        kind: 'refused',
        reason: 'no-seats-left',
        facts: { seatsUsed: 2, seatsLimit: 2 },
      })
    },
  )

  it('a full key of another product is told as another product, also by the author’s own rule', async () => {
    const provider = createProvider({ refusals: [{ code: 'LIMIT', reason: 'no-seats-left' }] })
    const full = { limit: 1, instances_count: 1 }
    const createFull = (key: object) =>
      createStore(({ verb }) =>
        verb === 'activate'
          ? { status: 422, body: { code: 'LIMIT' } }
          : { body: data(yes(keyWith({ ...full, ...key }))) },
      )
    expect(wordOf(await ask(provider, 'activate', createFull({ product_id: 6 })))).toBe('wrong-product')
    expect(wordOf(await ask(provider, 'activate', createFull({})))).toBe('no-seats-left')
  })

  it('an error that the author has seen goes by the author’s rule, without a second question', async () => {
    const refusals = [
      { status: 422, code: 'LICENSE_EXPIRED', reason: 'key-expired' },
      { message: /switched off/gi, reason: 'key-disabled' },
    ] as const
    const provider = createProvider({ refusals })
    const expired = createStore(() => ({ status: 422, body: { code: 'license_expired' } }))
    const off = createStore(() => ({ status: 400, body: { message: 'Switched off.' } }))
    const other = createStore(() => ({ status: 400, body: { code: 'license_expired' } }))
    const words = []
    for (const store of [expired, off, off, other]) words.push(wordOf(await ask(provider, 'inspect', store)))
    expect(words).toEqual(['key-expired', 'key-disabled', 'key-disabled', 'unspecified'])
    await ask(provider, 'validate', expired)
    expect(expired.requests).toHaveLength(2)
  })

  it('a second question that has no answer leaves everything as it is', async () => {
    const store = createStore(({ hasInstance }) =>
      hasInstance ? { status: 404, body: { message: 'Gone.' } } : { status: 503, body: '<html>' },
    )
    for (const verb of ['validate', 'deactivate'] as const) {
      expect(await ask(createProvider(), verb, store)).toEqual({
        kind: 'unreachable',
        cause: 'server-error',
        isBusy: true,
      })
    }
  })

  it('a deactivation that is refused while the seat is still there is no success', async () => {
    const store = createStore(({ verb }) =>
      verb === 'deactivate' ? { status: 422, body: { message: 'No.' } } : { body: data(yes()) },
    )
    expect(wordOf(await ask(createProvider(), 'deactivate', store))).toBe('unspecified')
  })
})

describe('answers of SellApp that nobody has thought of', () => {
  const LOCKING = ['key-disabled', 'key-expired', 'wrong-product', 'instance-not-found', 'key-not-found']
  const NAMES = [
    'valid',
    'data',
    'license_key',
    'instance',
    'active',
    'status',
    'is_expired',
    'key',
    'id',
    'errors',
  ]
  const json = fc.jsonValue({ maxDepth: 3 })
  const status = fc.constantFrom(200, 201, 400, 403, 404, 422, 429, 500)

  it('neither throw nor grant nor lock', async () => {
    const body = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(json, fc.boolean()))
    const property = fc.asyncProperty(body, status, async (value, code) => {
      // `license_key: null` beside `valid: false` is the one short no that is meant.
      const bad = readsAsUnknownKey(value) ? ['granted'] : ['granted', ...LOCKING]
      const words = []
      for (const verb of ['inspect', 'activate', 'validate'] as const) {
        const store = createStore(() => ({ status: code, body: value }))
        words.push(wordOf(await ask(createProvider(), verb, store)))
      }
      expect(words.filter((word) => bad.includes(word))).toEqual([])
    })
    await fc.assert(property, { numRuns: 150 })
  })

  it('never lock by a no that repeats anything but our key', async () => {
    const property = fc.asyncProperty(json, fc.boolean(), status, async (value, isOff, code) => {
      const body = data(no(keyWith({ key: value, active: isOff ? 0 : 1, is_expired: 1 })))
      const answer = await ask(
        createProvider(),
        'inspect',
        createStore(() => ({ status: code, body })),
      )
      expect(LOCKING).not.toContain(wordOf(answer))
    })
    await fc.assert(property, { numRuns: 100 })
  })

  function readsAsUnknownKey(value: Record<string, unknown>): boolean {
    const body = 'valid' in value ? value : (value['data'] as Record<string, unknown> | null)
    return typeof body === 'object' && body !== null && body['license_key'] === null
  }
})
