import { app } from 'electron'

const SETTLE_MS = 3_000

/** Memory of the main process once the start is over; only where asked for, since it waits. */
export async function memoryAfterStart() {
  if (process.env.BENCH_MEMORY !== '1') return {}
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  const browser = app.getAppMetrics().find((metric) => metric.type === 'Browser')
  return { memoryKb: browser.memory.workingSetSize }
}
