/** The encoding of the request's parameters. `none`: there were none, or in a form that the store does not read. */
export type RequestEncoding = 'form' | 'json' | 'query' | 'none'

interface RequestFields {
  readonly encoding: RequestEncoding
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * Reads the parameters as Lemon Squeezy's framework does: a form or JSON body, or the query string; where both name a field,
 * the body's counts. A body of another or no content type is not read.
 */
export function readRequestFields(
  contentType = '',
  { query, body }: { readonly query: URLSearchParams; readonly body: string },
): RequestFields {
  const read = readBody(contentType.toLowerCase(), body)
  const fromQuery = Object.fromEntries(query)
  const hasBody = Object.keys(read.fields).length > 0
  const hasQuery = Object.keys(fromQuery).length > 0
  return {
    encoding: hasBody ? read.encoding : hasQuery ? 'query' : 'none',
    fields: { ...fromQuery, ...read.fields },
  }
}

function readBody(contentType: string, body: string): RequestFields {
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { encoding: 'form', fields: Object.fromEntries(new URLSearchParams(body)) }
  }
  if (contentType.includes('/json') || contentType.includes('+json')) {
    return { encoding: 'json', fields: parseJsonObject(body) }
  }
  return { encoding: 'none', fields: {} }
}

/** Broken JSON counts as no parameters: the answer is then that a field is missing. */
function parseJsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
