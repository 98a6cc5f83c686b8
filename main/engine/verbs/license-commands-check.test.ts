import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'
import { CHECK_PAUSE_MS, CHECKS_AT_ONCE } from './license-commands.js'

async function createActivated() {
  const harness = createEngineHarness()
  await harness.start()
  await harness.engine.activate(GOOD_KEY)
  harness.provider.takeVerbs()
  return harness
}

type Harness = Awaited<ReturnType<typeof createActivated>>

async function checkInLoop({ engine }: Harness, times: number) {
  const replies = []
  for (let time = 0; time < times; time += 1) replies.push(await engine.revalidate())
  return replies
}

describe('a check on demand', () => {
  it('is made each time that a person asks', async () => {
    const harness = await createActivated()
    await checkInLoop(harness, CHECKS_AT_ONCE)
    expect(harness.provider.takeVerbs()).toHaveLength(CHECKS_AT_ONCE)
  })

  it('is answered by the last one in a loop', async () => {
    const harness = await createActivated()
    const replies = await checkInLoop(harness, 135)
    expect(harness.provider.takeVerbs()).toHaveLength(CHECKS_AT_ONCE)
    expect(new Set(replies.map((reply) => reply.ok && reply.value.state.status))).toEqual(
      new Set(['licensed']),
    )
  })

  it('is answered by the trouble of the last one in a loop', async () => {
    const harness = await createActivated()
    harness.provider.always({ kind: 'unreachable', cause: 'offline' }, 'validate')
    const replies = await checkInLoop(harness, 20)
    expect(harness.provider.takeVerbs()).toHaveLength(CHECKS_AT_ONCE)
    expect(new Set(replies.map((reply) => reply.ok || reply.error.code))).toEqual(new Set(['offline']))
  })

  it.each([
    [-1, 0],
    [0, 1],
    [1, 1],
  ])('is made once more %d ms from the end of a pause: %i', async (offsetMs, made) => {
    const harness = await createActivated()
    await checkInLoop(harness, 20)
    harness.provider.takeVerbs()
    await harness.clock.advance(CHECK_PAUSE_MS + offsetMs)
    await checkInLoop(harness, 20)
    expect(harness.provider.takeVerbs()).toHaveLength(made)
  })

  it('is made, however many there were, where something has changed since the last one', async () => {
    const harness = await createActivated()
    await checkInLoop(harness, 20)
    await harness.engine.activate(OTHER_KEY)
    await harness.clock.advance(0)
    harness.provider.takeVerbs()
    await harness.engine.revalidate()
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
  })

  it('is one for all who ask at once', async () => {
    const harness = await createActivated()
    let answer = (): void => undefined
    const waiting = new Promise<void>((resolve) => {
      answer = resolve
    })
    harness.provider.next('validate', async (real) => {
      await waiting
      return real()
    })
    const asked = Array.from({ length: 50 }, () => harness.engine.revalidate())
    await harness.clock.advance(0)
    answer()
    const replies = await Promise.all(asked)
    expect(harness.provider.takeVerbs()).toEqual(['validate'])
    expect(replies.every((reply) => reply.ok)).toBe(true)
    await checkInLoop(harness, 20)
    expect(harness.provider.takeVerbs()).toHaveLength(CHECKS_AT_ONCE - 1)
  })
})
