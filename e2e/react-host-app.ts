import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'e2e/hosts/react')
const react18 = path.join(root, 'testing/react-18/node_modules')

/** React as the host's own bundle would have it: the newest, or the oldest that is supported. */
export type ReactVersion = '19' | '18.3'

export interface HostedPage {
  readonly url: string
  close(): Promise<void>
}

/** The page of the host, bundled over the built package, and served as a host in development would. */
export async function serveReactHost(react: ReactVersion): Promise<HostedPage> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    resolve: { dedupe: [], alias: react === '19' ? {} : aliasesTo(react18) },
    build: { write: false, minify: false, target: 'chrome130' },
    oxc: { jsx: { runtime: 'automatic' } },
  })
  const output = 'output' in built ? built.output : []
  const files = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/index.html' : (request.url ?? '')
    const content = files.get(name)
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': typeOf(name) }).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const aliasesTo = (folder: string): Record<string, string> => ({
  'react-dom': path.join(folder, 'react-dom'),
  react: path.join(folder, 'react'),
})

function typeOf(name: string): string {
  if (name.endsWith('.html')) return 'text/html; charset=utf-8'
  return name.endsWith('.css') ? 'text/css' : 'text/javascript'
}
