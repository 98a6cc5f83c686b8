import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { DAY_MS } from '../../contract/duration.js'
import { type CertificateOptions, createCertificate } from './certificate.js'
import type { Misbehavior } from './misbehavior.js'

export type TlsFault = Extract<Misbehavior, `has a${string}certificate${string}`>

/** A server for each fault that a certificate can have, and one without fault. */
interface TlsServers {
  readonly byFault: ReadonlyMap<TlsFault | 'in order', Server>
  /** The authority (PEM) that all but the first two certificates come from. */
  readonly authority: string
}

/** @param listener What all of them answer, once somebody trusts them. */
export function createTlsServers(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): TlsServers {
  const at = Date.now()
  const lasting = { notBeforeAt: at - DAY_MS, notAfterAt: at + 36_500 * DAY_MS }
  const over = { notBeforeAt: at - 2 * DAY_MS, notAfterAt: at - DAY_MS }
  const issuer = createCertificate({ name: 'Test authority', ...lasting })
  const stranger = createCertificate({ name: 'Another authority', ...lasting })
  const store = { name: 'License store', host: '127.0.0.1', ...lasting }
  const options: readonly (readonly [TlsFault | 'in order', CertificateOptions])[] = [
    ['has a self-signed certificate', store],
    ['has a certificate of an unknown issuer', { ...store, issuer: stranger }],
    ['has an expired certificate', { ...store, ...over, issuer }],
    ['has a certificate for another host', { ...store, host: 'store.example.test', issuer }],
    ['in order', { ...store, issuer }],
  ]
  const servers = options.map(([fault, each]) => {
    const { cert, key } = createCertificate(each)
    return [fault, createServer({ cert, key }, listener)] as const
  })
  return { byFault: new Map(servers), authority: issuer.cert }
}
