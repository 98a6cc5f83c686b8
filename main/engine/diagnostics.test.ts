import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../testing/engine-harness.js'
import { answerLost } from '../../testing/scripted-provider.js'
import { sampleDevice } from '../../testing/vault-samples.js'

describe('diagnostics', () => {
  it('hold no key, no name and no machine id', async () => {
    const harness = createEngineHarness({ deviceName: 'Jane-Does-Laptop' })
    harness.provider.next('activate', answerLost())
    await harness.start()
    await harness.engine.activate(OTHER_KEY)
    await harness.engine.activate(GOOD_KEY)
    harness.provider.next('validate', { kind: 'unreachable', cause: 'tls' })
    await harness.engine.revalidate()
    const facts = harness.engine.diagnostics()
    expect(facts).toMatchObject({
      provider: 'model-store',
      status: 'grace',
      reason: 'unreachable',
      entitled: true,
      keyTail: '4D51',
      storeNotAsked: null,
      storage: 'ok',
      persisted: true,
      journalOpen: false,
      notices: ['seat-may-be-lost'],
      lastError: { code: 'tls' },
    })
    const text = JSON.stringify([facts, harness.log]).toLowerCase()
    const { id, secret } = sampleDevice('this computer')
    const secrets = [GOOD_KEY, OTHER_KEY, 'Jane', 'customer', id, secret, 'instance-']
    for (const word of secrets) expect(text).not.toContain(word.toLowerCase())
    for (const part of GOOD_KEY.split('-')) expect(text).not.toContain(part.toLowerCase())
  })

  it('can be had before the gate is opened', () => {
    expect(createEngineHarness().engine.diagnostics()).toMatchObject({
      status: 'unlicensed',
      confirmedAt: null,
      storeNotAsked: null,
    })
  })
})
