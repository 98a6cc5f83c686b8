/** A picture of an Xvfb screen, read from the file in which the server keeps it (X Window Dump) and written as PNG. */
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

const HEADER_WORDS = 25
const COLOR_BYTES = 12

/**
 * @typedef {{ width: number, height: number, rgb: Buffer }} Picture three bytes a pixel, row by row
 */

/**
 * @param {Buffer} dump 32 bits a pixel, least significant byte first: what Xvfb makes for a 24-bit screen
 * @returns {Picture}
 */
export function parseWindowDump(dump) {
  const word = (index) => dump.readUInt32BE(index * 4)
  const [headerSize, width, height, bitsPerPixel, rowBytes, colors] = [0, 4, 5, 11, 12, 19].map(word)
  if (headerSize < HEADER_WORDS * 4 || bitsPerPixel !== 32)
    throw new Error('not a window dump with 32 bits a pixel')
  const start = headerSize + colors * COLOR_BYTES
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 3) {
      const from = start + y * rowBytes + x * 4
      rgb[to] = dump[from + 2]
      rgb[to + 1] = dump[from + 1]
      rgb[to + 2] = dump[from]
    }
  }
  return { width, height, rgb }
}

function pngChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

/** @param {Picture} picture */
export function encodePng({ width, height, rgb }) {
  const rows = Buffer.alloc(height * (width * 3 + 1)) // each row starts with its filter: 0, none
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8) // 8 bits a channel, RGB
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * The part of a picture that is not the empty screen, which Xvfb leaves black; undefined if nothing is shown.
 * @param {Picture} picture
 * @returns {Picture | undefined}
 */
export function cropToContent({ width, height, rgb }) {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3
      if (rgb[at] === 0 && rgb[at + 1] === 0 && rgb[at + 2] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return undefined
  const cropped = { width: right - left + 1, height: bottom - top + 1 }
  const rows = Array.from({ length: cropped.height }, (_, row) => {
    const start = ((top + row) * width + left) * 3
    return rgb.subarray(start, start + cropped.width * 3)
  })
  return { ...cropped, rgb: Buffer.concat(rows) }
}

/** @param {string} folder that was given to Xvfb */
export const readScreen = (folder) => parseWindowDump(readFileSync(`${folder}/Xvfb_screen0`))
