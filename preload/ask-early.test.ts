import { describe, expect, it } from 'vitest'
import type { Reply } from '../contract/ipc-contract.js'
import { askEarly } from './ask-early.js'

describe('askEarly', () => {
  it('asks at once, answers the first caller with that, and asks anew for each later one', async () => {
    let asked = 0
    const read = askEarly(async () => ({ ok: true, value: ++asked }))
    expect(asked).toBe(1)
    expect([await read(), await read(), await read()]).toEqual(
      [1, 2, 3].map((value) => ({ ok: true, value })),
    )
  })

  it('asks again where it was asked too early', async () => {
    let asked = 0
    const read = askEarly(async (): Promise<Reply<string>> => {
      asked += 1
      return asked === 1
        ? { ok: false, error: { code: 'forbidden', message: 'not yet' } }
        : { ok: true, value: 'here' }
    })
    expect(await read()).toEqual({ ok: true, value: 'here' })
  })
})
