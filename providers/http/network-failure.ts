import type { UnreachableCause } from '../../contract/license-error.js'

/**
 * Rules that turn the error of `fetch` into a cause. Chromium's stack throws `Error: net::ERR_…` with nothing but the message;
 * Node's throws `TypeError: fetch failed` with the code in a nested `cause`, sometimes in a list. The first rule that matches
 * wins. An error that matches none counts as `offline`: no connection was made.
 */
const RULES: readonly (readonly [RegExp, UnreachableCause])[] = [
  [/TIMED_?OUT|_TIMEOUT\b|^TimeoutError$/, 'timeout'],
  [/PROXY_AUTH|AUTH_CREDENTIALS|AUTH_SCHEME/, 'proxy-auth'],
  [/CERT|SSL|TLS|^EPROTO$|ISSUER|LEAF_SIGNATURE|HOSTNAME_MISMATCH|INVALID_CA|INSECURE_RESPONSE|_ECH_/, 'tls'],
  // A redirect, or an answer that is not HTTP: something else than the store listens there.
  [/REDIRECT|^unexpected redirect$|^Redirect was cancelled|redirect policy/, 'not-the-api'],
  [
    /INVALID_HTTP_RESPONSE|INVALID_CHUNKED|CONTENT_DECODING|RESPONSE_HEADERS|^HPE_|^Z_|HEADERS_OVERFLOW/,
    'not-the-api',
  ],
  [/INVALID_URL|URL_SCHEME|UNSAFE_PORT|^bad port$|^unknown scheme$/, 'misconfigured'],
]

/** Deep enough for every stack seen; an error may name itself as its cause. */
const MAX_DEPTH = 5

export function causeOfFailure(error: unknown): UnreachableCause {
  const traces = tracesOf(error, 0)
  const rule = RULES.find(([pattern]) => traces.some((trace) => pattern.test(trace)))
  return rule?.[1] ?? 'offline'
}

/**
 * Collects the words that identify an error and its causes: codes and names, and the message if there is no code. A message
 * beside a code is prose that may contain anything: OpenSSL's mentions SSL whatever the error is.
 */
function tracesOf(error: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof error !== 'object' || error === null) return []
  const { code, name, message, cause, errors } = error as Record<string, unknown>
  const own = typeof code === 'string' ? [code, name] : [name, message]
  const nested = [cause, ...(Array.isArray(errors) ? errors.slice(0, MAX_DEPTH) : [])]
  return [
    ...own.filter((trace) => typeof trace === 'string'),
    ...nested.flatMap((each) => tracesOf(each, depth + 1)),
  ]
}
