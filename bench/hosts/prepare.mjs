import { app } from 'electron'
import { createBenchGate } from './gate.mjs'
import { fail, report } from './report.mjs'

// Activates once, so that the measured launches find a license.
const gate = createBenchGate()
app
  .whenReady()
  .then(() => gate.activate(process.env.BENCH_KEY))
  .then((reply) => (reply.ok ? report({ persisted: reply.value.persisted }) : fail(reply.error.message)))
  .catch(fail)
