import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpDelivery, type HttpDelivery } from './http-delivery.js'
import { type Delivery, jsonReply, type StoreRequest } from './store-exchange.js'

interface HttpServerOptions {
  /** 0 = any free one. */
  readonly port: number
  readonly host: string
  readonly answer: (request: StoreRequest) => Delivery
}

interface HttpServer {
  /** Without a path and without a slash at its end. */
  readonly url: string
  /** Ends every connection, also one that waits for an answer. May be called again. */
  close(): Promise<void>
}

/** An honest request has a few hundred bytes. */
const MAX_BODY_BYTES = 256 * 1024

/** Rejects with the system's error (`code: 'EADDRINUSE'`, `'EACCES'`) if the address cannot be had. */
export async function startHttpServer({ port, host, answer }: HttpServerOptions): Promise<HttpServer> {
  const delivery = createHttpDelivery()
  const server = createServer((incoming, response) => {
    readBody(incoming)
      .then((body) => (body === null ? bodyTooLarge() : answer(toStoreRequest(incoming, body))))
      .then((planned) => delivery.deliver(response, planned))
      .catch((failure: unknown) => tellFailure(delivery, response, failure))
  })
  await listen(server, port, host)
  return {
    url: urlOf(server.address() as AddressInfo),
    async close() {
      await close(server)
      delivery.stop()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A second close calls back with an error, which only says that the server is closed already.
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** All addresses (`0.0.0.0`, `::`) are no address to call: those are named by their loopback. */
function urlOf({ address, port }: AddressInfo): string {
  const host = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The body as text, or null if it is too large. Rejects when the caller goes away. */
async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8')
}

function toStoreRequest(incoming: IncomingMessage, body: string): StoreRequest {
  const target = incoming.url ?? '/'
  const [path = '/', query = ''] = target.split('?', 2)
  return {
    method: incoming.method ?? 'GET',
    path,
    target,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    body,
  }
}

/** The caller went away, or a fault has headers that cannot be sent: whoever wrote that wants to read why. */
function tellFailure({ deliver }: HttpDelivery, response: ServerResponse, failure: unknown): void {
  const reply = jsonReply(500, { message: `Local store: ${String(failure)}` })
  if (response.headersSent) response.destroy()
  else deliver(response, { kind: 'whole', reply })
}

function bodyTooLarge(): Delivery {
  return { kind: 'whole', reply: jsonReply(413, { message: 'The POST data is too large.' }) }
}
