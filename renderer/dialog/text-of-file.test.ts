import { describe, expect, it } from 'vitest'
import { readLicenseKey } from '../../contract/license-key.js'
import { textOfFile } from './text-of-file.js'

const KEY = '9C1E6F50-2D7B-4A38-B6E4-5D0F8C7A1A2B'
const found = { kind: 'key', key: KEY, known: true, extracted: true }

async function readingOf(content: string | Uint8Array<ArrayBuffer>, name = 'receipt.txt') {
  const text = await textOfFile(new File([content], name))
  return text === null ? null : readLicenseKey(text)
}

const mail = (encoding: string, body: string): string =>
  [
    'From: store@example.test',
    'Subject: Your receipt',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed;',
    ' boundary="=_outer"',
    '',
    '--=_outer',
    'Content-Type: text/plain; charset="utf-8"',
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '--=_outer',
    'Content-Type: image/png; name="logo.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo'.repeat(20_000),
    '--=_outer--',
  ].join('\r\n')

describe('textOfFile()', () => {
  it('reads plain text, with or without the marks of Windows', async () => {
    expect(await readingOf(`Your key: ${KEY}`)).toEqual(found)
    const units = Uint16Array.from(`\uFEFFYour key: ${KEY}`, (sign) => sign.charCodeAt(0))
    expect(await readingOf(new Uint8Array(units.buffer))).toEqual(found)
  })

  it('finds the key in a saved e-mail as it was sent, past a large picture', async () => {
    const text = `Thank you!\n\nYour license key: ${KEY}\n`
    expect(await readingOf(mail('8bit', text), 'receipt.eml')).toEqual(found)
    expect(await readingOf(mail('base64', btoa(text)), 'receipt.eml')).toEqual(found)
    const printable = text.replace('9C1E6F50-', '9C1E=\r\n6F50=E2=80=91')
    expect(await readingOf(mail('quoted-printable', printable), 'receipt.eml')).toEqual(found)
  })

  it('splits a mail at twenty different boundaries and no more, however often it names them', async () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => `X-${index}: boundary=other_${index}`).join('\r\n')
    const hostile = (count: number) => `${named(count)}\r\n${mail('base64', btoa(`key: ${KEY}`))}`
    expect(await readingOf(hostile(19), 'receipt.eml')).toEqual(found)
    expect(await readingOf(hostile(16_000), 'receipt.eml')).toEqual({ kind: 'too-long' })
    const repeated = 'X-Again: boundary="=_outer"\r\n'.repeat(100)
    expect(await readingOf(`${repeated}${mail('base64', btoa(KEY))}`, 'receipt.eml')).toEqual(found)
  })

  it('calls what is not text unreadable, and what is too large or broken nothing', async () => {
    expect(await readingOf('PK\u0003\u0004\u0000', 'receipt.pages')).toEqual({ kind: 'unreadable' })
    expect(await readingOf('x'.repeat(10_000_001))).toBeNull()
    expect(await readingOf(mail('base64', 'a'), 'receipt.eml')).toBeNull()
  })
})
