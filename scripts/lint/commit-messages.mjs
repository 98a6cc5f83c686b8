/** The rules for commit messages, and the commits that they are for. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { failure } from '../setup/failure.mjs'

/** @typedef {{ hash: string, subject: string, body: string }} Commit */

const MAX_SUBJECT = 72
const TYPES = ['feat', 'fix', 'perf', 'refactor', 'test', 'docs', 'build', 'ci', 'chore', 'style', 'revert']
/** Types that say that behavior changes: the reason has to stand in the body. */
const NEEDS_BODY = ['feat', 'fix', 'perf']
const FORM = new RegExp(`^(?<type>${TYPES.join('|')})(\\([a-z0-9-]+(, [a-z0-9-]+)*\\))?!?: (?<text>\\S.*)$`)

/** First words of a title ("the cache in front"), not of a request ("put a cache in front"). */
const NO_VERB =
  /^(an?|the|this|that|these|those|it|its|we|our|i|my|what|which|who|whose|whom|where|when|whether|how|why|no|not|now|more|every|each|all|some|one|new)$/i
/** "added", "adding", "adds" in place of "add". A verb may end like them: these do. */
const OTHER_FORM = /(ed|ing|[^aisu]s)$/
const ENDS_ALIKE = /^(embed|seed|feed|need|speed|shed|((ex|pro|suc)ceed)|bring|string|ping)$/

/** "Signed-off-by: …": said by tools, and no reason. */
const TRAILER = /^[A-Z][A-Za-z-]+: |^\(cherry picked from commit /
const hasReason = (body) => body.split('\n').some((line) => line.trim() !== '' && !TRAILER.test(line))

/**
 * What is wrong with a commit's message, each fault as a sentence.
 * @param {Pick<Commit, 'subject' | 'body'>} commit
 * @returns {string[]}
 */
export function faultsOf({ subject, body }) {
  const faults = []
  const { length } = [...subject]
  if (length > MAX_SUBJECT)
    faults.push(`the subject has ${length} characters, at most ${MAX_SUBJECT} are allowed`)
  const { type, text } = FORM.exec(subject)?.groups ?? {}
  if (type === undefined)
    return [...faults, `the subject is not 'type(scope): imperative'; types: ${TYPES.join(', ')}`]
  const [verb] = text.split(/[\s,:]/)
  if (NO_VERB.test(verb) || (OTHER_FORM.test(verb) && !ENDS_ALIKE.test(verb)))
    faults.push(`'${verb}' is no imperative; begin with a verb that completes 'this commit will …'`)
  if (NEEDS_BODY.includes(type) && !hasReason(body))
    faults.push(`a ${type} needs a body: cause, change, and why this way`)
  return faults
}

/**
 * The commits that the rules are for: all that came after the commit that added `marker`, the script that checks
 * them. Git itself knows that commit, so nothing depends on a remote, a branch's name or a hash that a rebase
 * changes, and history from before the rules is never judged. In a shallow clone the oldest commit at hand counts as
 * the one that added everything: what can be seen after it is checked. Empty where there is no repository, as in
 * unpacked sources, and where there is no git.
 * @param {string} root the folder of the repository
 * @param {string} marker a file's path in it
 * @returns {Commit[]} newest first
 */
export function commitsSince(root, marker) {
  // unpacked sources may lie in somebody else's repository
  if (!existsSync(join(root, '.git'))) return []
  const addition = ['--diff-filter=A', '--no-renames', 'HEAD', '--', marker]
  const added = git(root, ['log', '--ignore-missing', '--format=%H', ...addition])
  if (added === undefined || added === '') return []
  const after = added
    .trim()
    .split('\n')
    .map((hash) => `^${hash}`)
  const log = git(root, ['log', '-z', '--no-merges', '--format=%H%n%s%n%b', 'HEAD', ...after]) ?? ''
  return log.split('\0').filter(Boolean).map(readCommit)
}

/** @type {(entry: string) => Commit} */
function readCommit(entry) {
  const [hash, subject, ...body] = entry.split('\n')
  return { hash, subject, body: body.join('\n') }
}

/** What git prints, whatever a user has set for `git log`; undefined where it is not installed. */
function git(root, args) {
  const settings = ['log.showRoot=true', 'log.follow=false', 'log.showSignature=false']
  try {
    return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 2 ** 20,
    })
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw failure(`git cannot tell which commits are new: ${String(error.stderr ?? error).trim()}`)
  }
}
