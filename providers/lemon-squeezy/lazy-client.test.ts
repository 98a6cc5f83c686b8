import { expect, it, vi } from 'vitest'
import { lemonSqueezy } from '../index.js'

const loaded = vi.hoisted(() => ({ client: false }))
vi.mock('./client.js', (importOriginal) => {
  loaded.client = true
  return importOriginal()
})

it('lemonSqueezy loads what makes requests with the first request', async () => {
  const provider = lemonSqueezy({ storeId: 1, productId: 5 })
  expect(loaded.client).toBe(false)
  const fetch = async () => new Response('{}')
  expect(await provider.inspect({ key: 'K' }, { fetch })).toEqual({
    kind: 'unreachable',
    cause: 'not-the-api',
  })
  expect(loaded.client).toBe(true)
})
