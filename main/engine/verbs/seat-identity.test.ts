import { describe, expect, it } from 'vitest'
import { createEngineHarness, GOOD_KEY } from '../../../testing/engine-harness.js'

describe('a key that is typed in another case', () => {
  it.each([
    ['capitals', GOOD_KEY.toLowerCase()],
    ['capitals', GOOD_KEY.replace('B1460A', 'b1460a')],
    ['capitals', 'ｋｅｙ： ３８ｂ１４６０ａ－５１０４－４０６７－ａ９１ｄ－７７ｂ８７２９３４ｄ５１'],
    ['small letters', GOOD_KEY],
  ])('finds a key that the store has in %s and that is typed as %s', async (letters, typed) => {
    const key = letters === 'capitals' ? GOOD_KEY : GOOD_KEY.toLowerCase()
    const harness = createEngineHarness()
    harness.store.addKey(key, { exactCase: true })
    expect(await harness.engine.activate(typed)).toMatchObject({ ok: true, value: { entitled: true } })
    expect(harness.kept().credentials).toMatchObject({ key })
    expect(harness.provider.calls.filter(({ verb }) => verb === 'activate')).toHaveLength(1)
    expect(harness.store.seatsOf(key)).toHaveLength(1)
  })

  it('is not guessed at where it has no known form, and is not "not found" where the store cannot be asked', async () => {
    const harness = createEngineHarness()
    expect(await harness.engine.activate('no-such-Key')).toMatchObject({ error: { code: 'key-not-found' } })
    expect(harness.provider.takeVerbs()).toEqual(['inspect'])
    harness.store.addKey(GOOD_KEY, { exactCase: true })
    harness.provider.next(
      'inspect',
      { kind: 'refused', reason: 'key-not-found' },
      { kind: 'unreachable', cause: 'offline' },
    )
    expect(await harness.engine.activate(GOOD_KEY.toLowerCase())).toMatchObject({
      error: { code: 'offline' },
    })
  })
})
