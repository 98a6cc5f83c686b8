import { describe, expect, it } from 'vitest'
import { sampleActivation } from '../../testing/sample-activation.js'
import { RELEASED_CONTENT, SAMPLE_CONTENT, sampleDevice } from '../../testing/vault-samples.js'
import {
  EMPTY_CONTENT,
  type VaultContent,
  type VaultProblem,
  type VaultReading,
} from '../vault/vault-content.js'
import { activationStateFromVault } from './license-record.js'

const { credentials } = SAMPLE_CONTENT
const entitlement = sampleActivation()
const testEntitlement = sampleActivation({ license: { ...entitlement.license, testMode: true } })

function reading(content: Partial<VaultContent>, overrides: Partial<VaultReading> = {}): VaultReading {
  return {
    device: sampleDevice('this computer'),
    content: { ...EMPTY_CONTENT, ...content },
    elsewhere: null,
    problem: null,
    deviceChanged: false,
    ...overrides,
  }
}

const problem = (kind: VaultProblem['kind']) => ({ problem: { kind } })

describe('activationStateFromVault', () => {
  it('is activated by an entitlement, whatever else is there', () => {
    const activated = { kind: 'activated', activation: entitlement }
    expect(activationStateFromVault(reading({ credentials, entitlement }), false)).toEqual(activated)
    expect(
      activationStateFromVault(reading({ credentials, entitlement }, problem('restored')), false),
    ).toEqual(activated)
  })

  it('is activated by a test key only where those are accepted', () => {
    const kept = reading({ credentials, entitlement: testEntitlement })
    expect(activationStateFromVault(kept, true).kind).toBe('activated')
    expect(activationStateFromVault(kept, false)).toEqual({
      kind: 'not-activated',
      reason: 'none',
      license: null,
    })
  })

  it('is not activated by an entitlement whose seat was released', () => {
    const released = reading({ ...RELEASED_CONTENT, entitlement })
    expect(activationStateFromVault(released, false)).toMatchObject({
      kind: 'not-activated',
      reason: 'seat-released',
    })
  })

  it.each<[string, VaultReading, string, string | null]>([
    ['nothing', reading({}), 'none', null],
    ['a good copy with nothing in it', reading({}, problem('restored')), 'none', null],
    ['a damaged file', reading({}, problem('damaged')), 'storage-unreadable', null],
    ['a file without rights', reading({}, problem('unreadable')), 'storage-unreadable', null],
    ['a file of a newer version', reading({}, problem('newer-version')), 'storage-unreadable', null],
    [
      'a key whose entitlement is lost',
      reading({ credentials }, problem('entitlement-lost')),
      'storage-unreadable',
      '4d51',
    ],
    ['a key that is remembered', reading(RELEASED_CONTENT), 'seat-released', '4d51'],
    ['the key of another computer', reading({}, { elsewhere: credentials }), 'new-device', '4d51'],
  ])('is notActivated by %s', (_what, kept, reason, keyTail) => {
    const activationState = activationStateFromVault(kept, false)
    expect(activationState).toMatchObject({ kind: 'not-activated', reason })
    expect(activationState.kind === 'not-activated' && (activationState.license?.keyTail ?? null)).toBe(
      keyTail,
    )
  })
})
