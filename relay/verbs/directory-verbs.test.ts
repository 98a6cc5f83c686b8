import { describe, expect, it } from 'vitest'
import {
  AT,
  createDirectory,
  createProvider,
  createTestRelay,
  DEVICE_ID,
  facts,
  INSTANCE_ID,
  SEAT_NAME,
  type SeatEntry,
  told,
} from '../test-relay.js'

const other = {
  instanceId: '11111111-7b1e-4c1f-9a53-5b8f3c2d6e10',
  name: 'Laptop 0AB12C-0001',
  createdAt: AT - 5,
}
const named = { instanceId: '22222222-7b1e-4c1f-9a53-5b8f3c2d6e10', name: 'By hand', createdAt: AT - 9 }
const own = { instanceId: INSTANCE_ID, name: SEAT_NAME, createdAt: AT - 20 }

function directoryError(failure: unknown): Error {
  return Object.assign(new Error('secret detail'), { name: 'DirectoryError', failure })
}

async function createRelay(seats: readonly SeatEntry[] = [other, named, own], error?: unknown) {
  const freed: unknown[] = []
  const provider = createProvider({
    deactivate: async (request) => {
      freed.push(request.instanceId)
      return freed.length > 1
        ? { kind: 'refused', reason: 'instance-not-found' }
        : { kind: 'granted', value: null }
    },
  })
  return { freed, ...(await createTestRelay({ provider, directory: createDirectory(seats, error) })) }
}

describe('without a directory', () => {
  it.each(['devices', 'release', 'recover'])('%s is not offered', async (verb) => {
    const { ask } = await createTestRelay()
    expect(await ask(verb)).toMatchObject({ status: 501, body: { error: { code: 'not-offered' } } })
  })
})

describe('devices', () => {
  it('are the seats of the key: this computer first, then the latest', async () => {
    const { ask } = await createRelay()
    expect((await ask('devices')).body).toEqual({
      verdict: 'granted',
      license: told,
      devices: [
        { ...own, isThisComputer: true },
        { ...other, isThisComputer: false },
        { ...named, isThisComputer: false },
      ],
    })
  })

  it('are never those of another key, even from a directory that mixes them', async () => {
    const { ask } = await createRelay([
      { ...other, keyId: '8' },
      { ...own, keyId: '7' },
    ])
    expect((await ask('devices')).body).toMatchObject({ devices: [{ instanceId: INSTANCE_ID }] })
  })

  it('are at most a thousand', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => ({
      instanceId: `${index}`,
      name: `PC ${index}`,
    }))
    const { ask } = await createRelay(many)
    expect((await ask('devices')).body.devices).toHaveLength(1_000)
  })

  it('are told to nobody with a key that the store refuses', async () => {
    const provider = createProvider({
      inspect: async () => ({ kind: 'refused', reason: 'key-disabled', facts }),
    })
    const { ask } = await createTestRelay({ provider, directory: createDirectory([own]) })
    expect((await ask('devices')).body).toEqual({ verdict: 'refused', reason: 'key-disabled', license: told })
  })

  it.each([
    [{ kind: 'unreachable', cause: 'rate-limited', retryAfterMs: 9_000 }, 'rate-limited', '9'],
    [{ kind: 'refused', reason: 'unauthorized' }, 'misconfigured', null],
    [{ kind: 'refused', reason: 'not-found' }, 'not-the-api', null],
  ])('cannot be told where the directory says %j', async (failure, cause, retryAfter) => {
    const { ask } = await createRelay([own], directoryError(failure))
    const { status, headers, body } = await ask('devices')
    expect([status, headers.get('retry-after'), body]).toMatchObject([
      503,
      retryAfter,
      { verdict: 'unreachable', cause },
    ])
  })

  it('cannot be told where the store does not number the key', async () => {
    const { licenseId: _left, ...unnumbered } = facts
    const provider = createProvider({ inspect: async () => ({ kind: 'granted', value: unnumbered }) })
    const { ask } = await createTestRelay({ provider, directory: createDirectory([own]) })
    expect(await ask('devices')).toMatchObject({ status: 503, body: { cause: 'not-the-api' } })
  })

  it('are given up after the time limit', async () => {
    const provider = createProvider({
      inspect: (_request, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error))
        }),
    })
    const { ask } = await createTestRelay({
      provider,
      directory: createDirectory([own]),
      upstreamTimeoutMs: 1,
    })
    expect(await ask('devices')).toMatchObject({ status: 503, body: { cause: 'timeout' } })
  })
})

