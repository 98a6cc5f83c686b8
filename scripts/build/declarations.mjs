/** The types of both packages' entries, for `import` and for `require`. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { failure, root } from '../setup/failure.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { declarationsFolder } from './paths.mjs'

const PROJECTS = ['tsconfig.types-node.json', 'tsconfig.types-web.json']
const SPECIFIER = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{1,2}\/[^"']+)\.js\2/g

/** Writes what every source declares into a folder that is not packed. */
export async function compileDeclarations() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  for (const project of PROJECTS) {
    const { code, stdout } = await runCommand(process.execPath, [tsc, '-p', project], {
      cwd: root,
      show: false,
    })
    if (code !== 0)
      throw failure(`declarations of ${project} could not be made:\n${stdout.trim()}`, 'npm run types')
  }
}

const readDeclaration = (name) => readFileSync(join(declarationsFolder, `${name}.d.ts`), 'utf8')

/** The sources that a declaration names, and those that theirs name. */
function reachedFrom(name, reached = new Set()) {
  if (reached.has(name)) return reached
  reached.add(name)
  for (const [, , , target] of readDeclaration(name).matchAll(SPECIFIER))
    reachedFrom(posix.join(posix.dirname(name), target), reached)
  return reached
}

/**
 * Copies into a package what the declarations of its entries name. They describe its CommonJS files. Each ES module has a
 * declaration of its own, which differs from the entry's only in where the others are: under one and the same file, an author
 * with `module: node16` gets TS1479 for the one or a wrong default export for the other.
 * @param {string} folder of the package's built files
 * @param {Record<string, string | undefined>} entries by source, such as `main/index`: its ES module in the folder, without
 *   extension; undefined where there is none
 */
export function writeDeclarations(folder, entries) {
  const types = join(folder, 'types')
  rmSync(types, { recursive: true, force: true })
  for (const name of new Set(Object.keys(entries).flatMap((entry) => [...reachedFrom(entry)]))) {
    mkdirSync(dirname(join(types, name)), { recursive: true })
    cpSync(join(declarationsFolder, `${name}.d.ts`), join(types, `${name}.d.ts`))
  }
  writeFileSync(join(types, 'package.json'), '{ "type": "commonjs" }\n')
  for (const [name, module] of Object.entries(entries)) {
    if (module === undefined) continue
    const place = relative(dirname(join(folder, module)), dirname(join(types, name)))
      .split(sep)
      .join(posix.sep)
    const text = readDeclaration(name).replace(
      SPECIFIER,
      (_, before, quote, target) => `${before}${quote}${posix.join(place, target)}.js${quote}`,
    )
    writeFileSync(join(folder, `${module}.d.mts`), text)
  }
}
