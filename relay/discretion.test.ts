import { describe, expect, it } from 'vitest'
import { RELAY_VERBS } from '../contract/relay-api.js'
import {
  CUSTOMER,
  createDirectory,
  createProvider,
  createTestRelay,
  DEVICE_ID,
  facts,
  INSTANCE_ID,
  KEY,
  postOf,
  requestOf,
  SEAT_NAME,
  URL_BASE,
} from './test-relay.js'

describe('every answer', () => {
  it('is for no page and for no cache, and has the date of the relay', async () => {
    const { send } = await createTestRelay()
    const origin = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    for (const request of [
      requestOf('validate'),
      postOf('validate', '{}', origin),
      new Request(`${URL_BASE}/v1/validate`, { method: 'OPTIONS', headers: origin }),
      new Request(`${URL_BASE}/health`, { headers: origin }),
      new Request(`${URL_BASE}/nowhere`),
    ]) {
      const { headers } = await send(request)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'application/json',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        date: 'Tue, 01 Jan 2030 00:00:00 GMT',
      })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers.has('set-cookie')).toBe(false)
    }
  })

  it('and every line of the log keeps keys, people and computers to itself', async () => {
    const directory = createDirectory([{ instanceId: INSTANCE_ID, name: SEAT_NAME }])
    const refusing = async () => ({ kind: 'refused', reason: 'key-disabled', facts }) as const
    const failing = async () => {
      throw new Error(`${KEY} of ${CUSTOMER.customerEmail}`)
    }
    const providers = [createProvider(), createProvider({ inspect: refusing, validate: refusing })]
    providers.push(createProvider({ inspect: failing, activate: failing, validate: failing }))
    for (const provider of providers) {
      const { send, ask, log, key } = await createTestRelay({ provider, directory })
      const texts: string[] = []
      for (const verb of RELAY_VERBS) {
        texts.push(JSON.stringify((await ask(verb)).body))
        texts.push(await (await send(postOf(verb, JSON.stringify({ key: KEY })))).text())
      }
      const { d } = JSON.parse(key.signingKey) as { d: string }
      const answers = texts.join('\n').replaceAll(/"lease":"[^"]*"/g, '')
      for (const secret of [KEY, KEY.toLowerCase(), d, DEVICE_ID, ...Object.values(CUSTOMER)]) {
        expect(answers).not.toContain(secret)
        expect(JSON.stringify(log)).not.toContain(secret)
      }
      for (const secret of [SEAT_NAME, INSTANCE_ID]) expect(JSON.stringify(log)).not.toContain(secret)
      expect(log.length).toBe(RELAY_VERBS.length * 2)
    }
  })
})

describe('the log', () => {
  it('has one line for each request', async () => {
    const { ask, send, log } = await createTestRelay()
    await ask('validate')
    await send(postOf('validate', '{}'))
    await send(new Request(`${URL_BASE}/nowhere`))
    const at = Date.UTC(2030, 0, 1)
    expect(log).toEqual([
      {
        at,
        level: 'info',
        verb: 'validate',
        outcome: 'granted',
        status: 200,
        ms: 0,
        keyTag: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      },
      { at, level: 'info', verb: 'validate', outcome: 'bad-request', status: 400, ms: 0 },
      { at, level: 'info', outcome: 'not-found', status: 404, ms: 0 },
    ])
  })

  it.each([
    [300_000, undefined],
    [300_001, 300_001],
    [-300_001, -300_001],
  ])('says where the clocks of store and relay differ: %i ms', async (behindMs, clockBehindMs) => {
    const provider = createProvider({
      inspect: async () => ({ kind: 'granted', value: facts, serverTimeAt: Date.UTC(2030, 0, 1) + behindMs }),
    })
    const { ask, log } = await createTestRelay({ provider })
    await ask('inspect')
    const level = clockBehindMs === undefined ? 'info' : 'warn'
    expect(log).toMatchObject([{ level, ...(clockBehindMs === undefined ? {} : { clockBehindMs }) }])
  })
})
