import { describe, expect, it } from 'vitest'
import { REFUSAL_REASONS, UNREACHABLE_CAUSES } from '../contract/license-error.js'
import type { ProviderAnswer } from './license-provider.js'
import { rollBackSeat, tryRelease } from './seat-rollback.js'

const yes = { kind: 'granted', value: null } as const
const gone = { kind: 'refused', reason: 'instance-not-found' } as const
const no = { kind: 'refused', reason: 'unspecified' } as const
const trouble = { kind: 'unreachable', cause: 'offline' } as const

describe('tryRelease', () => {
  it.each([
    ['a yes', yes, 'freed'],
    ['a seat that the store does not know', gone, 'not-found'],
    ['another no', no, 'not-freed'],
    ['trouble', trouble, 'not-freed'],
  ] as const)('takes %s for what it is', async (_what, answer, released) => {
    expect(await tryRelease(async () => answer)).toBe(released)
  })

  it('does not reject when the call is called off', async () => {
    expect(await tryRelease(() => Promise.reject(new Error('closed')))).toBe('not-freed')
  })
})

describe('rollBackSeat', () => {
  const refused = REFUSAL_REASONS.map((reason) => ({ kind: 'refused', reason, requestId: 'r-1' }) as const)
  const unreachable = UNREACHABLE_CAUSES.map(
    (cause) => ({ kind: 'unreachable', cause, retryAfterMs: 9_000 }) as const,
  )
  const answers: readonly ProviderAnswer<never>[] = [...refused, ...unreachable]

  it('leaves every answer as it is once the seat is free, and says that it is', async () => {
    for (const answer of answers)
      expect(await rollBackSeat(answer, async () => yes)).toEqual({ ...answer, isSeatFreed: true })
  })

  it('takes a seat that the store does not know for free, except after a rate limit that named it', async () => {
    for (const answer of answers) {
      const isLimit = answer.kind === 'unreachable' && answer.cause === 'rate-limited'
      const expected = isLimit ? { ...answer, cause: 'not-the-api' } : answer
      expect(await rollBackSeat(answer, async () => gone)).toEqual(expected)
    }
  })

  it.each(refused)('keeps a caller looking for a seat that is still taken: $reason', async (answer) => {
    const stands = answer.reason === 'wrong-product' || answer.reason === 'test-key'
    const expected = stands ? answer : { kind: 'unreachable', cause: 'not-the-api', requestId: 'r-1' }
    expect(await rollBackSeat(answer, async () => trouble)).toEqual(expected)
  })

  it.each(unreachable)('keeps a caller looking for a seat that is still taken: $cause', async (answer) => {
    const expected = answer.cause === 'rate-limited' ? { ...answer, cause: 'not-the-api' } : answer
    expect(await rollBackSeat(answer, async () => no)).toEqual(expected)
  })
})
