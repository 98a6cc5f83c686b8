import { DIALOG_ORIGIN } from './dialog-origin.js'

/** Path on the dialog's origin to what is served there. */
export type DialogFiles = Readonly<Record<string, { readonly type: string; readonly body: string }>>

const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** Answers a request of the dialog's session from memory. What is not a file of ours does not exist. */
export function dialogResponse(files: DialogFiles, request: Pick<Request, 'method' | 'url'>): Response {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } })
  const { origin, pathname } = new URL(request.url)
  const file = origin === DIALOG_ORIGIN && Object.hasOwn(files, pathname) ? files[pathname] : undefined
  if (file === undefined) return notFound()
  return new Response(file.body, { headers: { ...HEADERS, 'content-type': file.type } })
}

export function notFound(): Response {
  return new Response(null, { status: 404 })
}
