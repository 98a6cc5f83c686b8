import { describe, expect, it, vi } from 'vitest'
import { loadOnce } from './load-once.js'

describe('loadOnce', () => {
  it('loads for the first caller, and once for all of them', async () => {
    const load = vi.fn<() => Promise<object>>(async () => ({}))
    const get = loadOnce(load)
    expect(load).not.toHaveBeenCalled()
    const values = await Promise.all([get(), get()])
    expect([values[0] === values[1], (await get()) === values[0], load.mock.calls.length]).toEqual([
      true,
      true,
      1,
    ])
  })

  it('tells all that wait of a failure, and tries again for the next', async () => {
    const load = vi.fn<() => Promise<string>>(async () => 'there')
    load.mockRejectedValueOnce(new Error('gone'))
    const get = loadOnce(load)
    const waiting = await Promise.allSettled([get(), get()])
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect([await get(), load.mock.calls.length]).toEqual(['there', 2])
  })
})
