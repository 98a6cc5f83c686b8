import { type Finding, type FindingLevel, finding } from './finding.js'
import { type Project, type ProjectFile, placesOf } from './project.js'

interface SwitchRule {
  readonly pattern: RegExp
  readonly level: FindingLevel
  readonly what: string
  readonly advice: string
}

const SWITCHES: readonly SwitchRule[] = [
  {
    pattern: /\bnodeIntegration\s*:\s*true\b/,
    level: 'problem',
    what: 'nodeIntegration: true lets any script of the page run programs',
    advice: 'remove it and talk to main through a preload',
  },
  {
    pattern: /\bcontextIsolation\s*:\s*false\b/,
    level: 'problem',
    what: 'contextIsolation: false: the license bridge is not exposed to such a page',
    advice: 'leave it out',
  },
  {
    pattern: /\bwebSecurity\s*:\s*false\b/,
    level: 'problem',
    what: 'webSecurity: false lets other sites into the page',
    advice: 'leave it out',
  },
  {
    pattern: /\bsandbox\s*:\s*false\b/,
    level: 'warning',
    what: 'sandbox: false gives the preload, and whoever breaks the page, all of Node',
    advice: 'leave it out; our preload works in the sandbox',
  },
]

/** The switches of the app's own windows. The dialog's window has its own, which are safe. */
export function checkWindows({ sources }: Project): readonly Finding[] {
  const found = SWITCHES.flatMap(({ pattern, level, what, advice }) =>
    placesOf(sources, pattern).map((where) => finding(level, 'windows', what, { advice, where })),
  )
  if (found.length > 0) return found
  const what = `no unsafe window switch is written in ${sources.length} source files`
  return [finding(sources.length > 0 ? 'ok' : 'unknown', 'windows', what)]
}

const ACTIVATE = /\.on\(\s*["'`]activate["'`]\s*,/
const GUARDED = /\bguard\s*\(|\bentitled\b|\bensureLicensed\b/
/** The length of the part of a handler that is searched. */
const HANDLER_LENGTH = 400

/** On macOS a click on the Dock comes while the dialog is up: a window that it opens would be there without a license. */
export function checkActivate({ sources }: Project): readonly Finding[] {
  return sources.flatMap((file) => {
    const match = ACTIVATE.exec(file.text)
    if (match === null || isGuarded(file.text, match.index)) return []
    const what = "app.on('activate') may open a window before the user is let in"
    const advice = 'wrap what opens it: gate.guard(() => …), or listen only after ensureLicensed()'
    return placesOf([file], ACTIVATE).map((where) => finding('warning', 'activate', what, { where, advice }))
  })
}

/** By its own text, or by standing behind an `ensureLicensed` in the same function. */
function isGuarded(text: string, at: number): boolean {
  const handler = text.slice(at, at + HANDLER_LENGTH).split(/\n\}\)/)[0] ?? ''
  const before = text.slice(0, at)
  const asked = before.lastIndexOf('ensureLicensed')
  return GUARDED.test(handler) || (asked !== -1 && !/\n\}/.test(before.slice(asked)))
}

const META = /<meta[^>]*http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>/i

/** The policies that are written in pages; one that is set by a header is only seen, not judged. */
export function checkPolicies({ pages, sources }: Project): readonly Finding[] {
  const [inCode] = placesOf(sources, /content-security-policy/i)
  return pages.map((page) => checkPolicy(page, inCode))
}

function checkPolicy({ path, text }: ProjectFile, inCode: string | undefined): Finding {
  const meta = META.exec(text)?.[0]
  const content = /content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(meta ?? '')
  const policy = content?.[1] ?? content?.[2]
  if (policy === undefined) {
    if (inCode !== undefined) {
      const what = 'the page has no policy; one seems to be set as a header, which is not checked here'
      return finding('unknown', 'csp', what, { where: `${path} (${inCode})` })
    }
    const advice = `add <meta http-equiv="Content-Security-Policy" content="default-src 'self'"> to its head`
    return finding('warning', 'csp', 'the page has no Content-Security-Policy', { where: path, advice })
  }
  const loose = looseSourcesOf(policy)
  if (loose.length === 0) return finding('ok', 'csp', 'the page runs only its own scripts', { where: path })
  const what = `its policy lets scripts run from ${loose.join(', ')}`
  return finding('warning', 'csp', what, {
    where: path,
    advice: 'take that out of script-src; the package needs none of it',
  })
}

function looseSourcesOf(policy: string): readonly string[] {
  const directives = policy.split(';').map((part) => part.trim().toLowerCase().split(/\s+/))
  const sourcesOf = (name: string) => directives.find(([first]) => first === name)?.slice(1)
  const scripts = sourcesOf('script-src') ?? sourcesOf('default-src')
  if (scripts === undefined) return ['anywhere (no script-src and no default-src)']
  return scripts.filter((source) =>
    ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:'].includes(source),
  )
}
