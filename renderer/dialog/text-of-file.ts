import { decodeText } from '../../contract/decode-text.js'

/** More than any receipt is; what is longer is something else. */
const MAX_FILE_BYTES = 10_000_000

/** The text of a dropped file; `null`: too large to be one, or not to be read. */
export async function textOfFile(file: File): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null
  try {
    const text = decodeText(new Uint8Array(await file.arrayBuffer()))
    return isMail(text) ? textOfMail(text) : text
  } catch {
    return null
  }
}

function isMail(text: string): boolean {
  return /^[\w-]+:/.test(text) && /^content-type:/im.test(text)
}

/**
 * The text parts of a saved e-mail, without what it was wrapped in for the way: base64 hides a key, and attached pictures
 * are longer than any text. Of RFC 2045 and 2046 only what receipts use.
 */
export function textOfMail(mail: string): string {
  let parts = [mail.replaceAll('\r\n', '\n')]
  for (const boundary of boundariesOf(mail)) parts = parts.flatMap((part) => part.split(`--${boundary}`))
  return parts.map(textOfPart).join('\n')
}

/** Each one reads the whole mail once more. A receipt that was forwarded a few times has a handful. */
const MAX_BOUNDARIES = 20

function boundariesOf(mail: string): ReadonlySet<string> {
  const boundaries = new Set<string>()
  for (const [, boundary = ''] of mail.matchAll(/boundary="?([^"\s;]+)/gi)) {
    boundaries.add(boundary)
    if (boundaries.size === MAX_BOUNDARIES) break
  }
  return boundaries
}

function textOfPart(part: string): string {
  const [head = '', ...rest] = part.trimStart().split('\n\n')
  // the header of a long field goes on in lines that begin with a blank
  const header = head.replace(/\n[ \t]+/g, ' ')
  const type = /^content-type:\s*([^;\n]*)/im.exec(header)?.[1] ?? ''
  if (type === '' || type.startsWith('multipart/')) return part
  if (!type.startsWith('text/')) return ''
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(header)?.[1]?.toLowerCase()
  const charset = /charset="?([\w-]+)/i.exec(header)?.[1] ?? 'utf-8'
  return decodeBody(rest.join('\n\n'), encoding, charset)
}

function decodeBody(body: string, encoding: string | undefined, charset: string): string {
  switch (encoding) {
    case 'base64':
      return decodeBytes(atob(body.replace(/[^0-9A-Za-z+/=]/g, '')), charset)
    case 'quoted-printable': {
      const joined = body.replace(/=\n/g, '')
      const bytes = joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
      return decodeBytes(bytes, charset)
    }
    default:
      return body
  }
}

/** @param bytes one character each */
function decodeBytes(bytes: string, charset: string): string {
  return new TextDecoder(charset).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0) & 0xff))
}
