/** The types of all entries, for `import` and for `require`. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failure, root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { dist } from './paths.mjs'

const PROJECTS = ['tsconfig.types-node.json', 'tsconfig.types-web.json']

export async function writeDeclarations() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  for (const project of PROJECTS) {
    const { code, stdout } = await runCommand(process.execPath, [tsc, '-p', project], {
      cwd: root,
      show: false,
    })
    if (code !== 0)
      throw failure(`declarations of ${project} could not be made:\n${stdout.trim()}`, 'npm run types')
  }
  // Under a package.json of its own type, the same declarations describe the CommonJS files. Without it a CommonJS
  // consumer with `module: node16` gets TS1479.
  cpSync(join(dist, 'types'), join(dist, 'types-cjs'), { recursive: true })
  writeFileSync(join(dist, 'types-cjs/package.json'), '{ "type": "commonjs" }\n')
}
