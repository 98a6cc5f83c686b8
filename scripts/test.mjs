// node scripts/test.mjs [check | e2e [playwright arguments...]]
// Runs every step even if one fails, and closes with `N passed, N failed`.
import { failure, runMain } from './setup/failure.mjs'
import { setUp } from './setup/set-up.mjs'
import { PARTS } from './test/steps.mjs'
import { addTotals, totalsLine } from './test/totals.mjs'

const seconds = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`

async function runStep(step, context) {
  console.log(`\n== ${step.name}`)
  const startedAt = Date.now()
  const totals = await step.run(context)
  return { name: step.name, totals, time: seconds(startedAt) }
}

await runMain(async () => {
  const [part = 'all', ...args] = process.argv.slice(2)
  const steps = PARTS[part]
  if (steps === undefined)
    throw failure(`there is no part '${part}'`, `use one of: ${Object.keys(PARTS).join(', ')}`)
  const startedAt = Date.now()
  const results = []
  try {
    const runtime = await setUp()
    for (const step of steps) results.push(await runStep(step, { runtime, args }))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    results.push({ name: 'set-up', totals: { passed: 0, failed: 1, skipped: 0 }, time: seconds(startedAt) })
  }
  console.log(`\n== summary (${seconds(startedAt)})`)
  for (const { name, totals, time } of results) {
    console.log(
      `${totals.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${totalsLine(totals)} (${time})`,
    )
  }
  const totals = addTotals(results.map((result) => result.totals))
  console.log(totalsLine(totals))
  return totals.failed === 0 ? 0 : 1
})
