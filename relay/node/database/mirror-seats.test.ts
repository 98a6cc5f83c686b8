import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { type TestDatabases, testDatabasesWithD1 } from './test-books.js'
import { call, createMirrorWorld, KEY, MINUTE_MS, seatIn } from './test-mirror.js'

describe.each(testDatabasesWithD1(inject('postgresFolder')))(
  'the seats of a mirror in %s',
  (_title, isHere, start) => {
    describe.skipIf(!isHere)('where the computer has it', () => {
      let databases: TestDatabases
      beforeAll(async () => {
        databases = await start()
      }, 60_000)
      afterAll(() => databases.close())

      const createWorld = () => createMirrorWorld(databases.create(), onTestFinished)

      it('are lent while the store is silent, and taken there when it is back', async () => {
        const { store, books, fallSilent, open, seatNames } = createWorld()
        await books.inspect({ key: KEY }, call('a'))
        await fallSilent()
        const lent = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
        expect(seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))).toEqual(lent)
        const second = seatIn(await books.activate({ key: KEY, seatName: 'B' }, call('b')))
        expect((await books.activate({ key: KEY, seatName: 'C' }, call('c'))).kind).toBe('unreachable')
        const asA = { key: KEY, instanceId: lent.instanceId }
        expect((await books.validate(asA, call('a'))).kind).toBe('granted')
        store.world.mood = 'up'
        const settled = await Promise.all([books.validate(asA, call('a')), open().validate(asA, call('a'))])
        expect(settled.map((answer) => seatIn(answer).instanceId)).toEqual([lent.instanceId, lent.instanceId])
        expect(seatNames()).toEqual(['A'])
        const asB = { key: KEY, instanceId: second.instanceId }
        expect((await books.validate(asB, call('b'))).kind).toBe('granted')
        expect(seatNames()).toEqual(['A', 'B'])
        expect((await books.validate(asB, call('b'))).kind).toBe('granted')
        const freed = await books.deactivate({ ...asB, idempotencyKey: 'one' }, call('b'))
        expect(freed).toMatchObject({ kind: 'granted' })
        expect(seatNames()).toEqual(['A'])
      })

      it('are found where an answer was lost, and none is taken twice', async () => {
        const { time, store, books, fallSilent } = createWorld()
        await books.inspect({ key: KEY }, call('a'))
        await fallSilent()
        const { instanceId } = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
        const ask = () => books.validate({ key: KEY, instanceId }, call('a'))
        store.world.mood = 'up'
        const { activate } = store.provider
        Object.assign(store.provider, {
          activate: async (...args: Parameters<typeof activate>) => {
            await activate(...args)
            return { kind: 'unreachable', cause: 'timeout' }
          },
        })
        await ask()
        expect(store.keys.get(KEY)?.seats.size).toBe(1)
        // it is not known what became of it: the books stand by the seat
        expect((await ask()).kind).toBe('granted')
        time.at += 5 * MINUTE_MS
        expect(seatIn(await ask()).instanceId).toBe(instanceId)
        expect(store.keys.get(KEY)?.seats.size).toBe(1)
      })

      it('that the store has not are told without ending a license at once', async () => {
        const { store, books, fallSilent } = createWorld()
        await books.inspect({ key: KEY }, call('a'))
        await fallSilent()
        const { instanceId } = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
        store.world.mood = 'up'
        for (const name of ['X', 'Y']) store.says.activate(KEY, name)
        const ask = () => books.validate({ key: KEY, instanceId }, call('a'))
        expect(await ask()).toMatchObject({ kind: 'refused', reason: 'no-seats-left' })
        store.says.deactivate(KEY, 'store-seat-1')
        expect((await ask()).kind).toBe('granted')
      })

      it('are given back when the store answers again, at once where its seats cannot be listed', async () => {
        const { store, books, open, fallSilent, seatNames } = createWorld()
        const own = seatIn(await books.activate({ key: KEY, seatName: 'A' }, call('a')))
        await fallSilent()
        // it gives the seat, and its answer is lost
        store.world.mood = 'lost'
        const lent = seatIn(await books.activate({ key: KEY, seatName: 'B' }, call('b')))
        store.world.mood = 'down'
        const release = { key: KEY, idempotencyKey: 'one' }
        const give = (instanceId: string, from = books) =>
          from.deactivate({ ...release, instanceId }, call('b'))
        expect([await give(own.instanceId), await give(lent.instanceId)]).toMatchObject([
          { kind: 'unreachable' },
          { kind: 'unreachable' },
        ])
        store.world.mood = 'up'
        expect(seatNames()).toEqual(['A', 'B'])
        expect(await give(lent.instanceId)).toMatchObject({ kind: 'granted' })
        expect(seatNames()).toEqual(['A'])
        await fallSilent()
        const another = seatIn(await books.activate({ key: KEY, seatName: 'C' }, call('c')))
        const without = open(undefined, { directory: undefined })
        expect(await give(another.instanceId, without)).toMatchObject({ kind: 'granted' })
        store.world.mood = 'up'
        expect(await give(own.instanceId)).toMatchObject({ kind: 'granted' })
        expect(seatNames()).toEqual([])
      })
    })
  },
)
