import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asarArchive, tarEntry, zipEntries } from './archives.mjs'

/** A zip of one file, as the format's specification lays it out. */
function zipOf(name, text, { method = 8, size = Buffer.byteLength(text) } = {}) {
  const data = method === 8 ? deflateRawSync(text) : Buffer.from(text)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE((0o100755 << 16) >>> 0, 38)
  const before = Buffer.concat([local, Buffer.from(name), data])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(before.length, 16)
  return Buffer.concat([before, entry, Buffer.from(name), end])
}

function tarOf(files) {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const head = Buffer.alloc(512)
    head.write(name, 0)
    head.write(Buffer.byteLength(text).toString(8).padStart(11, '0'), 124)
    head.write('0', 156)
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
    body.write(text)
    return [head, body]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

describe('zipEntries', () => {
  it.each([
    ['deflated', 8],
    ['stored', 0],
  ])('reads a %s file with its mode', (_, method) => {
    const [entry] = [...zipEntries(zipOf('folder/run', 'hello hello hello', { method }))]
    expect(entry).toMatchObject({ name: 'folder/run', mode: 0o100755 })
    expect(entry.read().toString()).toBe('hello hello hello')
  })

  it('refuses a file whose size is not the promised one', () => {
    const [entry] = [...zipEntries(zipOf('a', 'hello', { method: 0, size: 6 }))]
    expect(() => entry.read()).toThrow('a has 5 bytes instead of 6')
  })

  it('refuses what is not a zip file', () => {
    expect(() => [...zipEntries(Buffer.alloc(100))]).toThrow('not a zip file')
  })
})

describe('tarEntry', () => {
  it('finds a file behind others of any size', () => {
    const tar = tarOf({ 'package/a': 'x'.repeat(512), 'package/b': 'y', 'package/c': 'wanted' })
    expect(tarEntry(tar, 'package/c').toString()).toBe('wanted')
  })

  it('says which file is missing', () => {
    expect(() => tarEntry(tarOf({ a: 'x' }), 'b')).toThrow('b is not in the archive')
  })
})

describe('asarArchive', () => {
  it('has an index with sizes and offsets in front of the files', () => {
    const archive = asarArchive({ 'package.json': '{}', 'main.js': 'run()' })
    const index = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12)))
    expect(index.files).toEqual({
      'package.json': { size: 2, offset: '0' },
      'main.js': { size: 5, offset: '2' },
    })
    expect(archive.subarray(archive.readUInt32LE(4) + 8).toString()).toBe('{}run()')
  })
})
