import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keygen } from '../../../providers/index.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import type { LicenseStore } from '../../store/license-store.js'
import { SENT } from '../outcome-bodies.js'
import type { OutcomeCall } from '../outcome-row.js'
import { SERVER_TIME } from '../outcome-server.js'
import type { OutcomeStages } from '../run-stage.js'
import { KEYGEN_SENT, licenseWith, machine, type SentMeta, validation } from './keygen-bodies.js'

/** A row with what Keygen answers to the request that meets it. */
export interface KeygenRun {
  readonly status?: number
  /** A text goes out as HTML. */
  readonly body: (sent: SentMeta) => unknown
  /** Which request of a call meets it; the others are answered as for a key that is fine. */
  readonly meets: 'validation' | 'machine'
  /** What it says of the seat is true. */
  readonly isSeatGone?: boolean
}

/** The computer of `createMemoryPorts`. */
const DEVICE_ID = createHash('sha256').update('computer:id').digest('hex')

/** A seat of Keygen is a computer, so the seats that a run begins with are this one's. */
export async function openKeygenStages(store: LicenseStore): Promise<OutcomeStages<KeygenRun>> {
  let run: KeygenRun | null = null
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = Buffer.concat(await incoming.toArray()).toString('utf8')
    const { meta = {} } = JSON.parse(body || '{}') as { readonly meta?: SentMeta }
    send(outgoing, replyTo(run, `${incoming.method} ${incoming.url ?? ''}`, meta))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { account, productId } = KEYGEN_SENT
  const { publicKey: _key, ...address } = store.keygen
  return {
    set(row, call) {
      run = row
      if (call === 'validate' && row.isSeatGone) removeSeats(store)
      const asked: OutcomeCall[] = []
      return {
        good: noting(asked, keygen(address), () => claimSeats(store)),
        bad: noting(asked, keygen({ account, productId, baseUrl })),
        fetch: (input, init) => fetch(input, init),
        asked,
      }
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

interface Reply {
  readonly status?: number
  readonly body?: unknown
}

const SEATLESS = validation('NO_MACHINES', { license: licenseWith({}, { machines: { meta: { count: 0 } } }) })

function replyTo(run: KeygenRun | null, request: string, meta: SentMeta): Reply {
  const isValidation = request.includes('/validate-key')
  if (run !== null && isValidation === (run.meets === 'validation')) {
    // Another license may have the machine: this one's key does not see it.
    if (request.startsWith('GET')) return MISSING
    return { status: run.status ?? 200, body: run.body(meta) }
  }
  if (isValidation) return { body: SEATLESS(meta) }
  return request.startsWith('DELETE') ? { status: 204 } : { status: 201, body: { data: machine } }
}

const MISSING: Reply = {
  status: 404,
  body: { errors: [{ title: 'Not found', detail: "The requested machine 'x' was not found" }] },
}

function send(outgoing: ServerResponse, { status = 200, body }: Reply): void {
  const isPage = typeof body === 'string'
  const type = body === undefined ? {} : { 'content-type': isPage ? 'text/html' : 'application/json' }
  outgoing.writeHead(status, { date: SERVER_TIME, ...type })
  if (body === undefined) outgoing.end()
  else outgoing.end(isPage ? body : JSON.stringify(body))
}

function removeSeats({ keys }: LicenseStore): void {
  for (const { id } of keys.get(SENT.key)?.instances ?? []) keys.releaseInstance(SENT.key, id)
}

function claimSeats({ keys }: LicenseStore): void {
  for (const { id, name, fingerprint } of keys.get(SENT.key)?.instances ?? []) {
    if (fingerprint !== undefined) continue
    keys.releaseInstance(SENT.key, id)
    keys.addInstance(SENT.key, { id, name, fingerprint: DEVICE_ID })
  }
}

function noting(asked: OutcomeCall[], provider: LicenseProvider, before = () => {}): LicenseProvider {
  const note = (call: OutcomeCall): void => {
    before()
    asked.push(call)
  }
  return {
    ...provider,
    inspect: (...all) => (note('inspect'), provider.inspect(...all)),
    activate: (...all) => (note('activate'), provider.activate(...all)),
    validate: (...all) => (note('validate'), provider.validate(...all)),
    deactivate: (...all) => (note('deactivate'), provider.deactivate(...all)),
    recover: async (...all) => {
      before()
      return (await provider.recover?.(...all)) ?? { kind: 'refused', reason: 'unspecified' }
    },
  }
}
