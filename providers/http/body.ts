/** Reads the whole body as UTF-8 without its byte order mark; null, and the rest unread, where it is above the cap. */
export async function readText(
  response: Response,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<string | null> {
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  // An unread body keeps its connection open, and has crashed Node's fetch when the peer closed it.
  const cancel = (): void => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', cancel)
  try {
    const decoder = new TextDecoder()
    let text = ''
    let bytes = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > maxBytes) {
        cancel()
        return null
      }
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** Lets go of a body that is not read. */
export function discardBody(response: Response): void {
  response.body?.cancel().catch(() => {})
}

/** A missing content type is taken for JSON; a page of a portal or a gateway says `text/html`. */
export function mayBeJson(contentType: string | null): boolean {
  return contentType === null || /^\s*[\w.-]+\/(?:[\w.-]+\+)?json\b/i.test(contentType)
}

/** Undefined where the text is not JSON. Nesting too deep for the parser counts as that. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
