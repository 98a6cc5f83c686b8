// Packs both packages and checks what would be published.
import { ensureBuilt } from './build/ensure-built.mjs'
import { APP_CHECKS } from './package/app-checks.mjs'
import { AUTHOR_CHECKS } from './package/author-checks.mjs'
import { COMMON_CHECKS } from './package/common-checks.mjs'
import { withPackedPackages } from './package/packed.mjs'
import { messageOf, runMain } from './setup/failure.mjs'
import { setUpPackages } from './setup/set-up.mjs'

const OWN_CHECKS = { 'electron-license-gate': APP_CHECKS, 'license-gate': AUTHOR_CHECKS }

/** Runs every check, also after one that failed, and counts those. */
async function checkAll(packed) {
  const kilobytes = Math.round(packed.files.reduce((sum, file) => sum + file.size, 0) / 1000)
  console.log(`${packed.name}: ${packed.files.length} files, ${kilobytes} kB unpacked`)
  let failures = 0
  for (const [name, check] of Object.entries({ ...COMMON_CHECKS, ...OWN_CHECKS[packed.name] })) {
    const problem = await check(packed).then(() => undefined, messageOf)
    if (problem !== undefined) failures++
    console.log(problem === undefined ? `ok      ${name}` : `FAILED  ${name}\n${problem}`)
  }
  return failures
}

await runMain(async () => {
  await setUpPackages()
  await ensureBuilt()
  return withPackedPackages(async (packages) => {
    let failures = 0
    for (const packed of packages) failures += await checkAll(packed)
    return failures === 0 ? 0 : 1
  })
})
