// Checks the messages of the commits that came after this script.
import { commitsSince, faultsOf } from './lint/commit-messages.mjs'
import { root, runMain } from './setup/failure.mjs'

/** Hashes of commits that landed with a fault all the same: nobody can reword them any more. */
const LANDED = new Set([])

await runMain(async () => {
  const commits = commitsSince(root, 'scripts/check-commits.mjs').filter(({ hash }) => !LANDED.has(hash))
  const faulty = commits
    .map((commit) => ({ ...commit, faults: faultsOf(commit) }))
    .filter(({ faults }) => faults.length > 0)
  for (const { hash, subject, faults } of faulty) {
    console.log(`FAILED  ${hash.slice(0, 7)} ${subject}`)
    for (const fault of faults) console.log(`          ${fault}`)
  }
  console.log(`${commits.length} commit messages, ${faulty.length} faulty`)
  return faulty.length === 0 ? 0 : 1
})
