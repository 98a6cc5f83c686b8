import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../../testing/fake-clock.js'
import { createFakeRandom } from '../../../testing/fake-random.js'
import { createModelStore } from '../../../testing/model-store.js'
import { createScriptedProvider } from '../../../testing/scripted-provider.js'
import { silentLog } from '../../ports/log.js'
import { createStoreCalls } from './store-calls.js'
import type { StoreCallsPorts } from './store-request.js'

const KEY = 'a-key'
const AT = Date.UTC(2030, 0, 15)

function createCalls(overrides: Partial<StoreCallsPorts> = {}) {
  const model = createModelStore(() => AT)
  model.addKey(KEY)
  const provider = createScriptedProvider(model)
  const heard: [at: number, confirms: boolean][] = []
  const calls = createStoreCalls({
    provider,
    transport: { load: async () => fetch },
    clock: createFakeClock(),
    random: createFakeRandom(),
    log: silentLog,
    acceptsTestKeys: false,
    computer: () => ({ appId: 'app', deviceId: 'a'.repeat(64) }),
    onServerTime: (...told) => void heard.push(told),
    ...overrides,
  })
  return { calls, provider, model, heard }
}

describe('createStoreCalls', () => {
  it('hears the time from a yes and from a no, not from trouble', async () => {
    const { calls, provider, heard } = createCalls()
    await calls.inspect({ key: KEY })
    await calls.inspect({ key: 'unknown' })
    provider.always({ kind: 'unreachable', cause: 'offline' })
    await calls.inspect({ key: KEY })
    expect(heard).toEqual([
      [AT, false],
      [AT, false],
    ])
  })

  it('hears from nothing but a granted seat that the license is confirmed', async () => {
    const { calls, heard, model } = createCalls()
    await calls.activate({ key: KEY, seatName: 'Studio' }, calls.connect(), () => undefined)
    const instanceId = 'instance-1'
    await calls.validate({ key: KEY, instanceId })
    await calls.validate({ key: KEY, instanceId: 'another' })
    await calls.validate({ key: 'unknown', instanceId })
    model.keyOf(KEY).testMode = true
    await calls.validate({ key: KEY, instanceId })
    await calls.deactivate({ key: KEY, instanceId, idempotencyKey: 'a' })
    expect(heard.map(([, confirms]) => confirms)).toEqual([true, true, false, false, false, false])
  })

  it('tells the log what the author has to put right, and nobody else', async () => {
    const lines: unknown[] = []
    const log = { write: (...line: unknown[]) => void lines.push(line) }
    const { calls, provider } = createCalls({ log })
    const hint = 'the store: the product has no seats; give it some'
    provider.next('inspect', { kind: 'unreachable', cause: 'misconfigured', hint })
    await calls.inspect({ key: KEY })
    await calls.inspect({ key: KEY })
    expect(lines).toMatchObject([
      ['warn', 'store: inspect', { cause: 'misconfigured', hint }],
      ['debug', 'store: inspect', { kind: 'granted' }],
    ])
  })

  it('lets no test key through, and gives its seat back', async () => {
    const { calls, model, provider } = createCalls()
    model.keyOf(KEY).testMode = true
    const refused = { kind: 'refused', reason: 'test-key', facts: { testMode: true } }
    expect(await calls.inspect({ key: KEY })).toMatchObject(refused)
    expect(
      await calls.activate({ key: KEY, seatName: 'Studio' }, calls.connect(), () => undefined),
    ).toMatchObject(refused)
    expect([model.seatsOf(KEY), provider.takeVerbs()]).toEqual([[], ['inspect', 'activate', 'deactivate']])
    model.keyOf(KEY).seats.set('instance-9', 'Studio')
    expect(await calls.validate({ key: KEY, instanceId: 'instance-9' })).toMatchObject(refused)
  })

  it('lets a test key through where those are accepted', async () => {
    const { calls, model } = createCalls({ acceptsTestKeys: true })
    model.keyOf(KEY).testMode = true
    expect(
      (await calls.activate({ key: KEY, seatName: 'Studio' }, calls.connect(), () => undefined)).kind,
    ).toBe('granted')
  })

  it('takes a network that cannot be loaded for one that cannot be used', async () => {
    const { calls, provider } = createCalls({ transport: { load: () => Promise.reject(new Error()) } })
    expect(await calls.inspect({ key: KEY })).toEqual({ kind: 'unreachable', cause: 'misconfigured' })
    expect(await calls.activate({ key: KEY, seatName: 'Studio' }, calls.connect(), () => undefined)).toEqual({
      kind: 'unreachable',
      cause: 'misconfigured',
    })
    expect(provider.calls).toEqual([])
  })

  it('asks for a connection of its own for a seat, and for one to be used again for all else', async () => {
    const uses: string[] = []
    const load = async (use: string) => {
      uses.push(use)
      return fetch
    }
    const { calls } = createCalls({ transport: { load } })
    await calls.inspect({ key: KEY })
    const connection = calls.connect()
    expect(uses).toEqual(['repeatable', 'once'])
    await calls.activate({ key: KEY, seatName: 'Studio' }, connection, () => undefined)
    await calls.deactivate({ key: KEY, instanceId: 'instance-1', idempotencyKey: 'a' })
    expect(uses).toEqual(['repeatable', 'once', 'repeatable'])
  })

  it('lets a connection that fails and is not used fail silently', async () => {
    const { calls } = createCalls({ transport: { load: () => Promise.reject(new Error()) } })
    void calls.connect()
    expect(await calls.inspect({ key: KEY })).toMatchObject({ kind: 'unreachable' })
  })

  it('asks nothing more once it is disposed of, and cancels what is under way', async () => {
    const signals: AbortSignal[] = []
    const model = createModelStore()
    const { calls } = createCalls({
      provider: {
        ...model,
        inspect: (_request, { signal }) =>
          new Promise((_resolve, reject) => {
            if (signal === undefined) return
            signals.push(signal)
            signal.addEventListener('abort', () => reject(new Error('aborted')))
          }),
      },
    })
    const underWay = calls.inspect({ key: KEY })
    await Promise.resolve()
    calls.dispose()
    expect(await underWay).toEqual({ kind: 'unreachable', cause: 'timeout' })
    expect(await calls.inspect({ key: KEY })).toEqual({ kind: 'unreachable', cause: 'timeout' })
    expect(signals).toHaveLength(1)
  })
})
