import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, finding } from './finding.js'

/** Electron's fuses are bytes behind this text in its binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1
const FRAMEWORK = 'Contents/Frameworks/Electron Framework.framework/Electron Framework'

interface FuseRule {
  readonly index: number
  readonly name: string
  readonly wanted: boolean
  readonly why: string
}

const FUSES: readonly FuseRule[] = [
  { index: 0, name: 'RunAsNode', wanted: false, why: 'ELECTRON_RUN_AS_NODE runs any script as your app' },
  {
    index: 2,
    name: 'EnableNodeOptionsEnvironmentVariable',
    wanted: false,
    why: 'NODE_OPTIONS reaches your app',
  },
  {
    index: 3,
    name: 'EnableNodeCliInspectArguments',
    wanted: false,
    why: '--inspect opens a debugger in your app',
  },
  {
    index: 4,
    name: 'EnableEmbeddedAsarIntegrityValidation',
    wanted: true,
    why: 'a changed app.asar is not noticed (macOS, Windows)',
  },
  { index: 5, name: 'OnlyLoadAppFromAsar', wanted: true, why: 'a folder beside app.asar runs in its place' },
  {
    index: 7,
    name: 'GrantFileProtocolExtraPrivileges',
    wanted: false,
    why: 'file: pages may do more than they need',
  },
]

/** The fuses of a packaged app: the binary, the `.app`, or the folder that it is in. */
export function checkFuses(path: string): readonly Finding[] {
  const wires = binariesOf(path).flatMap((file) => readWires(file).map((wire) => ({ file, wire })))
  if (wires.length === 0)
    return [finding('unknown', 'fuses', 'no Electron binary with fuses was found there', { where: path })]
  const [first] = wires
  const isMixed = wires.some(({ wire }) => wire !== first?.wire)
  const mixed = isMixed
    ? [finding('problem', 'fuses', 'the parts of a universal binary have different fuses', { where: path })]
    : []
  return [...mixed, ...judge(first?.wire ?? '', first?.file ?? path)]
}

function judge(wire: string, where: string): readonly Finding[] {
  const loose = FUSES.filter(({ index, wanted }) => wire[index] === (wanted ? '0' : '1'))
  if (loose.length === 0) return [finding('ok', 'fuses', 'all fuses that harden an app are set', { where })]
  return loose.map(({ name, wanted, why }) =>
    finding('warning', 'fuses', `${name} is ${wanted ? 'off' : 'on'}: ${why}`, {
      where,
      advice: `turn it ${wanted ? 'on' : 'off'} with @electron/fuses before signing; the package works either way`,
    }),
  )
}

/** The wire of each slice; `1` on, `0` off, anything else: this Electron has no such fuse. */
function readWires(file: string): readonly string[] {
  const bytes = readFileSync(file)
  const wires: string[] = []
  for (let at = bytes.indexOf(SENTINEL); at !== -1; at = bytes.indexOf(SENTINEL, at + 1)) {
    const start = at + SENTINEL.length
    const [version, length = 0] = [bytes[start], bytes[start + 1]]
    if (version === VERSION) wires.push(bytes.toString('latin1', start + 2, start + 2 + length))
  }
  return wires
}

function binariesOf(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const framework = join(path, FRAMEWORK)
  if (existsSync(framework)) return [framework]
  const entries = readdirSync(path, { withFileTypes: true })
  const apps = entries
    .filter(({ name }) => name.endsWith('.app'))
    .map(({ name }) => join(path, name, FRAMEWORK))
  const programs = entries
    .filter((entry) => entry.isFile() && /^(?:[^.]+|.*\.exe)$/i.test(entry.name))
    .map(({ name }) => join(path, name))
  return [...apps.filter((file) => existsSync(file)), ...programs]
}
