import type { ServerResponse } from 'node:http'
import type { Delivery, StoreReply } from './store-exchange.js'

/** Sends answers the way they are meant to travel. */
export interface HttpDelivery {
  deliver(response: ServerResponse, delivery: Delivery): void
  /** Ends what is still to be sent. */
  stop(): void
}

export function createHttpDelivery(): HttpDelivery {
  const timers = new Set<NodeJS.Timeout>()

  /** The timer ends with the connection, and at the latest with the store. */
  function whileOpen(response: ServerResponse, timer: NodeJS.Timeout): void {
    timers.add(timer)
    response.once('close', () => {
      clearTimeout(timer)
      timers.delete(timer)
    })
  }

  return {
    deliver(response, delivery) {
      switch (delivery.kind) {
        case 'whole':
          return sendWhole(response, delivery.reply)
        case 'late':
          return whileOpen(response, sendLate(response, delivery))
        case 'trickle':
          return whileOpen(response, sendInPieces(response, delivery))
        case 'cut':
          return sendHalf(response, delivery.reply)
        case 'reset':
          response.socket?.resetAndDestroy()
          return
        case 'hang':
          return
        default:
          delivery satisfies never
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}

function sendWhole(response: ServerResponse, reply: StoreReply): void {
  const body = sendHeaders(response, reply)
  response.end(body)
}

/** The headers go out at once, with the length of the whole body, which is returned. */
function sendHeaders(response: ServerResponse, { status, headers, body }: StoreReply): Buffer {
  const bytes = Buffer.from(body)
  // The store's own clock says the date, and a fault may leave it out.
  response.sendDate = false
  response.writeHead(status, { 'content-length': String(bytes.length), ...headers })
  return bytes
}

function sendLate(
  response: ServerResponse,
  { reply, delayMs }: Extract<Delivery, { kind: 'late' }>,
): NodeJS.Timeout {
  return setTimeout(() => sendWhole(response, reply), delayMs)
}

function sendInPieces(
  response: ServerResponse,
  { reply, chunkBytes, everyMs }: Extract<Delivery, { kind: 'trickle' }>,
): NodeJS.Timeout {
  const body = sendHeaders(response, reply)
  response.flushHeaders()
  let sent = 0
  const timer = setInterval(() => {
    response.write(body.subarray(sent, sent + chunkBytes))
    sent += chunkBytes
    if (sent < body.length) return
    clearInterval(timer)
    response.end()
  }, everyMs)
  return timer
}

function sendHalf(response: ServerResponse, reply: StoreReply): void {
  const body = sendHeaders(response, reply)
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.resetAndDestroy())
}
