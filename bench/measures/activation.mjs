import { runHost } from '../electron-run.mjs'
import { median, range, round } from '../statistics.mjs'

/**
 * An activation by the gate against the two bare requests that it makes, over Electron's network stack to loopback. The
 * vault is in memory: what a disk takes is no work of the gate. To a store far away both take a hundred times as long.
 */
export async function measureActivation({ bareProfile, storeUrl, storeKey }) {
  const { gateMs, bareMs } = await runHost('activation', bareProfile, {
    BENCH_STORE_URL: storeUrl,
    BENCH_KEY: storeKey,
  })
  return [
    {
      what: 'activate by the gate : the two bare requests',
      value: round(median(gateMs) / median(bareMs)),
      budget: 1.15,
      detail:
        `${round(median(gateMs))} ms (${range(gateMs)}) : ${round(median(bareMs))} ms (${range(bareMs)}), ` +
        `${gateMs.length} rounds, vault in memory`,
    },
  ]
}
