/** `import 'electron-license-gate'`: which entry is right depends on the process, so the bare name only explains. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from './paths.mjs'

const MESSAGE = `electron-license-gate has no entry of that bare name. Import what fits the process:
  main process:  import { createLicenseGate, lemonSqueezy } from 'electron-license-gate/main'
  preload:       import 'electron-license-gate/preload/auto'
  renderer:      import { useLicense } from 'electron-license-gate/renderer'
  plain Node:    'electron-license-gate/providers', 'electron-license-gate/relay', 'electron-license-gate/testing'`

const COMMENT = `/** Import \`electron-license-gate/main\`, \`/preload\`, \`/renderer\`, \`/providers\`, \`/relay\` or \`/testing\` instead: this one throws. */`

export function writeBareEntry() {
  const throwing = `throw new Error(${JSON.stringify(MESSAGE)})\n`
  const files = {
    'index.mjs': `${throwing}export default undefined\n`,
    'index.cjs': `'use strict'\n${throwing}module.exports = undefined\n`,
    'index.d.mts': `${COMMENT}\ndeclare const noBareEntry: never\nexport default noBareEntry\n`,
    'index.d.cts': `${COMMENT}\ndeclare const noBareEntry: never\nexport = noBareEntry\n`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text)
}
