import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commitsSince, faultsOf } from './commit-messages.mjs'

const faults = (subject, body = 'It was wrong.') => faultsOf({ subject, body })

describe('faultsOf', () => {
  it.each([
    'fix(vault): write the file before the window opens',
    'feat(relay, cli): offer leases',
    'feat(relay)!: drop the first form of leases',
    'docs: name the commands',
    'test(dialog): embed a host page',
    'refactor(core): process answers, focus the rest',
    `chore: ${'x'.repeat(65)}`,
  ])('accepts %j', (subject) => {
    expect(faults(subject)).toEqual([])
  })

  it.each([
    ['Fix the vault', 'is not'],
    ['fix(vault) write first', 'is not'],
    ['fix(Vault): write first', 'is not'],
    ['fix(): write first', 'is not'],
    ['fix:write first', 'is not'],
    ['fix: ', 'is not'],
    ['fixes(vault): write first', 'is not'],
    ['fixup! fix(vault): write first', 'is not'],
    [`chore: ${'x'.repeat(66)}`, 'the subject has 73 characters'],
    ['docs: the words of the engine', "'the' is no imperative"],
    ['docs: The words of the engine', "'The' is no imperative"],
    ['docs: words, and what they mean', "'words' is no imperative"],
    ['chore: added a rule', "'added' is no imperative"],
    ['chore: adding a rule', "'adding' is no imperative"],
    ['chore: adds a rule', "'adds' is no imperative"],
  ])('refuses %j: %s', (subject, fault) => {
    expect(faults(subject)).toEqual([expect.stringContaining(fault)])
  })

  it('counts characters as a reader does, not as UTF-16 does', () => {
    expect(faults(`chore: ${'😀'.repeat(65)}`)).toEqual([])
  })

  it.each(['feat', 'fix', 'perf'])('wants the reason of a %s in its body', (type) => {
    const fault = [`a ${type} needs a body: cause, change, and why this way`]
    expect(faults(`${type}(vault): write first`, '')).toEqual(fault)
    expect(faults(`${type}(vault): write first`, '\nSigned-off-by: A <a@example.com>\n')).toEqual(fault)
    expect(faults(`${type}(vault): write first`, 'A crash lost it.\n')).toEqual([])
  })

  it('wants no body where behavior stays the same', () => {
    expect(faults('refactor(vault): write first', '')).toEqual([])
  })
})

describe('commitsSince', () => {
  const MARKER = 'rules.mjs'
  let folder
  let origin
  beforeEach(() => {
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('GIT_')))
      vi.stubEnv(name, undefined)
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(tmpdir(), 'no-such-configuration'))
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1')
    folder = mkdtempSync(join(tmpdir(), 'commit-messages-test-'))
    origin = join(folder, 'origin')
    mkdirSync(origin)
    git(origin, 'init', '--quiet', '--initial-branch=main')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  const git = (cwd, ...args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd,
      stdio: 'pipe',
    })
  const commit = (...paragraphs) =>
    git(origin, 'commit', '--quiet', '--allow-empty', ...paragraphs.flatMap((text) => ['-m', text]))
  const addMarker = (message) => {
    writeFileSync(join(origin, MARKER), message)
    git(origin, 'add', MARKER)
    commit(message)
  }
  const clone = (...options) => {
    const path = join(folder, 'clone')
    git(folder, 'clone', '--quiet', ...options, pathToFileURL(origin).href, path)
    return path
  }
  const subjects = (root) => commitsSince(root, MARKER).map(({ subject }) => subject)

  it('gives what came after the marker, newest first, with its body', () => {
    commit('before')
    addMarker('marker')
    commit('first', 'its body\nin two lines', 'and more')
    commit('second')
    const [second, first] = commitsSince(origin, MARKER)
    expect(second.subject).toBe('second')
    expect(first).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{40}$/),
      subject: 'first',
      body: expect.stringContaining('its body\nin two lines\n\nand more'),
    })
    expect(commitsSince(origin, MARKER)).toHaveLength(2)
  })

  it.each([
    ['a whole clone', [], ['second', 'first']],
    ['a clone of one branch', ['--single-branch', '--branch=main'], ['second', 'first']],
    ['a clone of the last commit alone', ['--depth=1'], []],
    ['a shallow clone that begins after the marker', ['--depth=2'], ['second']],
    ['a shallow clone that begins before the marker', ['--depth=4'], ['second', 'first']],
  ])('in %s, checks what can be seen', (_name, options, expected) => {
    commit('long before')
    commit('before')
    addMarker('marker')
    commit('first')
    commit('second')
    expect(subjects(clone(...options))).toEqual(expected)
  })

  it('gives the commits of a branch that began before the marker, but no merges', () => {
    commit('before')
    git(origin, 'switch', '--quiet', '-c', 'feature')
    commit('feature')
    git(origin, 'switch', '--quiet', 'main')
    addMarker('marker')
    git(origin, 'merge', '--quiet', '--no-ff', 'feature', '-m', "Merge branch 'feature'")
    expect(subjects(origin)).toContain('feature')
    expect(subjects(origin)).not.toContain("Merge branch 'feature'")
  })

  it('gives nothing on a branch that does not have the marker yet, before the first commit, and outside git', () => {
    expect(subjects(origin)).toEqual([])
    commit('before')
    expect(subjects(origin)).toEqual([])
    const unpacked = join(origin, 'vendor')
    mkdirSync(unpacked)
    expect(subjects(unpacked)).toEqual([])
    expect(subjects(folder)).toEqual([])
  })

  it('gives nothing where git is not installed', () => {
    addMarker('marker')
    commit('first')
    vi.stubEnv('PATH', folder)
    expect(subjects(origin)).toEqual([])
  })

  it('says what git says of a repository that cannot be read', () => {
    writeFileSync(join(folder, '.git'), 'nonsense')
    expect(() => subjects(folder)).toThrow('git cannot tell which commits are new')
  })
})
