// The gallery: the dialog in every state, language, theme, direction and width.
//   node scripts/gallery.mjs [--port=NUMBER]     serves it, until it is ended
//   node scripts/gallery.mjs --shots [--states=a,b,locked-*] [--langs=en,de|all] [--themes=light,dark,forced-colors]
//     [--widths=460,320] [--platform=win32] [--query=accent=%23c2185b] [--out=FOLDER]     writes PNGs
import { runWithElectron } from './run/with-electron.mjs'
import { runMain } from './setup/failure.mjs'
import { setUp, setUpPackages } from './setup/set-up.mjs'

const DEFAULT_PORT = 5180

async function serve(args) {
  await setUpPackages()
  const chosen = args.find((value) => value.startsWith('--port='))?.slice('--port='.length)
  const { serveLiveGallery } = await import('./gallery/gallery-site.mjs')
  const server = await serveLiveGallery(Number(chosen ?? DEFAULT_PORT))
  server.printUrls()
}

await runMain(async () => {
  const args = process.argv.slice(2)
  if (!args.includes('--shots')) return serve(args)
  const runtime = await setUp()
  const rest = args.filter((value) => value !== '--shots')
  const command = ['node', 'scripts/gallery/take-shots.mjs', ...rest]
  return runWithElectron(runtime, command, { display: true, sandbox: true })
})