describe('release', () => {
  it('frees a seat of the key', async () => {
    const { ask, freed } = await createRelay()
    expect((await ask('release', { instanceId: other.instanceId.toUpperCase() })).body).toEqual({
      verdict: 'granted',
    })
    expect(freed).toEqual([other.instanceId])
  })

  it('frees no seat of another key', async () => {
    const { ask, freed } = await createRelay([{ ...other, keyId: '8' }])
    expect((await ask('release', { instanceId: other.instanceId })).body).toEqual({
      verdict: 'refused',
      reason: 'instance-not-found',
    })
    expect(freed).toEqual([])
  })

  it.each(['release', 'deactivate'])('says the same to a repeated request for a day: %s', async (verb) => {
    const { ask, time } = await createRelay()
    const gone = { verdict: 'refused', reason: 'instance-not-found' }
    expect((await ask(verb)).body).toEqual({ verdict: 'granted' })
    expect((await ask(verb)).body).toEqual({ verdict: 'granted' })
    expect((await ask(verb, { idempotencyKey: 'another0' })).body).toEqual(gone)
    expect((await ask(verb, { key: 'another key' })).body).toEqual(gone)
    time.at += 86_399_999
    expect((await ask(verb)).body).toEqual({ verdict: 'granted' })
    time.at += 1
    expect((await ask(verb)).body).toEqual(gone)
  })
})

describe('a seat that other software has named', () => {
  const OTHER = { seat: { instanceId: INSTANCE_ID, name: 'By hand' }, license: facts }
  const provider = createProvider({ validate: async () => ({ kind: 'granted', value: OTHER }) })

  it.each([
    [undefined, 'granted'],
    ['any-computer', 'granted'],
    ['refused', 'refused'],
  ] as const)('is, with untaggedSeats %s, %s', async (untaggedSeats, verdict) => {
    const { ask } = await createTestRelay({ provider, ...(untaggedSeats && { untaggedSeats }) })
    expect((await ask('validate')).body).toMatchObject({ verdict })
    expect((await ask('activate', { seatName: 'By hand' })).body).toMatchObject({ verdict })
    expect((await ask('validate')).body.lease === undefined).toBe(verdict === 'refused')
    expect((await ask('deactivate')).body).toMatchObject({ verdict: 'granted' })
  })
})

describe('recover', () => {
  it('finds the seat of this very try', async () => {
    const { ask } = await createRelay()
    expect((await ask('recover')).body).toMatchObject({
      verdict: 'granted',
      seat: { instanceId: INSTANCE_ID, name: SEAT_NAME },
      lease: expect.any(String) as string,
    })
  })

  it('takes the newer of two seats of one name', async () => {
    const { ask } = await createRelay([own, { ...own, instanceId: 'newer', createdAt: AT }])
    expect((await ask('recover')).body).toMatchObject({ seat: { instanceId: 'newer' } })
  })

  it.each([
    ['of another try', { seatName: SEAT_NAME.replace('7A2B', '7A2C') }],
    ['of part of the name', { seatName: SEAT_NAME.slice(1) }],
    ['of another computer', { seatName: other.name }],
    ['without the form of a name', { seatName: named.name }],
    ['claimed by another computer', { deviceId: DEVICE_ID.replace('3f9a1c', '3f9a1d') }],
  ])('finds no seat %s', async (_what, fields) => {
    const { ask } = await createRelay()
    const { body } = await ask('recover', fields)
    expect(body).toMatchObject({ verdict: 'refused', reason: 'instance-not-found' })
    expect(body).not.toHaveProperty('lease')
  })
})
