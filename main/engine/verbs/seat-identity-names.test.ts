import { describe, expect, it } from 'vitest'
import { createFakeRandom } from '../../../testing/fake-random.js'
import { sampleDevice } from '../../../testing/vault-samples.js'
import { leaseDeviceId } from '../../ports/lease-crypto.js'
import { createSeatNames, isNamedBy } from './seat-identity.js'

const device = sampleDevice('this computer')
const nameOf = (deviceName: string) => createSeatNames(deviceName, createFakeRandom()).next(device)
const TAGS = / [0-9A-F]{6}-[0-9A-F]{4}$/

describe('createSeatNames', () => {
  it('joins the name of the computer with a tag of the device and one of the try', () => {
    const names = createSeatNames('Studio-PC', createFakeRandom())
    const [first, second] = [names.next(device), names.next(device)]
    expect(first).toMatch(/^Studio-PC [0-9A-F]{6}-[0-9A-F]{4}$/)
    expect(first.slice(0, 16)).toBe(`Studio-PC ${device.id.slice(0, 6).toUpperCase()}`)
    expect(second.slice(0, 17)).toBe(first.slice(0, 17))
    expect(second).not.toBe(first)
  })

  it('tags with the id that leases name, also where a host has ids of its own form', () => {
    const own = { ...device, id: 'host-7' }
    const [name, other] = [own, device].map((each) => createSeatNames('PC', createFakeRandom()).next(each))
    expect(name).toContain(` ${leaseDeviceId(own).slice(0, 6).toUpperCase()}-`)
    expect([isNamedBy(own, name ?? ''), isNamedBy(own, other ?? ''), isNamedBy(own, 'PC')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it.each([
    ['  Studio \t PC\n', 'Studio PC'],
    ['Büro – 7', 'Büro – 7'],
    ['事務所のPC', '事務所のPC'],
    ['a\u0000b\u200Bc\u202Ed', 'abcd'],
    ['', 'Computer'],
    [' \u200B ', 'Computer'],
    ['half of a pair \uD83D', 'half of a pair'],
  ])('cleans %j', (given, expected) => {
    expect(nameOf(given).replace(TAGS, '')).toBe(expected)
  })

  it('is short, and never cuts a character in half: the store must list the very name that the user is told', () => {
    for (const letter of ['x', '🖥']) {
      const name = nameOf(letter.repeat(200)).replace(TAGS, '')
      expect(name).toBe(letter.repeat(60))
      expect(decodeURIComponent(encodeURIComponent(name))).toBe(name)
    }
  })
})
