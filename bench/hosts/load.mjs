import { app } from 'electron'
import { fail, report } from './report.mjs'

// Loading one module right after `ready`, in a process that has loaded nothing else.
app
  .whenReady()
  .then(async () => {
    const before = performance.now()
    await import(process.env.BENCH_MODULE)
    report({ loadMs: performance.now() - before })
  })
  .catch(fail)
