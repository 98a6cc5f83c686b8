// Serves the gallery, which shows the dialog in every state, language and theme, until it is ended.
//   node scripts/gallery.mjs [--port=NUMBER]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failure, root, runMain } from './setup/failure.mjs'
import { setUpPackages } from './setup/set-up.mjs'

const folder = join(root, 'renderer/gallery')
const DEFAULT_PORT = 5180

await runMain(async () => {
  await setUpPackages()
  if (!existsSync(join(folder, 'index.html'))) {
    throw failure('renderer/gallery/index.html is not there', 'restore the file: the gallery starts from it')
  }
  const chosen = process.argv.find((value) => value.startsWith('--port='))?.slice('--port='.length)
  const { createServer } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const server = await createServer({
    configFile: false,
    root: folder,
    plugins: [react()],
    // the gallery shows the components of renderer/, which lie outside its own folder
    server: { host: '127.0.0.1', port: Number(chosen ?? DEFAULT_PORT), fs: { allow: [root] } },
  })
  await server.listen()
  server.printUrls()
})
