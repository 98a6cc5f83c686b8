/** Reading zip and tar files with nothing but Node, so that set-up needs no unzip. */
import { inflateRawSync } from 'node:zlib'

const ZIP_END = 0x06054b50
const ZIP_ENTRY = 0x02014b50
const TAR_BLOCK = 512

/**
 * The files of a zip archive; each is inflated only when read.
 * @param {Buffer} zip without zip64 and without encryption
 * @returns {Generator<{ name: string, mode: number, read: () => Buffer }>}
 */
export function* zipEntries(zip) {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== ZIP_END) end--
  if (end < 0) throw new Error('not a zip file')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ZIP_ENTRY) throw new Error('broken zip directory')
    const entry = readZipEntry(zip, at)
    at = entry.nextAt
    yield entry
  }
}

function readZipEntry(zip, at) {
  const method = zip.readUInt16LE(at + 10)
  const packedSize = zip.readUInt32LE(at + 20)
  const size = zip.readUInt32LE(at + 24)
  const nameSize = zip.readUInt16LE(at + 28)
  const tailSize = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  const localAt = zip.readUInt32LE(at + 42)
  const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
  const read = () => {
    const start = localAt + 30 + zip.readUInt16LE(localAt + 26) + zip.readUInt16LE(localAt + 28)
    const packed = zip.subarray(start, start + packedSize)
    const data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
    if (data.length !== size) throw new Error(`${name} has ${data.length} bytes instead of ${size}`)
    return data
  }
  return { name, mode: zip.readUInt32LE(at + 38) >>> 16, read, nextAt: at + 46 + nameSize + tailSize }
}

/**
 * The plain files of a tar archive as npm makes it: names are short, or continue in a prefix field.
 * @param {Buffer} tar
 * @returns {Generator<{ name: string, data: Buffer }>}
 */
export function* tarFiles(tar) {
  for (let at = 0; at + TAR_BLOCK <= tar.length && tar[at] !== 0; ) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).split('\0', 1)[0]
    const size = Number.parseInt(text(124, 12), 8)
    const name = [text(345, 155), text(0, 100)].filter(Boolean).join('/')
    if (text(156, 1) === '0') yield { name, data: tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size) }
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
}

/**
 * One file of a tar archive.
 * @param {Buffer} tar
 * @param {string} wanted
 */
export function tarEntry(tar, wanted) {
  for (const { name, data } of tarFiles(tar)) if (name === wanted) return data
  throw new Error(`${wanted} is not in the archive`)
}

/**
 * An asar archive, the format Electron loads apps from: a size-prefixed JSON index, then the files.
 * @param {Record<string, string>} files name to text
 */
export function asarArchive(files) {
  let offset = 0
  const index = {}
  for (const [name, text] of Object.entries(files)) {
    const size = Buffer.byteLength(text)
    index[name] = { size, offset: String(offset) }
    offset += size
  }
  const json = Buffer.from(JSON.stringify({ files: index }))
  const paddedSize = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + paddedSize)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(paddedSize + 8, 4)
  head.writeUInt32LE(paddedSize + 4, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...Object.values(files).map((text) => Buffer.from(text))])
}
