/** The part of a request of Node's server that says where it came from. */
interface IncomingRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * Returns the address that a request came from. Each proxy appends the address of its caller to `X-Forwarded-For`; a client can
 * write anything before that. So only the last entries count, as many as there are proxies of one's own.
 */
export function clientAddressOf(
  { socket, headers }: IncomingRequest,
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return socket.remoteAddress
  const given = headers['x-forwarded-for']
  const entries = (Array.isArray(given) ? given.join(',') : (given ?? '')).split(',')
  const client = entries.at(-trustedProxies)?.trim()
  return client === undefined || client === '' ? socket.remoteAddress : client
}
