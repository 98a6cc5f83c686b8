/** The system libraries that Electron needs on Linux, and Xvfb where there is no display. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { failure, root, say } from './failure.mjs'
import { withLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'

/** Debian's packages; what they depend on comes along. Newer releases renamed two of them. */
const PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']
const RENAMED = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' }
/** Loaded when Electron runs, so the executable does not name it. */
const LOADED_LATER = ['libgtk-3.so.0']

/** @param {string} name of a program */
const isOnPath = (name) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * @param {string} text what `ldd` printed
 * @returns {string[]} names of the libraries that it did not find
 */
export const notFound = (text) => [...text.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])

async function missingLibraries(executable) {
  const [linked, known] = await Promise.all([
    runCommand('ldd', [executable], { show: false }),
    runCommand(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'], { show: false }),
  ])
  if (linked.code !== 0) {
    throw failure(
      `${executable} cannot run on this system: ${(linked.stderr || linked.stdout).trim()}`,
      'Electron needs a glibc Linux of the same architecture',
    )
  }
  const later = known.code === 0 ? LOADED_LATER.filter((name) => !known.stdout.includes(name)) : []
  return [...new Set([...notFound(linked.stdout), ...later])]
}

async function findMissing(executable) {
  const libraries = await missingLibraries(executable)
  const needsXvfb = !hasDisplay() && !isOnPath('Xvfb')
  return { libraries, needsXvfb, isComplete: libraries.length === 0 && !needsXvfb }
}

/** How to become root for an installation: nothing needed, sudo without a password, or not at all. */
async function rootPrefix() {
  if (process.getuid() === 0) return []
  const sudo = await runCommand('sudo', ['-n', 'true'], { show: false })
  return sudo.code === 0 ? ['sudo', '-n'] : undefined
}

const packagesFor = ({ libraries, needsXvfb }) => [
  ...(needsXvfb ? ['xvfb'] : []),
  ...(libraries.length > 0 ? PACKAGES : []),
]

/** The names of this release: a renamed package exists only in a newer one. */
async function namesHere(packages) {
  const hasNewName = async (name) => {
    const newName = RENAMED[name]
    if (newName === undefined) return name
    const { code, stdout } = await runCommand('apt-cache', ['show', '--no-all-versions', newName], {
      show: false,
    })
    return code === 0 && stdout !== '' ? newName : name
  }
  return Promise.all(packages.map(hasNewName))
}

async function installDebian(missing) {
  const prefix = await rootPrefix()
  const run = async (args) => {
    const [command, ...rest] = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ]
    const result = await runCommand(command, rest, { show: false })
    if (result.code !== 0)
      throw failure(
        `apt-get ${args.join(' ')} failed:\n${result.stderr.trim()}`,
        'repair the package system, then start again',
      )
  }
  const install = (packages) => ['install', '-y', '--no-install-recommends', ...packages]
  if (prefix === undefined) {
    const packages = await namesHere(packagesFor(missing))
    throw failure(
      'Electron needs system libraries that are missing here',
      `sudo apt-get update && sudo apt-get ${install(packages).join(' ')}`,
    )
  }
  say('updating the list of system packages ...')
  await run(['update', '-qq'])
  const packages = await namesHere(packagesFor(missing))
  say(`installing system packages: ${packages.join(' ')} ...`)
  await run(install(packages))
}

/**
 * Makes sure that Electron's libraries are there. Does nothing outside Linux.
 * @param {string} executable of Electron
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux' || (await findMissing(executable)).isComplete) return
  await withLock(join(root, '.setup.lock'), async () => {
    const missing = await findMissing(executable)
    if (missing.isComplete) return
    const names = [...missing.libraries, ...(missing.needsXvfb ? ['Xvfb (there is no display)'] : [])].join(
      ', ',
    )
    if (!isOnPath('apt-get')) {
      throw failure(
        `Electron needs what is missing here: ${names}`,
        "install them with your system's package manager, then start again",
      )
    }
    await installDebian(missing)
    const left = await findMissing(executable)
    if (!left.isComplete) {
      throw failure(
        `still missing after the installation: ${left.libraries.join(', ') || 'Xvfb'}`,
        "install them with your system's package manager",
      )
    }
  })
}
