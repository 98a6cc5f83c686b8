import { describe, expect, it } from 'vitest'
import type { LicenseErrorCode } from '../../contract/license-error.js'
import { sampleGrace, sampleLicensed, sampleLocked } from '../gallery/sample-snapshots.js'
import {
  createInteraction,
  type DialogVerb,
  type Failure,
  type Interaction,
  type InteractionEvent,
} from './interaction.js'
import { reduceInteraction } from './reduce-interaction.js'

const UNLICENSED = { status: 'unlicensed', reason: 'none' } as const

function failure(verb: DialogVerb, code: LicenseErrorCode): Failure {
  return { verb, error: { code, message: code } }
}

function reduce(start: Partial<Interaction>, ...events: InteractionEvent[]): Interaction {
  return events.reduce(reduceInteraction, createInteraction(start))
}

describe('a verb', () => {
  it('begins without what the last one left behind', () => {
    const after = reduce(
      { failure: failure('activate', 'offline'), outcome: 'unchanged' },
      { type: 'verb-started', verb: 'revalidate' },
    )
    expect(after).toEqual(createInteraction({ running: 'revalidate' }))
  })

  it.each(['activate', 'move-here'] as const)('%s that works leads to the good news', (verb) => {
    expect(reduce({ running: verb }, { type: 'verb-succeeded', verb })).toEqual(
      createInteraction({ step: 'activated' }),
    )
  })

  it('"deactivate" that works leaves the view to the state', () => {
    const after = reduce(
      { step: 'deactivate', running: 'deactivate' },
      { type: 'verb-succeeded', verb: 'deactivate' },
    )
    expect(after).toEqual(createInteraction())
  })

  it('that fails keeps its error and the step', () => {
    const after = reduce(
      { step: 'deactivate', running: 'deactivate' },
      { type: 'verb-failed', ...failure('deactivate', 'offline') },
    )
    expect(after).toEqual(
      createInteraction({ step: 'deactivate', failure: failure('deactivate', 'offline') }),
    )
  })
})

describe('a check by hand', () => {
  it('that is granted says so', () => {
    expect(reduce({}, { type: 'verb-succeeded', verb: 'revalidate' }).outcome).toBe('confirmed')
  })

  it.each(['key-disabled', 'key-expired', 'instance-not-found', 'wrong-product'] as const)(
    'that ends in "%s" has worked: the state shows it, there is no error',
    (code) => {
      const after = reduce({}, { type: 'verb-failed', ...failure('revalidate', code) })
      expect(after).toEqual(createInteraction({ outcome: 'unchanged' }))
    },
  )

  it('that does not find the license says so calmly', () => {
    const after = reduce({}, { type: 'verb-failed', ...failure('revalidate', 'key-not-found') })
    expect(after).toEqual(createInteraction({ outcome: 'not-found' }))
  })
})

describe('a full license', () => {
  const full = failure('activate', 'no-seats-left')

  it('stays in view while the same try runs again', () => {
    expect(reduce({ failure: full }, { type: 'verb-started', verb: 'activate' }).failure).toBe(full)
  })

  it('is told to be still full after the second try in vain, not after the first', () => {
    expect(reduce({}, { type: 'verb-failed', ...full }).outcome).toBeNull()
    expect(reduce({ failure: full }, { type: 'verb-failed', ...full }).outcome).toBe('still-full')
  })

  it('is forgotten once the try works', () => {
    expect(reduce({ failure: full }, { type: 'verb-succeeded', verb: 'activate' }).failure).toBeNull()
  })
})

describe('a change of the state', () => {
  it.each([UNLICENSED, sampleLocked('expired')])(
    'from $status to licensed is good news, wherever it came from',
    (from) => {
      expect(reduce({}, { type: 'state-changed', from, to: sampleLicensed() }).step).toBe('activated')
    },
  )

  it('from grace to licensed is no news', () => {
    const after = reduce(
      {},
      { type: 'state-changed', from: sampleGrace('unreachable'), to: sampleLicensed() },
    )
    expect(after.step).toBe('auto')
  })

  it('takes what was said about the old state away', () => {
    const after = reduce(
      { outcome: 'unchanged', failure: failure('revalidate', 'offline') },
      { type: 'state-changed', from: sampleLicensed(), to: sampleLocked('expired') },
    )
    expect(after).toEqual(createInteraction())
  })

  it('in its details alone changes nothing here', () => {
    const start = createInteraction({ outcome: 'confirmed' })
    const to = sampleLicensed({ seatsUsed: 3 })
    expect(reduceInteraction(start, { type: 'state-changed', from: sampleLicensed(), to })).toBe(start)
  })
})
