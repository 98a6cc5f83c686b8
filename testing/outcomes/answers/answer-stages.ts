import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LicenseProvider } from '../../../providers/license-provider.js'
import type { LicenseStore } from '../../store/license-store.js'
import type { OutcomeCall } from '../outcome-row.js'
import { SERVER_TIME } from '../outcome-server.js'
import type { OutcomeStages } from '../run-stage.js'
import type { AnswerRow, PlayedReply, StoreDialect } from './answer-row.js'

const REFUSES: PlayedReply = { status: 503, body: '<html>' }

/** A store of one dialect, whose provider may ask more than once a call: what is noted is what the engine asked of it. */
export async function openAnswerStages(
  dialect: StoreDialect,
  store: LicenseStore,
): Promise<OutcomeStages<AnswerRow>> {
  let replyTo = (_path: string): PlayedReply => REFUSES
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    await incoming.toArray()
    send(outgoing, replyTo(incoming.url ?? ''))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    set(row, call, spent) {
      replyTo = repliesOf(dialect, row, { call, spent })
      const asked: OutcomeCall[] = []
      return {
        good: noting(asked, dialect.good(store)),
        bad: noting(asked, dialect.bad(baseUrl)),
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

/** The first request of a call meets the answer; one that gives a seat back does not, unless it is the call itself. */
function repliesOf(
  { fine, released, gone = fine }: StoreDialect,
  { reply, next }: AnswerRow,
  { call, spent }: { readonly call: OutcomeCall; readonly spent: boolean },
): (path: string) => PlayedReply {
  let isFirst = true
  let isReleased = false
  return (path) => {
    if (path.endsWith('/deactivate') && call !== 'deactivate') {
      isReleased = true
      return spent ? REFUSES : released
    }
    if (isReleased) return gone
    if (isFirst || call === 'inspect') {
      isFirst = false
      return reply
    }
    return next ?? fine
  }
}

function send(outgoing: ServerResponse, { status = 200, body }: PlayedReply): void {
  const isPage = typeof body === 'string'
  const type = body === undefined ? {} : { 'content-type': isPage ? 'text/html' : 'application/json' }
  outgoing.writeHead(status, { date: SERVER_TIME, ...type })
  if (body === undefined) outgoing.end()
  else outgoing.end(isPage ? body : JSON.stringify(body))
}

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
