import type { LicenseStore } from './license-store.js'
import type { LicenseVerb } from './store-exchange.js'

interface ApiAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

/** Calls the store the way the documents of Lemon Squeezy say: a form, by POST. For this folder's own tests. */
export async function callLicenseApi(
  store: Pick<LicenseStore, 'url'>,
  call: LicenseVerb,
  fields: Readonly<Record<string, string>>,
): Promise<ApiAnswer> {
  const response = await postForm(store, call, fields)
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  }
}

/** The same without reading the answer. */
export function postForm(
  { url }: Pick<LicenseStore, 'url'>,
  call: LicenseVerb,
  fields: Readonly<Record<string, string>>,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${url}/v1/licenses/${call}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
    ...init,
  })
}
