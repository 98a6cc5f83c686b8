import type { RequestFields, StoreRequest } from './store-exchange.js'

/**
 * Reads the parameters as Lemon Squeezy's framework does: a form or JSON body, or the query string; where both name a field,
 * the body's counts. A body of another or no content type is not read.
 */
export function readRequestFields(request: StoreRequest): RequestFields {
  const body = readBody(request)
  const query = Object.fromEntries(request.query)
  const hasBody = Object.keys(body.fields).length > 0
  const hasQuery = Object.keys(query).length > 0
  return {
    encoding: hasBody ? body.encoding : hasQuery ? 'query' : 'none',
    fields: { ...query, ...body.fields },
  }
}

function readBody({ headers, body }: StoreRequest): RequestFields {
  const contentType = (headers['content-type'] ?? '').toLowerCase()
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
