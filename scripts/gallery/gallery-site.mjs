/** The gallery as a web site: with live reload for people, built in memory for pictures and tests. */
import { createServer as createHttpServer } from 'node:http'
import { extname, join } from 'node:path'
import { build, createServer } from 'vite'
import { PAGE_TARGET } from '../build/paths.mjs'
import { root } from '../setup/failure.mjs'

const folder = join(root, 'renderer/gallery')

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

async function common() {
  const { default: react } = await import('@vitejs/plugin-react')
  return { configFile: false, root: folder, plugins: [react()], clearScreen: false }
}

/** @param {number} port */
export async function serveLiveGallery(port) {
  const server = await createServer({
    ...(await common()),
    // the gallery shows the components of renderer/, which lie outside its own folder
    server: { host: '127.0.0.1', port, fs: { allow: [root] } },
  })
  await server.listen()
  return server
}

/** @returns {Promise<Map<string, string | Uint8Array>>} path on the server to content */
async function buildGallery() {
  const { output } = await build({
    ...(await common()),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: PAGE_TARGET,
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['index.html', 'stage.html'].map((name) => join(folder, name)) },
    },
  })
  return new Map(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]))
}

/**
 * Builds the gallery and serves it from memory, on a free port of this computer.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serveBuiltGallery() {
  const files = await buildGallery()
  const server = createHttpServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = pathname === '/' ? '/index.html' : pathname
    const content = files.get(path)
    if (content === undefined) response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(content)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gallery got no port')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve(undefined))
      }),
  }
}
