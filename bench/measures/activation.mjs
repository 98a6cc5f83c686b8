import { runHost } from '../electron-run.mjs'
import { median, range, round } from '../statistics.mjs'

/**
 * An activation by the gate against the two bare requests that it makes, over Electron's network stack to loopback: a key
 * is looked up, and a seat is taken on a connection of its own, since Chromium may repeat a request by itself on one that
 * was used before. The vault is in memory: what a disk takes is no work of the gate.
 */
export async function measureActivation({ bareProfile, storeUrl, storeKey }) {
  const { gateMs, bareMs, reusedMs } = await runHost('activation', bareProfile, {
    BENCH_STORE_URL: storeUrl,
    BENCH_KEY: storeKey,
  })
  const against = (what, otherMs, budget) => ({
    what,
    value: round(median(gateMs) / median(otherMs)),
    budget,
    detail:
      `${round(median(gateMs))} ms (${range(gateMs)}) : ${round(median(otherMs))} ms (${range(otherMs)}), ` +
      `${gateMs.length} rounds, vault in memory`,
  })
  return [
    against('activate by the gate : the two bare requests', bareMs, 1.15),
    against('activate by the gate : two requests on one connection, which may take two seats', reusedMs),
  ]
}
