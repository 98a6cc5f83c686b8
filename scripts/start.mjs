// Starts the example app; from a fresh clone, sets everything up first.
//   node scripts/start.mjs [ARGUMENT FOR THE APP...]      such as --user-data-dir=/tmp/profile
// Without a display it runs under Xvfb and leaves a screenshot; without a terminal it then ends.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBuilt } from './build/ensure-built.mjs'
import { ensureDisplay } from './run/display.mjs'
import { startExample } from './run/example-app.mjs'
import { firstPicture } from './run/first-picture.mjs'
import { encodePng } from './run/screenshot.mjs'
import { failure, root, runMain, say } from './setup/failure.mjs'
import { setUp } from './setup/set-up.mjs'
import { hasDisplay } from './setup/system-libraries.mjs'

const START_LIMIT_MS = 60_000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

const notStarted = (what) =>
  failure(
    `the example ${what}`,
    'see the lines above; `npm run build` builds anew, and `npm test` shows which part is broken',
  )

function stopOnSignal(app) {
  for (const signal of SIGNALS) process.once(signal, () => void app.stop())
}

async function startOnDisplay(runtime, args) {
  const app = startExample(runtime, args, {})
  stopOnSignal(app)
  say('the example runs; closing its window ends it')
  const code = await app.ended
  if (code !== 0) throw notStarted(`ended with ${code}`)
}

async function takeScreenshot(folder, app) {
  let isOver = false
  const watch = async () => {
    await app.ended
    isOver = true
  }
  void watch()
  const picture = await firstPicture(folder, { limitMs: START_LIMIT_MS, isOver: () => isOver })
  if (picture === undefined) {
    if (isOver) throw notStarted(`ended with ${await app.ended} before it showed a window`)
    throw notStarted(`showed no window within ${START_LIMIT_MS / 1000} s`)
  }
  const file = join(root, 'screenshots', 'npm-start.png')
  mkdirSync(join(root, 'screenshots'), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, encodePng(picture))
  renameSync(`${file}.${process.pid}`, file)
  return file
}

async function startWithoutDisplay(runtime, args) {
  say('there is no display: the example runs under Xvfb, and a screenshot is taken')
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-screen-'))
  const screen = await ensureDisplay({ frameBufferFolder: folder })
  const app = startExample(runtime, args, screen)
  stopOnSignal(app)
  try {
    console.log(`screenshot: ${relative(process.cwd(), await takeScreenshot(folder, app))}`)
    if (!process.stdin.isTTY || process.env.CI) return
    say('the example goes on running; Ctrl+C ends it')
    await app.ended
  } finally {
    await app.stop()
    screen.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await runMain(async () => {
  const runtime = await setUp()
  await ensureBuilt()
  const start = hasDisplay() ? startOnDisplay : startWithoutDisplay
  await start(runtime, process.argv.slice(2))
})
