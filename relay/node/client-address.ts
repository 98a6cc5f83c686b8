/** Of a request of Node's server, the part that tells where it came from. */
interface IncomingRequest {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * The address that a request came from. Each proxy adds the address that it was called from to `X-Forwarded-For`, at its
 * end; whoever sends a request can write anything before. So only as many entries count, from the end, as there are
 * proxies of one's own.
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
