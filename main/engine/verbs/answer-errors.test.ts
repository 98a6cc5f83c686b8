import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'
import { errorOfAnswer } from './answer-errors.js'

describe('errorOfAnswer()', () => {
  it('carries the id of the request, so that the store’s support can find it', () => {
    const requestId = '8a1b2c3d-FRA'
    const refused = { kind: 'refused', reason: 'unspecified', requestId } as const
    const trouble = { kind: 'unreachable', cause: 'server-error', retryAfterMs: 5, requestId } as const
    expect(errorOfAnswer(refused)).toMatchObject({ code: 'unspecified', requestId })
    expect(errorOfAnswer(trouble)).toMatchObject({ code: 'server-error', retryAfterMs: 5, requestId })
  })

  it('has no id of a request where the store gave none', () => {
    expect(errorOfAnswer({ kind: 'refused', reason: 'unspecified' })).not.toHaveProperty('requestId')
    expect(errorOfAnswer({ kind: 'unreachable', cause: 'offline' })).not.toHaveProperty('requestId')
  })
})

describe('the id of a request', () => {
  it.each(['inspect', 'activate'] as const)(
    'is told after %s: in the error, the log and the diagnostics',
    async (verb) => {
      const harness = createEngineHarness()
      harness.provider.next(verb, { kind: 'unreachable', cause: 'server-error', requestId: 'req-17' })
      expect(await harness.engine.activate(GOOD_KEY)).toMatchObject({
        error: { code: 'server-error', requestId: 'req-17' },
      })
      expect(harness.log).toContainEqual(
        expect.objectContaining({ facts: expect.objectContaining({ requestId: 'req-17' }) }),
      )
      expect(harness.engine.diagnostics().lastError).toMatchObject({
        code: 'server-error',
        requestId: 'req-17',
      })
    },
  )

  it.each(['revalidate', 'deactivate'] as const)('comes with the error of %s', async (verb) => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    const call = verb === 'revalidate' ? 'validate' : verb
    harness.provider.next(call, { kind: 'refused', reason: 'unspecified', requestId: 'req-18' })
    expect(await harness.engine[verb]()).toMatchObject({ error: { requestId: 'req-18' } })
  })

  it('is gone from the diagnostics with the next error that has none', async () => {
    const harness = createEngineHarness()
    harness.provider.next('inspect', { kind: 'unreachable', cause: 'timeout', requestId: 'req-19' })
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('inspect', { kind: 'unreachable', cause: 'offline' })
    await harness.engine.activate(GOOD_KEY)
    expect(harness.engine.diagnostics().lastError).not.toHaveProperty('requestId')
  })
})
