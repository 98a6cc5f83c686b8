import type { StoreReply } from '../store-exchange.js'
import { type FaultContext, type FaultPlans, rewrite } from './fault-plan.js'

/** Faults in what the store's own answer says. The store has acted. */
export type BodyFault =
  /** The body ends too early, though the HTTP message is whole. */
  | { readonly kind: 'truncated' /** @defaultValue half of it */; readonly keepBytes?: number }
  /** The verdict is there, but not as true or false. */
  | { readonly kind: 'wrong-type' /** @defaultValue 'yes' */; readonly value?: unknown }
  /** The verdict stands under the name of another call. */
  | { readonly kind: 'other-verdict'; readonly field?: string }
  /** The verdict is false, though the status is 200. `error` counts where the store would have granted. */
  | { readonly kind: 'refusal-at-200' /** @defaultValue null */; readonly error?: string | null }
  /** Fields that no document names, at the top and inside every object. */
  | { readonly kind: 'extra-fields'; readonly fields?: Readonly<Record<string, unknown>> }
  /** Valid JSON, longer than any honest answer. */
  | { readonly kind: 'oversized' /** @defaultValue 1 MiB */; readonly bytes?: number }

type JsonObject = Record<string, unknown>

const defaultExtraFields = { future_field: 'unknown', future_list: [1, 2, 3] }
const defaultOversizedBytes = 1024 * 1024

export const bodyFaultPlans: FaultPlans<BodyFault> = {
  truncated: ({ keepBytes }) => rewrite((own) => ({ ...own, body: cut(own.body, keepBytes) })),
  'wrong-type': ({ value = 'yes' }, { verdictField }) =>
    rewriteJson((body) =>
      inEnvelope(body, (inner) => (verdictField === null ? inner : { ...inner, [verdictField]: value })),
    ),
  'other-verdict': ({ field }, context) =>
    rewriteJson((body) => inEnvelope(body, (inner) => renameVerdict(inner, context, field))),
  'refusal-at-200': ({ error = null }, context) =>
    rewrite((own) => ({
      ...changeJson(own, (body) => inEnvelope(body, (inner) => withdraw(inner, context, error))),
      status: 200,
    })),
  'extra-fields': ({ fields = defaultExtraFields }) => rewriteJson((body) => addEverywhere(body, fields)),
  oversized: ({ bytes = defaultOversizedBytes }) =>
    rewriteJson((body) => ({ ...body, padding: 'x'.repeat(bytes) })),
}

/** SellApp wraps its answers in `data`. */
function inEnvelope(body: JsonObject, change: (inner: JsonObject) => JsonObject): JsonObject {
  const { data } = body
  return isObject(data) ? { ...body, data: change(data) } : change(body)
}

function cut(body: string | Uint8Array, keepBytes?: number): Uint8Array {
  const bytes = Buffer.from(body)
  return bytes.subarray(0, keepBytes ?? Math.floor(bytes.length / 2))
}

function renameVerdict(body: JsonObject, { verdictField }: FaultContext, field?: string): JsonObject {
  if (verdictField === null) return body
  const { [verdictField]: verdict, ...rest } = body
  return { [field ?? (verdictField === 'valid' ? 'activated' : 'valid')]: verdict, ...rest }
}

function withdraw(body: JsonObject, { verdictField }: FaultContext, error: string | null): JsonObject {
  if (verdictField === null || body[verdictField] !== true) return body
  return { ...body, [verdictField]: false, error }
}

function addEverywhere(body: JsonObject, fields: JsonObject): JsonObject {
  const entries = Object.entries(body).map(([name, value]) => [
    name,
    isObject(value) ? { ...value, ...fields } : value,
  ])
  return { ...Object.fromEntries(entries), ...fields }
}

function rewriteJson(change: (body: JsonObject) => JsonObject) {
  return rewrite((own) => changeJson(own, change))
}

/** All answers of the store are JSON objects. */
function changeJson(own: StoreReply, change: (body: JsonObject) => JsonObject): StoreReply {
  const body: unknown = JSON.parse(Buffer.from(own.body).toString('utf8'))
  return isObject(body) ? { ...own, body: JSON.stringify(change(body)) } : own
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
