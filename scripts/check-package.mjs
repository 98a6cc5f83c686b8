// Packs the package and checks what would be published.
import { ensureBuilt } from './build/ensure-built.mjs'
import { CHECKS } from './package/checks.mjs'
import { withPackedPackage } from './package/packed.mjs'
import { messageOf, runMain } from './setup/failure.mjs'
import { setUpPackages } from './setup/set-up.mjs'

await runMain(async () => {
  await setUpPackages()
  await ensureBuilt()
  return withPackedPackage(async (packed) => {
    const kilobytes = Math.round(packed.files.reduce((sum, file) => sum + file.size, 0) / 1000)
    console.log(`${packed.files.length} files, ${kilobytes} kB unpacked`)
    let failures = 0
    for (const [name, check] of Object.entries(CHECKS)) {
      const problem = await check(packed).then(() => undefined, messageOf)
      if (problem !== undefined) failures++
      console.log(problem === undefined ? `ok      ${name}` : `FAILED  ${name}\n${problem}`)
    }
    return failures === 0 ? 0 : 1
  })
})
