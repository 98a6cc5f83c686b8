import { MAX_RELAY_REQUEST_BYTES, type RelayFaultCode } from '../../contract/relay-api.js'
import { fail, ok, type Result } from '../../contract/result.js'
import { parseJson, readText } from '../../providers/http/body.js'

const JSON_TYPE = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i

/** A flat object: what every verb is asked with. */
export type JsonFields = Readonly<Record<string, unknown>>

/** Reads the body of a request as JSON, no more of it than an honest one has. */
export async function readJsonFields(request: Request): Promise<Result<JsonFields, RelayFaultCode>> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) return fail('unsupported-media-type')
  const text = await readBodyText(request)
  if (text === undefined) return fail('bad-request')
  if (text === null) return fail('too-large')
  const json = parseJson(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return fail('bad-request')
  return isUnambiguous(text, json) ? ok(json as JsonFields) : fail('bad-request')
}

/** No more of it than an honest request has: `null` where there is more. Undefined where the caller went away. */
export async function readBodyText(request: Request): Promise<string | null | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_RELAY_REQUEST_BYTES) return null
  try {
    // One of its own: Node warns of a leak where more than ten requests listen to one signal.
    const { signal } = new AbortController()
    return await readText(new Response(request.body), { maxBytes: MAX_RELAY_REQUEST_BYTES, signal })
  } catch {
    return undefined
  }
}

/**
 * Of a field that is there twice, one reader takes the first and another the last: what a proxy has looked at would not be
 * what is done. The values have no objects in them, so outside of strings each colon belongs to one field.
 */
function isUnambiguous(text: string, fields: object): boolean {
  const colons = text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1
  return colons === Object.keys(fields).length
}
