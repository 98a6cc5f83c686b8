import { createRequire } from 'node:module'
import { app } from 'electron'
import { fail, report } from './report.mjs'

const require = createRequire(import.meta.url)

// Loading one module right after `ready`, in a process that has loaded nothing else.
app
  .whenReady()
  .then(async () => {
    const file = process.env.BENCH_MODULE
    const before = performance.now()
    if (file.endsWith('.cjs')) require(file)
    else await import(file)
    report({ loadMs: performance.now() - before })
  })
  .catch(fail)
