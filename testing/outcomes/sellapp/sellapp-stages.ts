import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sellApp } from '../../../providers/index.js'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import type { LicenseStore } from '../../store/license-store.js'
import { SENT } from '../outcome-bodies.js'
import type { OutcomeCall } from '../outcome-row.js'
import { SERVER_TIME } from '../outcome-server.js'
import type { OutcomeStages } from '../run-stage.js'
import { data, instance } from './sellapp-bodies.js'

/** One request, by what decides its answer. */
interface SellAppRequest {
  readonly verb: string
  readonly hasInstance: boolean
  /** The first since the outcome was set up. */
  readonly isFirst: boolean
}

interface SellAppReply {
  readonly status?: number
  /** A text goes out as HTML. */
  readonly body: unknown
}

/** A row with what SellApp answers while the call meets it. */
export interface SellAppRun {
  readonly answer: (request: SellAppRequest, call: OutcomeCall) => SellAppReply
}

const RELEASED: SellAppReply = { body: data({ deactivated: true, instance_id: SENT.instanceId }) }
const REFUSES: SellAppReply = { status: 503, body: '<html>' }

/** SellApp asks more than once for most calls, so what is noted is what the engine asked of the provider. */
export async function openSellAppStages(store: LicenseStore): Promise<OutcomeStages<SellAppRun>> {
  let reply = (_request: SellAppRequest): SellAppReply => REFUSES
  let isFirst = true
  const server = createServer(async (incoming, outgoing) => {
    const request = { ...(await readRequest(incoming)), isFirst }
    isFirst = false
    const { status = 200, body } = reply(request)
    const isPage = typeof body === 'string'
    const headers = { date: SERVER_TIME, 'content-type': isPage ? 'text/html' : 'application/json' }
    outgoing.writeHead(status, headers).end(isPage ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { storeId, productId } = SENT
  return {
    set({ answer }, call, spent) {
      isFirst = true
      reply = (request) => {
        if (call !== 'deactivate' && request.verb === 'deactivate') return spent ? REFUSES : RELEASED
        return answer(request, call)
      }
      const asked: OutcomeCall[] = []
      const options = { storeId, productId }
      return {
        good: noting(asked, sellApp({ ...store.sellApp, ...options })),
        bad: noting(asked, sellApp({ apiKey: 'secret', baseUrl, ...options })),
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

/** A new seat has the id that is sent back with it. */
export const TAKEN: SellAppReply = { body: data(instance) }

function noting(asked: OutcomeCall[], provider: LicenseProvider): LicenseProvider {
  const note = (call: OutcomeCall): void => void asked.push(call)
  return {
    ...provider,
    inspect: (...all) => (note('inspect'), provider.inspect(...all)),
    activate: (...all) => (note('activate'), provider.activate(...all)),
    validate: (...all) => (note('validate'), provider.validate(...all)),
    deactivate: (...all) => (note('deactivate'), provider.deactivate(...all)),
  }
}

async function readRequest(incoming: IncomingMessage): Promise<Omit<SellAppRequest, 'isFirst'>> {
  const body = Buffer.concat(await incoming.toArray()).toString('utf8')
  const fields = JSON.parse(body) as Record<string, unknown>
  return { verb: (incoming.url ?? '').replace(/.*\//, ''), hasInstance: 'instance_id' in fields }
}
