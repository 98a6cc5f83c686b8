/** Both packages as they would be published, unpacked into the node_modules of one empty project. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { authorDist } from '../build/paths.mjs'
import { tarFiles } from '../setup/archives.mjs'
import { failure, root } from '../setup/failure.mjs'
import { npmCommand, runCommand } from '../setup/run-command.mjs'

/** Where each is packed from. */
const FOLDERS = { 'electron-license-gate': root, 'license-gate': authorDist }

async function pack(name, folder) {
  const [npm, ...args] = npmCommand()
  const options = ['pack', '--ignore-scripts', '--loglevel=error', '--json', '--pack-destination', folder]
  const result = await runCommand(npm, [...args, ...options], { cwd: FOLDERS[name], show: false })
  if (result.code !== 0) throw failure(`npm pack failed: ${result.stderr.trim()}`, 'npm run build')
  return join(folder, JSON.parse(result.stdout)[0].filename)
}

function unpack(tarball, folder) {
  return [...tarFiles(gunzipSync(readFileSync(tarball)))].map(({ name, data }) => {
    const path = name.replace(/^package\//, '')
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
    return { name: path, size: data.length }
  })
}

/**
 * @typedef {object} PackedPackage
 * @property {string} name
 * @property {string} tarball
 * @property {string} project a folder whose node_modules contains both packages
 * @property {string} folder of the package in it
 * @property {{ name: string, size: number }[]} files
 *
 * @template T
 * @param {(packages: PackedPackage[]) => Promise<T>} use gets the package for apps, then the one for their authors
 */
export async function withPackedPackages(use) {
  const temporary = mkdtempSync(join(tmpdir(), 'license-gate-package-'))
  try {
    const project = join(temporary, 'project')
    const packages = []
    for (const name of Object.keys(FOLDERS)) {
      const tarball = await pack(name, temporary)
      const folder = join(project, 'node_modules', name)
      packages.push({ name, tarball, project, folder, files: unpack(tarball, folder) })
    }
    return await use(packages)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}
