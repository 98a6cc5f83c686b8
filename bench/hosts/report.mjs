import { app } from 'electron'

/** Milliseconds since the parent started this process. */
export function sinceStart() {
  return performance.timeOrigin + performance.now() - Number(process.env.BENCH_STARTED_AT)
}

export function report(result) {
  process.stdout.write(`BENCH ${JSON.stringify(result)}\n`, () => app.exit(0))
}

export function fail(error) {
  process.stderr.write(`${error?.stack ?? error}\n`, () => app.exit(1))
}
