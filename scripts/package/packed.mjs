/** The package as it would be published, unpacked into the node_modules of an empty project. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { tarFiles } from '../setup/archives.mjs'
import { failure, root } from '../setup/failure.mjs'
import { npmCommand, runCommand } from '../setup/run-command.mjs'

async function pack(folder) {
  const [npm, ...args] = npmCommand()
  const options = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
  const result = await runCommand(npm, [...args, ...options], { cwd: root, show: false })
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (result.code !== 0 || name === undefined)
    throw failure(`npm pack failed: ${result.stderr.trim()}`, 'npm run build')
  return join(folder, name)
}

/**
 * @typedef {object} PackedPackage
 * @property {string} tarball
 * @property {string} project a folder whose node_modules contains the package
 * @property {{ name: string, size: number }[]} files
 *
 * @template T
 * @param {(packed: PackedPackage) => Promise<T>} use
 */
export async function withPackedPackage(use) {
  const folder = mkdtempSync(join(tmpdir(), 'license-gate-package-'))
  try {
    const tarball = await pack(folder)
    const target = join(folder, 'project/node_modules/electron-license-gate')
    const files = [...tarFiles(gunzipSync(readFileSync(tarball)))].map(({ name, data }) => {
      const path = name.replace(/^package\//, '')
      mkdirSync(dirname(join(target, path)), { recursive: true })
      writeFileSync(join(target, path), data)
      return { name: path, size: data.length }
    })
    return await use({ tarball, project: join(folder, 'project'), files })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
