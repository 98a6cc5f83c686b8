import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net'
import type { Misbehavior, Outcome, OutcomeCall } from './outcome-row.js'

/** A loopback server that does to every request what it was last told to. */
export interface OutcomeServer {
  /** Prepares an outcome. A provider that calls `baseUrl` with `fetch` meets it. */
  play(outcome: Outcome, call: OutcomeCall): OutcomeStage
  /** The requests since the last `play`. */
  readonly requests: readonly PlayedRequest[]
  close(): Promise<void>
}

export interface OutcomeStage {
  readonly baseUrl: string
  readonly fetch: typeof fetch
  /** Short where the outcome is that time runs out. */
  readonly timeoutMs: number
}

export interface PlayedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** The `Date` of every answer, unless an outcome sets another. */
export const SERVER_TIME = 'Tue, 01 Jan 2030 00:00:00 GMT'
const PLENTY_MS = 10_000
const SHORT_MS = 80
const CHUNK = 'x'.repeat(64 * 1024)

type Answer = Extract<Outcome, { kind: 'answer' }>
type Handler = (response: ServerResponse, request: IncomingMessage) => void

export async function startOutcomeServer(): Promise<OutcomeServer> {
  let handler: Handler = (response) => response.end()
  let requests: PlayedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    const { method = '', url: path = '', headers } = request
    requests.push({ method, path, headers, body })
    handler(response, request)
  })
  const babble = createBabbler()
  const closed = createSocketServer()
  const [port, babblePort, closedPort] = await Promise.all([server, babble, closed].map(listen))
  await stop(closed)
  const at = (aPort: number | undefined, scheme = 'http'): string => `${scheme}://127.0.0.1:${aPort}`
  const elsewhere: Partial<Record<Misbehavior, string>> = {
    'refuses the connection': at(closedPort),
    'does not speak HTTP': at(babblePort),
    'does not speak TLS': at(port, 'https'),
  }
  return {
    get requests() {
      return requests
    },
    play(outcome, call) {
      requests = []
      handler = handlerOf(outcome, call)
      return {
        baseUrl: (outcome.kind === 'misbehaves' ? elsewhere[outcome.how] : undefined) ?? at(port),
        fetch: fetchOf(outcome, call),
        timeoutMs: outcome.kind === 'misbehaves' && outcome.how.endsWith('in time') ? SHORT_MS : PLENTY_MS,
      }
    },
    async close() {
      server.closeAllConnections()
      await Promise.all([server, babble].map(stop))
    },
  }
}

/** Speaks first, as mail servers do. */
function createBabbler(): SocketServer {
  return createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.resume().end('220 mail.example.test ready\r\n')
  })
}

function fetchOf(outcome: Outcome, call: OutcomeCall): typeof fetch {
  if (outcome.kind === 'throws') return () => Promise.reject(errorOf(outcome))
  // Node's fetch keeps a 407 to itself; Chromium's stack hands it out.
  if (outcome.kind === 'answer' && outcome.status === 407) {
    return () =>
      Promise.resolve(new Response(bodyOf(outcome, call), { status: 407, headers: headersOf(outcome) }))
  }
  return (input, init) => fetch(input, init)
}

function handlerOf(outcome: Outcome, call: OutcomeCall): Handler {
  if (outcome.kind === 'misbehaves') return misbehaviors[outcome.how] ?? ((response) => response.end())
  if (outcome.kind === 'throws') return (response) => response.end()
  return (response) => response.writeHead(outcome.status, headersOf(outcome)).end(bodyOf(outcome, call))
}

function headersOf({ headers }: Answer): Record<string, string> {
  const all = { date: SERVER_TIME, 'content-type': 'application/json', ...headers }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

function bodyOf({ body }: Answer, call: OutcomeCall): string {
  return typeof body === 'string' ? body : JSON.stringify(body(call))
}

const json = { 'content-type': 'application/json' }

/** Those that are not here happen at an address of their own. */
const misbehaviors: Partial<Record<Misbehavior, Handler>> = {
  'resets the connection': (_response, request) => request.socket.resetAndDestroy(),
  'closes the connection without an answer': (_response, request) => request.socket.destroy(),
  'cuts the body': (response) => {
    response.writeHead(200, { ...json, 'content-length': 1_000 })
    response.write('{"valid":true', () => response.socket?.destroy())
  },
  'sends no headers in time': () => {},
  'sends headers, but no body in time': (response) => {
    response.writeHead(200, json).write('{')
  },
  'sends 429 headers, but no body in time': (response) => {
    response.writeHead(429, { ...json, 'retry-after': '30' }).write('{')
  },
  redirects: (response) => {
    response.writeHead(302, { location: '/sign-in' }).end()
  },
  'sends a body without end': (response) => {
    response.writeHead(200, json)
    const write = (): void => void (response.writable && response.write(CHUNK, () => setImmediate(write)))
    write()
  },
}

/** As Chromium's and Node's `fetch` reject. */
function errorOf({ stack, error }: Extract<Outcome, { kind: 'throws' }>): Error {
  if (stack === 'chromium') return new Error(error)
  const cause = Object.assign(new Error('see the code'), { code: error })
  return new TypeError('fetch failed', { cause })
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function listen(server: Server | SocketServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function stop(server: Server | SocketServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
