import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { databaseAt, type TestDatabases, testDatabases } from './test-books.js'
import { AT, call, createMirrorWorld, HOUR_MS, KEY, MINUTE_MS, seatIn } from './test-mirror.js'

describe.each(testDatabases(inject('postgresFolder')))('a mirror in %s', (_title, isHere, start) => {
  describe.skipIf(!isHere)('where the computer has it', () => {
    let databases: TestDatabases
    beforeAll(async () => {
      databases = await start()
    }, 60_000)
    afterAll(() => databases.close())

    const createWorld = () => createMirrorWorld(databases.create(), onTestFinished)

    it('says what the store says, and is to apps as the store itself', async () => {
      const { store, books } = createWorld()
      expect([books.id, books.sale, books.capabilities.idempotentDeactivate]).toEqual([
        'lemon-squeezy',
        store.provider.sale,
        false,
      ])
      const first = await books.activate({ key: KEY, seatName: 'A' }, call('a'))
      expect(first).toMatchObject({
        kind: 'granted',
        value: { seat: { instanceId: 'store-seat-1', name: 'A' } },
      })
      expect(await books.validate({ key: KEY, instanceId: 'store-seat-1' }, call('a'))).toEqual({
        ...store.says.validate(KEY, 'store-seat-1'),
        serverTimeAt: AT,
      })
      store.change(KEY, { disabled: true })
      expect(await books.inspect({ key: KEY }, call('a'))).toMatchObject({ reason: 'key-disabled' })
      expect(await books.inspect({ key: 'another' }, call('a'))).toMatchObject({ reason: 'key-not-found' })
    })

    it.each([
      [-1, 'unreachable'],
      [0, 'granted'],
      [1, 'granted'],
    ])('answers %i ms after the set time by %s', async (ms, kind) => {
      const { time, store, books } = createWorld()
      const { instanceId } = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
      store.world.mood = 'down'
      const ask = () => books.validate({ key: KEY, instanceId }, call('a'))
      expect(await ask()).toMatchObject({ kind: 'unreachable', cause: 'offline' })
      time.at += HOUR_MS + ms
      const value = {
        license: { store: 'lemon-squeezy', licenseId: '700', productName: 'Margin Notes' },
        seat: { instanceId, name: 'A' },
      }
      expect(await ask()).toMatchObject(kind === 'granted' ? { kind, value } : { kind })
    })

    it('counts the silence from the last answer, and across a restart', async () => {
      const { time, store, books, open } = createWorld()
      const { instanceId } = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
      const ask = (from = books) => from.validate({ key: KEY, instanceId }, call('a'))
      store.world.mood = 'down'
      await ask()
      time.at += HOUR_MS - 1
      store.world.mood = 'up'
      await ask()
      store.world.mood = 'down'
      expect((await ask()).kind).toBe('unreachable')
      time.at += HOUR_MS - 1
      await books.close()
      const later = open()
      expect((await ask(later)).kind).toBe('unreachable')
      time.at += 1
      expect((await ask(later)).kind).toBe('granted')
    })

    it('never says no for the store: not of a key that ended, a seat unknown to it, or too many', async () => {
      const { time, store, books, fallSilent } = createWorld()
      store.add('ending', 1)
      store.change('ending', { expiresAt: AT + MINUTE_MS })
      const ending = seatIn(await books.activate({ key: 'ending', seatName: 'E' }, call('e')))
      await books.activate({ key: KEY, seatName: 'A' }, call('a'))
      await fallSilent()
      expect(time.at).toBeGreaterThan(AT + MINUTE_MS)
      const asked = [
        await books.validate({ key: 'ending', instanceId: ending.instanceId }, call('e')),
        await books.validate({ key: KEY, instanceId: 'somebody’s' }, call('a')),
        await books.inspect({ key: 'nobody’s' }, call('a')),
        await books.activate({ key: 'ending', seatName: 'F' }, call('f')),
      ]
      expect(asked).toEqual(asked.map(() => ({ kind: 'unreachable', cause: 'offline' })))
    })

    it('takes webhooks in any order, again and late', async () => {
      const { time, store, books } = createWorld()
      const events = [store.event(KEY)]
      for (const changes of [
        { disabled: true },
        { disabled: false, limit: 7 },
        { expiresAt: AT + HOUR_MS },
      ]) {
        time.at += 1_000
        store.change(KEY, changes)
        events.push(store.event(KEY))
      }
      const [first, second, third, fourth] = events
      for (const event of [third, first, fourth, second, third, fourth, fourth])
        if (event !== undefined) await books.mirrorKey(event)
      const kept = []
      for await (const key of books.keys()) kept.push(key)
      expect(kept).toMatchObject([
        { disabled: false, seatsLimit: 7, expiresAt: AT + HOUR_MS, keyTail: '4D51', productId: '67890' },
      ])
      expect(await books.mirrorKey(events[1] as never)).toBe('older')
      await expect(books.mirrorKey({ ...events[1], updatedAt: undefined } as never)).rejects.toThrow('"at"')
      time.at += 1_000
      store.reissue(KEY, 'NEW-KEY-OF-THE-SAME-LICENSE')
      expect(await books.mirrorKey(store.event('NEW-KEY-OF-THE-SAME-LICENSE'))).toBe('taken')
      for await (const key of books.keys()) expect(key).toMatchObject({ id: kept[0]?.id, keyTail: 'ENSE' })
    })

    it('is not held up by its books: without them the store’s answer goes out', async () => {
      const { books, open, troubles } = createWorld()
      const { instanceId } = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
      const broken = open(databaseAt({ url: 'postgres://somebody@127.0.0.1:1/none' }))
      const asked = { key: KEY, instanceId }
      expect((await broken.validate(asked, call('a'))).kind).toBe('granted')
      expect((await broken.inspect(asked, call('a'))).kind).toBe('granted')
      // the books may have lent it
      expect(await broken.validate({ ...asked, instanceId: 'other' }, call('a'))).toMatchObject({
        kind: 'unreachable',
      })
      const freed = await broken.deactivate({ ...asked, idempotencyKey: 'one' }, call('a'))
      expect(freed).toMatchObject({ kind: 'granted' })
      expect(troubles[0]).toContain('nothing answers at its address')
    })
  })
})
