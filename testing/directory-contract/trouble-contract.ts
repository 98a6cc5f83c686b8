import { expect, it } from 'vitest'
import { addKeys, type CurrentWorld, collect, idsOf } from './harness.js'

export function describeTroubles(world: CurrentWorld): void {
  it('says that an API key is wrong, and never repeats it', async () => {
    const { stranger, store } = world()
    const { id } = idsOf(world(), store.keys.demo.unlimited)
    const expected = { kind: 'refused', reason: 'unauthorized' }
    const answers = [await stranger.key(id), await stranger.updateKey(id, { disabled: true })]
    expect(answers).toMatchObject([expected, expected])
    const failure = await collect(stranger.keys()).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'DirectoryError', failure: expected })
    expect(`${JSON.stringify(answers)} ${String(failure)}`).not.toContain('wrong-key')
  })

  it.each([
    [
      { kind: 'rate-limited', retryAfter: 7 },
      { cause: 'rate-limited', retryAfterMs: 7_000 },
    ],
    [{ kind: 'server-error', status: 503, as: 'html' }, { cause: 'server-error' }],
    [{ kind: 'captive-portal' }, { cause: 'not-the-api' }],
    [{ kind: 'captive-portal', status: 401 }, { cause: 'not-the-api' }],
    [{ kind: 'raw', status: 403, body: '{"blocked":true}' }, { cause: 'not-the-api' }],
    [{ kind: 'raw', status: 200, body: '{"data":[{"id":3}]}' }, { cause: 'not-the-api' }],
    [{ kind: 'truncated' }, { cause: 'not-the-api' }],
    [{ kind: 'reset' }, { cause: 'offline' }],
  ] as const)('takes %j for no answer of the store', async (fault, expected) => {
    const { directory, store } = world()
    store.faults.set('*', fault)
    expect(await directory.key(idsOf(world(), store.keys.demo.unlimited).id)).toEqual({
      kind: 'unreachable',
      ...expected,
    })
    await expect(collect(directory.instances())).rejects.toMatchObject({
      failure: { kind: 'unreachable', ...expected },
    })
  })
}

export function describePatience(world: CurrentWorld): void {
  it('waits as long as the store asks for where it may, and never sends a change twice', async () => {
    const { waiting, store } = world()
    const waits: number[] = []
    const directory = waiting(async (ms) => void waits.push(ms))
    store.faults.once('list-keys', { kind: 'rate-limited', retryAfter: 3 })
    expect((await collect(directory.keys())).length).toBeGreaterThan(5)
    store.faults.once('update-key', { kind: 'rate-limited', retryAfter: 5 })
    const { id } = idsOf(world(), store.keys.demo.unlimited)
    const change = await directory.updateKey(id, { disabled: true })
    expect(change).toMatchObject({ cause: 'rate-limited', retryAfterMs: 5_000 })
    store.faults.set('retrieve-key', { kind: 'rate-limited', retryAfter: 1 })
    expect(await directory.key(id)).toMatchObject({ cause: 'rate-limited' })
    expect(waits).toEqual([3_000, 1_000, 1_000, 1_000, 1_000, 1_000])
  })

  it('ends with the reason where a page or its seats cannot be had', async () => {
    const { directory, store } = world()
    addKeys(world())
    const pages = directory.keysWithSeats({}, { pageSize: 2 })[Symbol.asyncIterator]()
    await pages.next()
    store.faults.set('*', { kind: 'server-error', status: 503 })
    await expect(pages.next()).rejects.toMatchObject({ failure: { cause: 'server-error' } })
  })

  it('rejects with the caller’s own reason when the caller gives up', async () => {
    const { directory } = world()
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(directory.key('1', { signal })).rejects.toThrow('enough')
    await expect(collect(directory.keys({}, { signal }))).rejects.toThrow('enough')
  })
}
