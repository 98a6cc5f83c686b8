import { describe, expect, it } from 'vitest'
import { createProvider, createTestRelay, KEY } from '../test-relay.js'
import { createMemoryRateLimiter } from './rate-limiter.js'
import { createRequestLimits, DEFAULT_LIMITS, sourceOf } from './request-limits.js'

describe('the limits of a relay', () => {
  it('are of a key, whoever asks and in whatever case', async () => {
    const { ask, time, log } = await createTestRelay({ limits: { key: { burst: 2, perMinute: 6 } } })
    const statusOf = async (key: string, address: string) =>
      (await ask('validate', { key }, { address })).status
    expect(await statusOf(KEY, '203.0.113.1')).toBe(200)
    expect(await statusOf(KEY.toLowerCase(), '203.0.113.2')).toBe(200)
    const { status, headers, body } = await ask('validate', { key: ` ${KEY}` }, { address: '203.0.113.3' })
    expect([status, headers.get('retry-after'), body.error]).toEqual([
      429,
      '10',
      {
        code: 'rate-limited',
        message: 'There were too many requests. Wait for as long as Retry-After says.',
      },
    ])
    expect(await statusOf('another key', '203.0.113.1')).toBe(200)
    time.at += 9_999
    expect(await statusOf(KEY, '203.0.113.1')).toBe(429)
    time.at += 1
    expect(await statusOf(KEY, '203.0.113.1')).toBe(200)
    expect(log.filter(({ outcome }) => outcome === 'rate-limited')).toMatchObject([
      { level: 'warn', keyTag: expect.any(String) as string },
      { level: 'warn', keyTag: expect.any(String) as string },
    ])
  })

  it('are of an address, before its body is read', async () => {
    const { send, ask } = await createTestRelay({ limits: { address: { burst: 2, perMinute: 60 } } })
    const address = '203.0.113.1'
    expect((await ask('validate', {}, { address })).status).toBe(200)
    expect((await ask('validate', { nonce: 'bad' }, { address })).status).toBe(400)
    const body = new ReadableStream({
      pull() {
        throw new Error('the body was read')
      },
    })
    const headers = { 'content-type': 'application/json' }
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    const url = 'https://license.example.com/v1/validate'
    expect((await send(new Request(url, init), { address })).status).toBe(429)
    expect((await ask('validate', {}, { address: '203.0.113.2' })).status).toBe(200)
    expect((await ask('validate')).status).toBe(200)
  })

  it('stop who guesses keys, and only that address', async () => {
    let asked = 0
    const provider = createProvider({
      inspect: async () => {
        asked += 1
        return { kind: 'refused', reason: 'key-not-found' }
      },
    })
    const limits = { misses: { burst: 3, perMinute: 1 } }
    const { ask, time } = await createTestRelay({ provider, limits })
    const guess = async (address: string) =>
      (await ask('inspect', { key: `guess ${asked}` }, { address })).status
    const found = []
    for (let tries = 0; tries < 6; tries += 1) found.push(await guess('203.0.113.1'))
    expect([found, asked]).toEqual([[200, 200, 200, 429, 429, 429], 3])
    expect(await guess('203.0.113.2')).toBe(200)
    time.at += 60_000
    expect([await guess('203.0.113.1'), await guess('203.0.113.1')]).toEqual([200, 429])
  })

  it('count many guesses sent at once like as many one after the other', async () => {
    let asked = 0
    const answers: (() => void)[] = []
    const provider = createProvider({
      async inspect() {
        asked += 1
        await new Promise<void>((resolve) => answers.push(resolve))
        return { kind: 'refused', reason: 'key-not-found' }
      },
    })
    const { ask } = await createTestRelay({ provider })
    const guesses = Array.from({ length: 150 }, (_, guess) =>
      ask('inspect', { key: `guess ${guess}` }, { address: '203.0.113.1' }),
    )
    const { burst } = DEFAULT_LIMITS.misses
    await expect.poll(() => answers.length).toBe(burst)
    for (const answer of answers) answer()
    const found = (await Promise.all(guesses)).map(({ status }) => status)
    expect(asked).toBe(burst)
    expect(found.filter((status) => status === 200)).toHaveLength(burst)
    expect(found.filter((status) => status === 429)).toHaveLength(150 - burst)
  })

  it('turn away none of an office whose many keys exist, also where the store fails', async () => {
    let calls = 0
    const provider = createProvider({
      async inspect() {
        calls += 1
        await Promise.resolve()
        if (calls % 3 === 0) throw new Error('a fault of the provider')
        return { kind: 'unreachable', cause: 'server-error' }
      },
    })
    const { ask } = await createTestRelay({ provider })
    const address = '203.0.113.1'
    const office = Array.from({ length: 200 }, (_, seat) =>
      ask('inspect', { key: `seat ${seat}` }, { address }),
    )
    expect((await Promise.all(office)).filter(({ status }) => status === 429)).toEqual([])
    expect(calls).toBe(200)
  })

  it('leave the other customers a part of what a store takes in a minute', () => {
    const { burst, perMinute } = DEFAULT_LIMITS.key
    const storeTakes = 60
    expect(burst + perMinute).toBeLessThan(storeTakes)
  })

  it('let 500 computers of one office through within the minutes that they are told to wait', async () => {
    const limits = createRequestLimits(createMemoryRateLimiter(), DEFAULT_LIMITS)
    let waiting = 500
    let at = 0
    for (; waiting > 0; at += 60_000) {
      const waits = await Promise.all(
        Array.from({ length: waiting }, () => limits.ofAddress('203.0.113.1', at)),
      )
      waiting = waits.filter((waitMs) => waitMs !== undefined).length
    }
    expect(at).toBe(120_000)
  })
})

describe('sourceOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['[2001:db8:1:2::7]', '2001:db8:1:2'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2'],
    ['203.0.113.7:40123', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:40123', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['1:2:3:4:5:6:7:8:9::', '1:2:3:4'],
    ['nonsense', 'nonsense'],
  ])('of %s is %s', (address, source) => {
    expect(sourceOf(address)).toBe(source)
  })
})
