import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cropToContent, encodePng, parseWindowDump } from './screenshot.mjs'

/** A dump as Xvfb writes it: big-endian header, a color map, then pixels as blue, green, red, unused. */
function dumpOf(width, height, pixels, { name = 12, colors = 2, padding = 8 } = {}) {
  const header = Buffer.alloc(100 + name)
  const words = { 0: 100 + name, 4: width, 5: height, 11: 32, 12: width * 4 + padding, 19: colors }
  for (const [index, value] of Object.entries(words)) header.writeUInt32BE(value, Number(index) * 4)
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(width * 4 + padding)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = pixels[y * width + x]
      row.set([blue, green, red, 0], x * 4)
    }
    return row
  })
  return Buffer.concat([header, Buffer.alloc(colors * 12), ...rows])
}

const BLACK = [0, 0, 0]
const RED = [255, 0, 0]
const SEA = [1, 2, 3]

describe('parseWindowDump', () => {
  it('gives red, green and blue row by row', () => {
    const picture = parseWindowDump(dumpOf(2, 2, [RED, SEA, BLACK, RED]))
    expect(picture).toMatchObject({ width: 2, height: 2 })
    expect([...picture.rgb]).toEqual([...RED, ...SEA, ...BLACK, ...RED])
  })

  it('refuses other depths', () => {
    const dump = dumpOf(1, 1, [RED])
    dump.writeUInt32BE(16, 11 * 4)
    expect(() => parseWindowDump(dump)).toThrow('32 bits')
  })
})

describe('cropToContent', () => {
  it('leaves out the black around what is shown', () => {
    const pixels = [BLACK, BLACK, BLACK, BLACK, RED, BLACK, BLACK, SEA, BLACK]
    const picture = cropToContent(parseWindowDump(dumpOf(3, 3, pixels)))
    expect(picture).toMatchObject({ width: 1, height: 2 })
    expect([...picture.rgb]).toEqual([...RED, ...SEA])
  })

  it('finds nothing on an empty screen', () => {
    expect(cropToContent(parseWindowDump(dumpOf(2, 1, [BLACK, BLACK])))).toBeUndefined()
  })
})

describe('encodePng', () => {
  it('writes size and pixels as the format asks', () => {
    const png = encodePng({ width: 2, height: 1, rgb: Buffer.from([...RED, ...SEA]) })
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 1])
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
    expect([...inflateSync(data)]).toEqual([0, ...RED, ...SEA])
    // the checksum of the empty last chunk is the same in every PNG
    expect(png.subarray(-4).toString('hex')).toBe('ae426082')
  })
})
