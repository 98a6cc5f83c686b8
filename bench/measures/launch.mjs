import { runHost } from '../electron-run.mjs'
import { shareOfStart } from '../reference-start.mjs'
import { interleave, interleaveAll, median, percentile, range, round } from '../statistics.mjs'

const PAIRS = Number(process.env.BENCH_PAIRS ?? 20)

/** A licensed launch against the same app without a gate, and the work to decide it. */
export async function measureLaunch({ licensedProfile, bareProfile, storeUrl }) {
  const env = { BENCH_STORE_URL: storeUrl }
  await runHost('launch-bare', bareProfile)
  await runHost('launch-gated', licensedProfile, env)
  const {
    gated,
    bare,
    work: worked,
  } = await interleaveAll(PAIRS, {
    gated: () => runHost('launch-gated', licensedProfile, env),
    bare: () => runHost('launch-bare', bareProfile),
    work: () => runHost('launch-gated', licensedProfile, { ...env, BENCH_WORK: '1' }),
  })
  const gatedMs = gated.map((run) => run.shownMs)
  const bareMs = bare.map((run) => run.shownMs)
  const decideMs = gated.map((run) => run.decideMs)
  // By the scheduler where it tells: Chromium starts processes meanwhile, and what they take from this one is no work of it.
  const workMs = worked.map((run) => run.workMs ?? run.decideMs)
  const shares = (ms) => ({
    value: round(percentile(ms, 0.95) / median(bareMs)),
    detail: `${round(percentile(ms, 0.95))} ms, median ${round(median(ms))} ms (${range(ms)})`,
  })
  return [
    {
      what: 'start to first window shown, gated : ungated',
      value: round(median(gatedMs) / median(bareMs)),
      budget: 1.02,
      detail: `${round(median(gatedMs))} ms (${range(gatedMs)}) : ${round(median(bareMs))} ms (${range(bareMs)}), ${PAIRS} pairs`,
    },
    {
      what: 'work to decide a licensed launch, p95 : start of an empty app',
      ...shares(workMs),
      budget: shareOfStart(5),
    },
    { what: 'the same by the clock on the wall', ...shares(decideMs) },
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
