// Type-checks every project of the repository.
import { join } from 'node:path'
import { root, runMain } from './setup/failure.mjs'
import { runCommand } from './setup/run-command.mjs'
import { setUpPackages } from './setup/set-up.mjs'

const PROJECTS = ['tsconfig.node.json', 'tsconfig.web.json', 'tsconfig.e2e.json']

await runMain(async () => {
  await setUpPackages()
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const check = async (project) => {
    const { code, stdout } = await runCommand(process.execPath, [tsc, '-p', project], {
      cwd: root,
      show: false,
    })
    process.stdout.write(code === 0 ? `${project}: no errors\n` : `${project}:\n${stdout}`)
    return code
  }
  const codes = await Promise.all(PROJECTS.map(check))
  return codes.some((code) => code !== 0) ? 1 : 0
})
