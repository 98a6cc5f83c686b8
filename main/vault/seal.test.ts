import { hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveKey, open } from './open-sealed.js'
import { seal } from './seal.js'

const KEY = { material: 'device:1234', purpose: 'entitlement' }
const NONCE = '000102030405060708090a0b'
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const sealed = seal(KEY, 'computer', 'some text: äß€', NONCE)

describe('seal', () => {
  it('gives a text that opens with the same key for the same owner', () => {
    expect(sealed).toMatch(/^v1\.[A-Za-z0-9_-]+$/)
    expect(open(KEY, 'computer', sealed)).toBe('some text: äß€')
  })

  it('keeps its form: what was sealed once opens for ever', () => {
    expect(sealed).toBe('v1.AAECAwQFBgcICQoL94-PiwSm6v613dn1QY0pMsHUmRnS8j1pyTg4ixG7CpVpGw')
  })

  it('does not show the text, its owner or the key', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url').toString('latin1')
    for (const word of ['some text', 'computer', '1234']) expect(bytes).not.toContain(word)
  })

  it('refuses a nonce of another length', () => {
    expect(() => seal(KEY, 'computer', 'text', NONCE.slice(2))).toThrow(TypeError)
  })

  it('seals an empty text', () => {
    expect(open(KEY, 'computer', seal(KEY, 'computer', '', NONCE))).toBe('')
  })
})

describe('deriveKey', () => {
  it('is HKDF-SHA256', () => {
    const expected = hkdfSync('sha256', KEY.material, 'electron-license-gate', 'v1.entitlement', 32)
    expect(deriveKey(KEY)).toEqual(Buffer.from(expected))
  })
})

describe('open', () => {
  it('answers null for any other letter in any place', () => {
    const opened = [...sealed].flatMap((letter, place) =>
      [...ALPHABET]
        .filter((other) => other !== letter)
        .map((other) => open(KEY, 'computer', sealed.slice(0, place) + other + sealed.slice(place + 1))),
    )
    expect(opened.length).toBeGreaterThan(3_000)
    expect(new Set(opened)).toEqual(new Set([null]))
  })

  it('answers null for any changed bit', () => {
    const bytes = Buffer.from(sealed.slice(3), 'base64url')
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(open(KEY, 'computer', `v1.${changed.toString('base64url')}`)).toBeNull()
    }
  })

  it.each([
    ['another owner', KEY, 'other computer'],
    ['no owner', KEY, ''],
    ['another key', { ...KEY, material: 'device:1235' }, 'computer'],
    ['another purpose', { ...KEY, purpose: 'credentials' }, 'computer'],
  ])('answers null for %s', (_what, key, owner) => {
    expect(open(key, owner, sealed)).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['only the prefix', 'v1.'],
    ['another prefix', sealed.replace('v1.', 'v2.')],
    ['no prefix', sealed.slice(3)],
    ['the end cut off', sealed.slice(0, -1)],
    ['the end repeated', sealed + sealed.slice(-4)],
    ['blanks inside', `${sealed.slice(0, 9)} ${sealed.slice(9)}`],
    ['padding', `${sealed}=`],
    ['a line end', `${sealed}\n`],
    ['less than a nonce and a tag', 'v1.AAAA'],
    ['plain JSON', '{"entitlement":null}'],
  ])('answers null for %s', (_what, text) => {
    expect(open(KEY, 'computer', text)).toBeNull()
  })
})
