import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { createCertificate } from '../testing/outcomes/certificate.js'

/** A name that leads nowhere, unless somebody says where. */
export const FORGED_NAME = 'license-store.invalid'

/** Somebody who answers for the store over https, with a certificate that no system trusts. */
export interface ForgedStore {
  readonly port: number
  /** How many connections were made to it, whether or not it was believed. */
  connections(): number
  /** The authority (PEM) that its certificate comes from. */
  readonly authority: string
  close(): Promise<void>
}

/** @param store The address of the store whose answers it gives as its own. */
export async function startForgedStore(store: string, host: string): Promise<ForgedStore> {
  const lasting = { notBeforeAt: Date.now() - 86_400_000, notAfterAt: Date.now() + 86_400_000 }
  const issuer = createCertificate({ name: 'Nobody trusts me', ...lasting })
  const { cert, key } = createCertificate({ name: 'License store', host, ...lasting, issuer })
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer({ cert, key }, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { 'content-type': type = '' } = request.headers
    const body = Buffer.concat(chunks).toString()
    const answer = await fetch(`${store}${request.url}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    })
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text())
  })
  server.on('connection', (socket: Socket) => {
    connections += 1
    sockets.add(socket.once('close', () => sockets.delete(socket)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    authority: issuer.cert,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
