/**
 * Decodes a file by its byte order mark: PowerShell's `>` writes UTF-16, and Windows editors put a mark before UTF-8. Without a
 * mark, the text is UTF-8. The mark is dropped; invalid bytes become `\uFFFD`.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}
