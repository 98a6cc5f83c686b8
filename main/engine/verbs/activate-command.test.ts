import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY, OTHER_KEY } from '../../../testing/engine-harness.js'

describe('the key that is activated where none is given', () => {
  it('is the one in use', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    await harness.engine.activate()
    expect(harness.provider.calls.at(-1)).toMatchObject({ verb: 'validate', key: GOOD_KEY })
  })

  it('is the one of another computer where none is in use', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.moveTo('another computer')
    await harness.restart().activate()
    expect(harness.provider.calls.at(-1)).toMatchObject({ verb: 'activate', key: GOOD_KEY })
  })

  it('is not the one of another computer once another was given', async () => {
    const harness = createEngineHarness()
    await harness.engine.activate(GOOD_KEY)
    harness.moveTo('another computer')
    const engine = harness.restart()
    await engine.activate(OTHER_KEY)
    await engine.activate()
    expect(harness.provider.calls.at(-1)).toMatchObject({ verb: 'validate', key: OTHER_KEY })
  })
})

describe('a text that is no key', () => {
  it.each([
    ['nothing', '', 'key-missing'],
    ['nothing remembered', undefined, 'key-missing'],
    ['no text', '\u0000', 'key-unreadable'],
    ['a long text without a key', 'x'.repeat(300), 'key-too-long'],
    ['two keys', `${GOOD_KEY} ${OTHER_KEY}`, 'several-keys'],
  ])('is refused without a request: %s', async (_what, text, code) => {
    const harness = createEngineHarness()
    expect(await harness.engine.activate(text)).toMatchObject({ ok: false, error: { code } })
    expect([harness.provider.calls, harness.vault.writes]).toEqual([[], 0])
  })

  it('tells how many keys it holds', async () => {
    const reply = await createEngineHarness().engine.activate(`${GOOD_KEY} ${OTHER_KEY}`)
    expect(reply).toMatchObject({ error: { facts: { keysFound: 2 } } })
  })
})
