import { fail, ok, type Result } from './result.js'

/**
 * The code with which a computer without a network asks for an offline certificate. It is short enough to be read over the phone:
 * 25 bytes as 40 letters and digits in groups of five, `04G3N-…`. It names no person, no key and no machine id.
 *
 *     version  1 byte
 *     app      4 bytes   begin of SHA-256(requestAppText(appId)): tells a code of another app
 *     device   16 bytes  begin of the device id
 *     check    4 bytes   CRC-32 of what is before it: tells a typing error
 */
interface CertificateRequest {
  /** 8 hexadecimal digits. */
  readonly appTag: string
  /** 32 hexadecimal digits. */
  readonly device: string
}

/** `form`: not a code, or not all of it. `check`: a letter is wrong. `version`: made by a newer version of this package. */
export type RequestCodeFault = 'form' | 'check' | 'version'

export const APP_TAG_LENGTH = 8

const VERSION = 1
const CODE_LENGTH = 40
/** Crockford's alphabet, without letters that look alike. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPED = /(?<![0-9A-Za-z])(?:[0-9A-Za-z]{5}[- ]){7}[0-9A-Za-z]{5}(?![0-9A-Za-z])/
const VERSION_BYTES = 1
const APP_BYTES = 4
const DEVICE_BYTES = 16

/** Returns the text whose SHA-256 begins with the app's tag. */
export function requestAppText(appId: string): string {
  return `license-gate:app:${appId}`
}

/** Throws a `TypeError` for anything but hexadecimal digits. */
export function writeRequestCode({ appTag, device }: CertificateRequest): string {
  const content = [VERSION, ...bytesOfHex(appTag, APP_BYTES), ...bytesOfHex(device, DEVICE_BYTES)]
  const letters = lettersOf([...content, ...crc32(content)])
  return (letters.match(/.{5}/g) ?? []).join('-')
}

/** Accepts what people make of a code: lower case, other or no dashes, O for 0, surrounding text or a file. */
export function readRequestCode(text: string): Result<CertificateRequest, RequestCodeFault> {
  const letters = (GROUPED.exec(text)?.[0] ?? text).replace(/[\s\p{Pd}]/gu, '').toUpperCase()
  const bytes = bytesOfLetters(letters.replace(/O/g, '0').replace(/[IL]/g, '1'))
  if (letters.length !== CODE_LENGTH || bytes === null) return fail('form')
  const content = bytes.slice(0, VERSION_BYTES + APP_BYTES + DEVICE_BYTES)
  if (crc32(content).join() !== bytes.slice(content.length).join()) return fail('check')
  if (content[0] !== VERSION) return fail('version')
  const app = content.slice(VERSION_BYTES, VERSION_BYTES + APP_BYTES)
  return ok({ appTag: hexOfBytes(app), device: hexOfBytes(content.slice(VERSION_BYTES + APP_BYTES)) })
}

function bytesOfHex(hex: string, count: number): number[] {
  if (hex.length !== count * 2 || !/^[0-9a-f]*$/.test(hex)) {
    throw new TypeError(`request code: expected ${count * 2} hexadecimal digits`)
  }
  return (hex.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))
}

function hexOfBytes(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Five bytes are eight letters; a code is five times that. */
function lettersOf(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS.charAt(Number.parseInt(five, 2))).join('')
}

function bytesOfLetters(letters: string): number[] | null {
  const values = Array.from(letters, (letter) => LETTERS.indexOf(letter))
  if (values.includes(-1)) return null
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('')
  return (bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2))
}

/** The one of zip and PNG; it finds every error in up to 32 bits in a row. */
function crc32(bytes: readonly number[]): number[] {
  let check = 0xffffffff
  for (const byte of bytes) {
    check ^= byte
    for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1
  }
  const value = (check ^ 0xffffffff) >>> 0
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
