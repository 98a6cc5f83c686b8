import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.js'

const text = 'key: Ä 会 👍\r\n'
const little = Buffer.from(text, 'utf16le')
const big = Buffer.from(little).swap16()

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, as PowerShell writes it', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16 of the other byte order', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(text)
  })

  it.each([
    [[], ''],
    [[0xff], '\uFFFD'],
    [[0xff, 0xfe], ''],
    [[0xff, 0xfe, 0x41], '\uFFFD'],
    [[0xef, 0xbb, 0xbf], ''],
    [[0xc3, 0x28], '\uFFFD('],
  ])('of the bytes %j makes %j', (bytes, expected) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(expected)
  })
})
