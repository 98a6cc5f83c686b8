import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from 'node:net'
import { createBabbler, type Handler, MISBEHAVING } from './misbehaving.js'
import type { Misbehavior } from './misbehavior.js'
import { yes } from './outcome-bodies.js'
import type { Outcome, OutcomeCall } from './outcome-row.js'
import {
  type ConnectingFetch,
  createConnectingFetch,
  failingFetch,
  fetchWithAnyStatus,
  lookupNothing,
} from './stage-fetch.js'
import { createTlsServers, type TlsFault } from './tls-servers.js'

/** Loopback servers that do to every request what they were last told to. */
export interface OutcomeServer {
  /**
   * Prepares an outcome. A provider that calls `baseUrl` with `fetch` meets it.
   *
   * @param giveBack What a deactivate meets that follows another call. Left out: the store's yes.
   */
  play(outcome: Outcome, call: OutcomeCall, giveBack?: Outcome): OutcomeStage
  /** The requests since the last `play`. */
  readonly requests: readonly PlayedRequest[]
  /** Where the store's yes is to be had over TLS, with a certificate that `fetch` trusts. */
  readonly secure: Pick<OutcomeStage, 'baseUrl' | 'fetch'>
  close(): Promise<void>
}

interface OutcomeStage {
  readonly baseUrl: string
  readonly fetch: typeof fetch
  /** Short where the outcome is that time runs out. */
  readonly timeoutMs: number
}

interface PlayedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** The `Date` of every answer, unless an outcome sets another. */
export const SERVER_TIME = 'Tue, 01 Jan 2030 00:00:00 GMT'
const PLENTY_MS = 10_000
const SHORT_MS = 80
const YES: Outcome = { kind: 'answer', status: 200, body: yes() }

type Answer = Extract<Outcome, { kind: 'answer' }>

export async function startOutcomeServer(): Promise<OutcomeServer> {
  let handler: Handler = (response) => response.end()
  let requests: PlayedRequest[] = []
  const server = createServer(async (request, response) => {
    const body = await readBody(request)
    const { method = '', url: path = '', headers } = request
    requests.push({ method, path, headers, body })
    handler(response, request)
  })
  const sites = await openSites(server)
  return {
    get requests() {
      return requests
    },
    play(outcome, call, giveBack = YES) {
      requests = []
      const [first, after] = [handlerOf(outcome, call), handlerOf(giveBack, 'deactivate')]
      const isGiveBack = (path: string | undefined) => call !== 'deactivate' && path?.endsWith('/deactivate')
      handler = (response, request) => (isGiveBack(request.url) ? after : first)(response, request)
      const how = outcome.kind === 'misbehaves' ? outcome.how : undefined
      return {
        baseUrl: (how && sites.elsewhere[how]) ?? sites.baseUrl,
        fetch: sites.fetchFor(outcome),
        timeoutMs: how?.endsWith('in time') ? SHORT_MS : PLENTY_MS,
      }
    },
    secure: { baseUrl: sites.secureUrl, fetch: sites.trusting },
    close: sites.close,
  }
}

/** The addresses where a request meets what it is meant to meet. */
async function openSites(server: Server) {
  const babble = createBabbler()
  const closed = createSocketServer()
  const tls = createTlsServers((_request, response) => handlerOf(YES, 'validate')(response, _request))
  const secured = [...tls.byFault.values()]
  const all = [server, babble, closed, ...secured]
  const [port, babblePort, closedPort] = await Promise.all(all.map(listen))
  await stop(closed)
  const trusting = await createConnectingFetch({ ca: tls.authority })
  const unresolving = await createConnectingFetch({ lookup: lookupNothing })
  const at = (aPort: number | undefined, scheme = 'http'): string => `${scheme}://127.0.0.1:${aPort}`
  const atTls = (fault: TlsFault | 'in order'): string => at(portOf(tls.byFault.get(fault)), 'https')
  const elsewhere: { readonly [How in Misbehavior]?: string } = {
    'has a name that cannot be resolved': 'http://license-store.example.test',
    'refuses the connection': at(closedPort),
    'does not speak HTTP': at(babblePort),
    'does not speak TLS': at(port, 'https'),
    ...Object.fromEntries([...tls.byFault.keys()].map((fault) => [fault, atTls(fault)])),
  }
  return {
    baseUrl: at(port),
    secureUrl: atTls('in order'),
    elsewhere,
    trusting: trusting.fetch,
    fetchFor: (outcome: Outcome) => fetchFor(outcome, { trusting, unresolving }),
    async close() {
      for (const each of [server, ...secured]) each.closeAllConnections()
      await Promise.all([server, babble, ...secured].map(stop))
      await Promise.all([trusting.close(), unresolving.close()])
    },
  }
}

interface Fetches {
  readonly trusting: ConnectingFetch
  readonly unresolving: ConnectingFetch
}

/** Node's `fetch` makes a failure of these; Chromium's stack hands them out. */
const KEPT_BY_NODE = [407, 421]

function fetchFor(outcome: Outcome, { trusting, unresolving }: Fetches): typeof fetch {
  if (outcome.kind === 'throws') return failingFetch(outcome)
  if (outcome.kind === 'answer' && KEPT_BY_NODE.includes(outcome.status)) return fetchWithAnyStatus
  const how = outcome.kind === 'misbehaves' ? outcome.how : ''
  if (how === 'has a name that cannot be resolved') return unresolving.fetch
  return how.includes('certificate') ? trusting.fetch : (input, init) => fetch(input, init)
}

function handlerOf(outcome: Outcome, call: OutcomeCall): Handler {
  if (outcome.kind === 'misbehaves') return MISBEHAVING[outcome.how] ?? ((response) => response.end())
  if (outcome.kind === 'throws') return (response) => response.end()
  return (response) => response.writeHead(outcome.status, headersOf(outcome)).end(bodyOf(outcome, call))
}

function headersOf({ headers }: Answer): Record<string, string> {
  const all = { date: SERVER_TIME, 'content-type': 'application/json', ...headers }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

function bodyOf({ body }: Answer, call: OutcomeCall): string {
  if (typeof body === 'string') return body
  return typeof body === 'function' ? JSON.stringify(body(call)) : body.text(call)
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function listen(server: SocketServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server) ?? 0))
  })
}

function portOf(server: SocketServer | undefined): number | undefined {
  return (server?.address() as AddressInfo | null)?.port
}

function stop(server: SocketServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
