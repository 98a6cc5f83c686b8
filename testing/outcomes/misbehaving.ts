import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:net'
import type { Misbehavior } from './misbehavior.js'

export type Handler = (response: ServerResponse, request: IncomingMessage) => void

const CHUNK = 'x'.repeat(64 * 1024)
const json = { 'content-type': 'application/json' }

/** Those that are not here happen at an address of their own. */
export const MISBEHAVING: { readonly [How in Misbehavior]?: Handler } = {
  'resets the connection': (_response, request) => request.socket.resetAndDestroy(),
  'closes the connection without an answer': (_response, request) => request.socket.destroy(),
  'closes the connection in the middle of the headers': (_response, { socket }) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Ty', () => socket.destroy())
  },
  'cuts the body': (response) => {
    beginBody(response, 200, () => response.socket?.destroy())
  },
  'resets the connection in the middle of the body': (response) => {
    beginBody(response, 200, () => response.socket?.resetAndDestroy())
  },
  'sends 503 headers and cuts the body': (response) => {
    beginBody(response, 503, () => response.socket?.destroy())
  },
  'sends no headers in time': () => {},
  'sends its headers too slowly to be there in time': (_response, { socket }) => {
    trickle('HTTP/1.1 200 OK\r\nX-Slow: ', (text) => socket.writable && socket.write(text))
  },
  'sends headers, but no body in time': (response) => {
    response.writeHead(200, json).write('{')
  },
  'sends its body too slowly to be there in time': (response) => {
    response.writeHead(200, json)
    trickle('{"valid":true,"padding":"', (text) => response.writable && response.write(text))
  },
  'sends 429 headers, but no body in time': (response) => {
    response.writeHead(429, { ...json, 'retry-after': '30' }).write('{')
  },
  'sends a body without end': (response) => {
    response.writeHead(200, json)
    const write = (): void => void (response.writable && response.write(CHUNK, () => setImmediate(write)))
    write()
  },
}

/** Speaks first, as mail servers do. */
export function createBabbler(): Server {
  return createServer((socket) => {
    socket.on('error', () => {})
    socket.resume().end('220 mail.example.test ready\r\n')
  })
}

function beginBody(response: ServerResponse, status: number, end: () => void): void {
  response.writeHead(status, { ...json, 'content-length': 1_000 })
  response.write('{"valid":true', end)
}

const PAUSE_MS = 5

/** The text, then a character now and then until nobody listens any more. */
function trickle(text: string, write: (text: string) => boolean): void {
  write(text)
  const timer = setInterval(() => {
    if (!write('x')) clearInterval(timer)
  }, PAUSE_MS)
}
