import { runHost } from '../electron-run.mjs'
import { shareOfStart } from '../reference-start.mjs'
import { interleave, median, percentile, range, round } from '../statistics.mjs'

const PAIRS = Number(process.env.BENCH_PAIRS ?? 20)

/** A licensed launch against the same app without a gate, and the work to decide it. */
export async function measureLaunch({ licensedProfile, bareProfile, storeUrl }) {
  const env = { BENCH_STORE_URL: storeUrl }
  await runHost('launch-bare', bareProfile)
  await runHost('launch-gated', licensedProfile, env)
  const { a: gated, b: bare } = await interleave(
    PAIRS,
    () => runHost('launch-gated', licensedProfile, env),
    () => runHost('launch-bare', bareProfile),
  )
  const gatedMs = gated.map((run) => run.shownMs)
  const bareMs = bare.map((run) => run.shownMs)
  const decideMs = gated.map((run) => run.decideMs)
  return [
    {
      what: 'start to first window shown, gated : ungated',
      value: round(median(gatedMs) / median(bareMs)),
      budget: 1.02,
      detail: `${round(median(gatedMs))} ms (${range(gatedMs)}) : ${round(median(bareMs))} ms (${range(bareMs)}), ${PAIRS} pairs`,
    },
    {
      what: 'deciding a licensed launch, p95 : start of an empty app',
      value: round(percentile(decideMs, 0.95) / median(bareMs)),
      budget: shareOfStart(5),
      detail: `${round(percentile(decideMs, 0.95))} ms, median ${round(median(decideMs))} ms (${range(decideMs)})`,
    },
  ]
}

/** What the gate keeps in memory in the main process once the start is over. */
export async function measureMemory({ licensedProfile, bareProfile, storeUrl }) {
  const pairs = Math.max(5, Math.floor(PAIRS / 4))
  const { a: gated, b: bare } = await interleave(
    pairs,
    () => runHost('launch-gated', licensedProfile, { BENCH_STORE_URL: storeUrl, BENCH_MEMORY: '1' }),
    () => runHost('launch-bare', bareProfile, { BENCH_MEMORY: '1' }),
  )
  const gatedMb = median(gated.map((run) => run.memoryKb)) / 1024
  const bareMb = median(bare.map((run) => run.memoryKb)) / 1024
  return [
    {
      what: 'memory of the main process, gated - ungated, MB',
      value: round(gatedMb - bareMb),
      budget: 4,
      detail: `${round(gatedMb)} MB - ${round(bareMb)} MB, ${pairs} pairs`,
    },
  ]
}
