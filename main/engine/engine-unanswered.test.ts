import { describe, expect, it } from 'vitest'
import { createEngineHarness, type EngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import type { EngineReply } from './license-engine.js'
import { CALL_LIMIT_MS } from './verbs/store-request.js'

const never = () => new Promise<never>(() => {})

/** A provider of a host's own that never answers an activation, until it does. */
async function createUnanswered(when: 'before' | 'after') {
  const harness = createEngineHarness()
  await harness.start()
  let answer = (): void => undefined
  const waiting = new Promise<void>((resolve) => {
    answer = resolve
  })
  harness.provider.next('activate', async (real) => {
    // The store gives the seat before or after the wait.
    const granted = when === 'before' ? await real() : null
    await waiting
    return granted ?? real()
  })
  const reply = await replyAfterLimit(harness, harness.engine.activate(GOOD_KEY))
  const answerLate = async (): Promise<void> => {
    answer()
    await harness.clock.advance(0)
  }
  return { harness, reply, answerLate }
}

async function replyAfterLimit({ clock }: EngineHarness, asked: Promise<EngineReply>): Promise<EngineReply> {
  let came: EngineReply | null = null
  void asked.then((reply) => {
    came = reply
  })
  await clock.advance(CALL_LIMIT_MS - 1)
  expect(came).toBeNull()
  await clock.advance(1)
  return asked
}

describe('a provider that never answers', () => {
  it.each([
    ['revalidate', 'validate'],
    ['deactivate', 'deactivate'],
  ] as const)('ends %s as a timeout', async (command, verb) => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next(verb, never)
    const reply = await replyAfterLimit(harness, harness.engine[command]())
    expect(reply).toMatchObject({ ok: false, error: { code: 'timeout' } })
    expect(harness.engine.snapshot.entitled).toBe(true)
    expect(await harness.engine.revalidate()).toMatchObject({ ok: true })
  })

  it('ends an activation that has not begun as a timeout', async () => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', never)
    const reply = await replyAfterLimit(harness, harness.engine.activate(GOOD_KEY))
    expect(reply).toMatchObject({ ok: false, error: { code: 'timeout' } })
    expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({ ok: true })
  })

  it('may have time limits of its own that are longer', async () => {
    const harness = createEngineHarness({
      wrapProvider: (provider) => ({ ...provider, longestCallMs: CALL_LIMIT_MS + 10 }),
    })
    harness.provider.next('inspect', never)
    let came = false
    void harness.engine.activate(GOOD_KEY).then(() => {
      came = true
    })
    await harness.clock.advance(CALL_LIMIT_MS + 9)
    expect(came).toBe(false)
    await harness.clock.advance(1)
    expect(came).toBe(true)
  })
})

describe('an activation that is answered too late', () => {
  it('tells of the seat that the store counts, and takes it up with the answer', async () => {
    const { harness, reply, answerLate } = await createUnanswered('before')
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    expect(reply).toMatchObject({ ok: false, error: { code: 'timeout', facts: { seatName } } })
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
    await answerLate()
    expect(harness.engine.snapshot).toMatchObject({
      entitled: true,
      notices: [],
      state: { license: { seatName } },
    })
    expect(harness.kept()).toMatchObject({
      pendingActivation: null,
      lostSeats: [],
      credentials: { key: GOOD_KEY },
    })
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([seatName])
  })

  it('takes up a seat that the store gives after it was asked for its count', async () => {
    const { harness, reply, answerLate } = await createUnanswered('after')
    expect(reply).toMatchObject({ ok: false, error: { code: 'timeout' } })
    await answerLate()
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
    expect(harness.store.seatsOf(GOOD_KEY)).toHaveLength(1)
  })

  it.each(['before', 'after'] as const)(
    'gives the seat back where another key is in use by then: seat given %s the wait',
    async (when) => {
      const { harness, answerLate } = await createUnanswered(when)
      expect(await harness.engine.activate(OTHER_KEY)).toMatchObject({ ok: true })
      await answerLate()
      expect(harness.store.seatsOf(GOOD_KEY)).toEqual([])
      expect(harness.kept()).toMatchObject({
        lostSeats: [],
        pendingReleases: [],
        credentials: { key: OTHER_KEY },
      })
      expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
    },
  )

  it('loses no seat where two are answered at the same time', async () => {
    const harness = createEngineHarness()
    let answer = (): void => undefined
    const waiting = new Promise<void>((resolve) => {
      answer = resolve
    })
    for (let time = 0; time < 2; time += 1) {
      harness.provider.next('activate', (real) => waiting.then(real))
      await replyAfterLimit(harness, harness.engine.activate(GOOD_KEY))
    }
    answer()
    await harness.clock.advance(0)
    expect(harness.store.seatsOf(GOOD_KEY)).toEqual([harness.kept().credentials?.seatName])
    expect(harness.engine.snapshot).toMatchObject({ entitled: true, notices: [] })
  })

  it('is a no as well as a yes: nothing is taken', async () => {
    const harness = createEngineHarness()
    let refuse = (): void => undefined
    harness.provider.next('activate', () => {
      return new Promise((resolve) => {
        refuse = () => resolve({ kind: 'refused', reason: 'no-seats-left' })
      })
    })
    await replyAfterLimit(harness, harness.engine.activate(GOOD_KEY))
    refuse()
    await harness.clock.advance(0)
    expect(harness.kept()).toMatchObject({ credentials: null, pendingActivation: null, lostSeats: [] })
  })

  it('keeps the journal of a seat over the end of the app', async () => {
    const harness = createEngineHarness()
    harness.provider.next('activate', async (real) => {
      await real()
      return never()
    })
    void harness.engine.activate(GOOD_KEY)
    await harness.clock.advance(CALL_LIMIT_MS / 2)
    const [seatName] = harness.store.seatsOf(GOOD_KEY)
    harness.restart()
    await harness.start()
    await harness.clock.advance(CALL_LIMIT_MS)
    expect(harness.engine.snapshot.notices).toMatchObject([{ kind: 'seat-may-be-lost', seatName }])
  })
})
