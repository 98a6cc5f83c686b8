import { describe, expect, it } from 'vitest'
import { clientAddressOf } from './client-address.js'

const addressOf = (forwarded: string | string[] | undefined, trustedProxies: number) =>
  clientAddressOf(
    { socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': forwarded } },
    trustedProxies,
  )

describe('clientAddressOf', () => {
  it('believes nobody but the connection where no proxy is one’s own', () => {
    expect(addressOf('203.0.113.9', 0)).toBe('10.0.0.1')
  })

  it.each([
    ['203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
    ['1.1.1.1, 203.0.113.9,10.0.0.7', 2, '203.0.113.9'],
    [['1.1.1.1', '203.0.113.9, 10.0.0.7'], 2, '203.0.113.9'],
    ['203.0.113.9', 2, '10.0.0.1'],
    [undefined, 1, '10.0.0.1'],
    ['', 1, '10.0.0.1'],
  ])('of %j behind %i proxies is %s', (forwarded, trustedProxies, address) => {
    expect(addressOf(forwarded, trustedProxies)).toBe(address)
  })
})
