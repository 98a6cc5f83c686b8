/** Waits until an Xvfb screen shows something that has come to rest. */
import { createHash } from 'node:crypto'
import { cropToContent, readScreen } from './screenshot.mjs'

const POLL_MS = 200
/** A blinking caret changes the picture twice a second, so rest is shorter than that. */
const REST_POLLS = 2
/** A window appears before its content is complete. */
const SETTLE_MS = 1500
const PATIENCE_MS = 10_000

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS))

/**
 * @param {string} folder that was given to Xvfb
 * @param {{ limitMs: number, isOver: () => boolean }} options `isOver`: nothing is going to appear any more
 * @returns {Promise<import('./screenshot.mjs').Picture | undefined>} undefined if nothing appeared
 */
export async function firstPicture(folder, { limitMs, isOver }) {
  const startedAt = Date.now()
  let shownAt
  let last
  let unchanged = 0
  while (!isOver() && Date.now() - startedAt < limitMs) {
    await pause()
    const picture = cropToContent(readScreen(folder))
    if (picture === undefined) continue
    shownAt ??= Date.now()
    const hash = createHash('sha256').update(picture.rgb).digest('hex')
    unchanged = hash === last ? unchanged + 1 : 0
    last = hash
    const shownForMs = Date.now() - shownAt
    if ((shownForMs >= SETTLE_MS && unchanged >= REST_POLLS) || shownForMs >= PATIENCE_MS) return picture
  }
  return undefined
}
