import { describe, expect, it } from 'vitest'
import { createSingleFlight } from './verb-runner.js'

function createTask<Value>() {
  let finish = (_value: Value): void => undefined
  let fail = (_error: Error): void => undefined
  let begun = 0
  const task = () => {
    begun += 1
    return new Promise<Value>((resolve, reject) => {
      finish = resolve
      fail = reject
    })
  }
  return {
    task,
    finish: (value: Value) => finish(value),
    fail: (error: Error) => fail(error),
    begun: () => begun,
  }
}

const settle = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => resolve())))

describe('createSingleFlight', () => {
  it('lets a second caller of a verb join the first, also while that waits for its turn', async () => {
    const flight = createSingleFlight<'one' | 'two'>()
    const one = createTask<number>()
    const two = createTask<number>()
    const first = flight.run('one', one.task)
    const waiting = flight.run('two', two.task)
    const joined = [flight.run('one', one.task), flight.run('two', two.task)]
    await settle()
    expect([one.begun(), two.begun(), flight.current]).toEqual([1, 0, 'one'])
    one.finish(1)
    expect(await first).toBe(1)
    await settle()
    two.finish(2)
    expect(await waiting).toBe(2)
    expect(await Promise.all(joined)).toEqual([1, 2])
    expect([one.begun(), two.begun(), flight.current]).toEqual([1, 1, null])
  })

  it('joins only who asks about the same thing', async () => {
    const flight = createSingleFlight<'a'>()
    const order: number[] = []
    const run = (number: number, about: string) =>
      flight.run(
        'a',
        async () => {
          order.push(number)
          return number
        },
        about,
      )
    expect(await Promise.all([run(1, 'x'), run(2, 'y'), run(3, 'x'), run(4, 'y')])).toEqual([1, 2, 1, 2])
    expect(order).toEqual([1, 2])
  })

  it('runs another verb in the order of asking, each to its end', async () => {
    const flight = createSingleFlight<'a' | 'b' | 'c'>()
    const order: string[] = []
    const step = (name: string) => async () => {
      order.push(`${name} begins`)
      await settle()
      order.push(`${name} ends`)
    }
    await Promise.all([flight.run('a', step('a')), flight.run('b', step('b')), flight.run('c', step('c'))])
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('goes on after a task that fails, and tells only its own callers', async () => {
    const flight = createSingleFlight<'a' | 'b'>()
    const failing = createTask<number>()
    const callers = [flight.run('a', failing.task), flight.run('a', failing.task)]
    const next = flight.run('b', async () => 2)
    await settle()
    failing.fail(new Error('a fault'))
    const outcomes = await Promise.allSettled(callers)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await next).toBe(2)
  })

  it('begins a verb anew once it has ended', async () => {
    const flight = createSingleFlight<'a'>()
    expect(await flight.run('a', async () => 1)).toBe(1)
    expect(await flight.run('a', async () => 2)).toBe(2)
  })

  it('never begins a task before it has returned', async () => {
    const flight = createSingleFlight<'a'>()
    let begun = false
    const run = flight.run('a', async () => {
      begun = true
    })
    expect(begun).toBe(false)
    await run
  })
})
