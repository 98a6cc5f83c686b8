/** The bare name of a package: which entry is right depends on who imports it, so it only explains. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param {string} folder of the package's built files
 * @param {string} name of the package
 * @param {Record<string, string>} imports what to write instead, by where
 */
export function writeBareEntry(folder, name, imports) {
  const width = Math.max(...Object.keys(imports).map((place) => place.length)) + 2
  const lines = Object.entries(imports).map(([place, text]) => `  ${`${place}:`.padEnd(width)}${text}`)
  const message = `${name} has no entry of that bare name. Import what fits:\n${lines.join('\n')}`
  const throwing = `throw new Error(${JSON.stringify(message)})\n`
  const comment = `/** This one throws. Instead:\n${lines.map((line) => ` *${line}`).join('\n')}\n */`
  const files = {
    'index.mjs': `${throwing}export default undefined\n`,
    'index.cjs': `'use strict'\n${throwing}module.exports = undefined\n`,
    'index.d.mts': `${comment}\ndeclare const noBareEntry: never\nexport default noBareEntry\n`,
    'index.d.cts': `${comment}\ndeclare const noBareEntry: never\nexport = noBareEntry\n`,
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
}
