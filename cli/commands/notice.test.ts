import { describe, expect, it } from 'vitest'
import { parseStoreNotice } from '../../contract/store-notice.js'
import { parseSignedToken } from '../../providers/lease/signed-token.js'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { runCli } from '../run-cli.js'
import { createTestWorld } from '../test-world.js'

const NOW = Date.UTC(2031, 2, 1)
const { signingKey, publicKey, keyId } = await createSigningKey()
const relayKey = (await createSigningKey()).publicKey
const files = { 'notice-key.json': `${signingKey}\n`, 'bad.json': '{"d":"hunter2"}' }
const about = [
  '--store=lemon-squeezy',
  '--app-id=com.example.writer',
  '--signing-key-file=notice-key.json',
] as const
const honor = [...about, '--honor-until', '2031-12-31'] as const
const goTo = [...about, '--go-to', 'https://license.example.com/', '--relay-public-key', relayKey] as const

async function run(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const world = createTestWorld({ files: { ...files, ...more }, now: () => NOW })
  const exitCode = await runCli(['notice', ...args], world)
  const { printed, warned, written } = world
  return { exitCode, printed: printed.join('\n'), warned: warned.join('\n'), written }
}

function claimsOf(notice: string) {
  return parseStoreNotice(parseSignedToken(notice.trim())?.payload)
}

describe('license-gate notice issue', () => {
  it('signs that licenses go on, until a day that counts through its end, and ends with it', async () => {
    const { exitCode, printed, warned } = await run(['issue', ...honor])
    expect([exitCode, warned]).toEqual([
      0,
      'It counts until 2031-12-31, or until apps find one that was issued later.',
    ])
    expect(parseSignedToken(printed)).toMatchObject({ algorithm: 'EdDSA', keyId })
    const until = Date.UTC(2031, 11, 31, 23, 59, 59) / 1_000
    expect(claimsOf(printed)).toEqual({
      aud: ['com.example.writer'],
      iat: NOW / 1_000,
      exp: until,
      jti: expect.any(String),
      honor: [{ store: 'lemon-squeezy', before: NOW / 1_000, until }],
    })
  })

  it('names which confirmations count, several stores and apps, and a relay', async () => {
    const { printed } = await run([
      'issue',
      ...honor,
      ...goTo.slice(3),
      '--store=polar',
      '--app-id=Writer',
      '--confirmed-by=2031-01-31T12:00Z',
      '--confirmed-within=30',
      '--expires=2035-01-31',
    ])
    const before = Date.UTC(2031, 0, 31, 12) / 1_000
    const until = Date.UTC(2031, 11, 31, 23, 59, 59) / 1_000
    const honored = { from: before - 30 * 86_400, before, until }
    const relay = { url: 'https://license.example.com/', publicKey: relayKey }
    expect(claimsOf(printed)).toMatchObject({
      aud: ['com.example.writer', 'Writer'],
      exp: Date.UTC(2035, 0, 31, 23, 59, 59) / 1_000,
      honor: [
        { store: 'lemon-squeezy', ...honored },
        { store: 'polar', ...honored },
      ],
      goTo: [
        { store: 'lemon-squeezy', ...relay },
        { store: 'polar', ...relay },
      ],
    })
  })

  it('writes a new file, and says what a store is that it does not know', async () => {
    const made = await run(['issue', ...honor, '--store', 'acme', '--out', 'notice.txt', '--json'])
    expect(made.exitCode).toBe(0)
    expect(JSON.parse(made.printed)).toEqual({ file: 'notice.txt', expiresAt: '2031-12-31T23:59:59.000Z' })
    expect(claimsOf(made.written['notice.txt'] ?? '')?.honor?.map(({ store }) => store)).toEqual([
      'lemon-squeezy',
      'acme',
    ])
    expect(made.warned).toContain('No store here is called "acme"')
  })

  it.each<[args: readonly string[], exitCode: number, message: string]>([
    [about, 2, 'expected --honor-until <date> or --go-to <url>'],
    [honor.slice(1), 2, '--store: required'],
    [[...honor.slice(0, 1), ...honor.slice(2)], 2, '--app-id: required'],
    [[...honor, '--app-id', ''], 2, '--app-id: required'],
    [[...honor.slice(0, 2), ...honor.slice(3)], 2, '--signing-key-file: required'],
    [[...honor, '--signing-key-file', 'bad.json'], 1, '--signing-key-file: expected an Ed25519'],
    [[...honor, '--signing-key-file', 'none.json'], 1, '--signing-key-file: cannot read none.json (ENOENT)'],
    [[...honor, '--signing-key', 'hunter2'], 2, 'do not put a secret on the command line'],
    [[...about, '--honor-until', 'soon'], 2, '--honor-until: expected never, a day'],
    [[...about, '--honor-until', 'never'], 2, '--honor-until: expected a day or an instant, got "never"'],
    [[...about, '--honor-until', '2031-02-28'], 1, '--expires: expected an instant in the next ten years'],
    [[...honor, '--expires', '2055-01-01'], 1, '--expires: expected an instant in the next ten years'],
    [
      [...honor, '--honor-until', '2055-01-01', '--expires', '2032-01-01'],
      1,
      '--honor-until: expected an instant',
    ],
    [[...honor, '--confirmed-within', '0'], 2, '--confirmed-within: expected a whole number from 1 to 3660'],
    [[...about, '--confirmed-by', '2031-01-01'], 2, '--confirmed-by: only with --honor-until'],
    [goTo, 2, '--expires: required with --go-to'],
    [goTo.slice(0, 5), 2, '--relay-public-key: required'],
    [[...honor, '--relay-public-key', relayKey], 2, '--relay-public-key: only with --go-to'],
    [
      [...goTo, '--go-to', 'ftp://example.com', '--expires', '2032-01-01'],
      1,
      '--go-to: expected an http or https URL',
    ],
    [
      [...goTo.slice(0, 5), '--relay-public-key', 'A'.repeat(43), '--expires', '2032-01-01'],
      1,
      '--relay-public-key: expected',
    ],
    [
      [...honor, ...Array.from({ length: 20 }, (_, n) => `--store=s${n}`)],
      1,
      '1 to 20 ids of apps and of stores',
    ],
    [[...honor, '--out', 'bad.json'], 1, 'cannot write bad.json (it already exists)'],
    [[...honor, 'word'], 2, 'expected no words beside the options'],
  ])('%j ends with a reason', async (args, exitCode, message) => {
    const ended = await run(['issue', ...args])
    expect([ended.exitCode, ended.warned]).toEqual([exitCode, expect.stringContaining(message)])
    expect(ended.warned).not.toContain('hunter2')
    expect(ended.written).toEqual({})
  })
})

describe('license-gate notice show', async () => {
  const { printed: notice } = await run(['issue', ...honor, '--confirmed-within=30'])
  const shown = (args: readonly string[], text = notice) =>
    run(['show', '--file=notice.txt', ...args], { 'notice.txt': text })
  const trust = [`--public-key=${publicKey}`, '--app-id=com.example.writer']

  it('says for whom a notice is, what it says and until when', async () => {
    const { exitCode, printed } = await shown(['--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(printed)).toEqual({
      apps: ['com.example.writer'],
      issuedAt: '2031-03-01T00:00:00.000Z',
      expiresAt: '2031-12-31T23:59:59.000Z',
      honor: [
        {
          store: 'lemon-squeezy',
          confirmedFrom: '2031-01-30T00:00:00.000Z',
          confirmedBefore: '2031-03-01T00:00:00.000Z',
          until: '2031-12-31T23:59:59.000Z',
        },
      ],
      goTo: [],
      signedWith: keyId,
    })
    expect((await shown([])).printed).toMatch(/^honor +store lemon-squeezy, confirmedFrom 2031-01-30/m)
  })

  it('says whether an app would take it', async () => {
    expect(await shown(trust)).toMatchObject({ exitCode: 0, printed: expect.stringMatching(/^taken +yes$/m) })
    const others = await Promise.all([
      shown([`--public-key=${relayKey}`, trust[1] ?? '']),
      shown([trust[0] ?? '', '--app-id=Other']),
      shown(
        trust,
        notice.replace(/.(?=.$)/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ])
    expect(others.map(({ exitCode, printed }) => [exitCode, /^taken +(.*)$/m.exec(printed)?.[1]])).toEqual([
      [1, 'no: signed with another key'],
      [1, 'no: made for another app'],
      [1, 'no: changed after it was signed'],
    ])
  })

  it.each<[args: readonly string[], exitCode: number, message: string]>([
    [[], 2, '--file: required'],
    [['--file=notice.txt', '--app-id=Other'], 2, '--public-key: expected an Ed25519 public key'],
    [['--file=notice.txt', trust[0] ?? ''], 2, '--app-id: required with --public-key'],
    [['--file=page.html'], 1, 'not a notice, or part of it is missing'],
  ])('%j ends with a reason', async (args, exitCode, message) => {
    const ended = await run(['show', ...args], { 'notice.txt': notice, 'page.html': '<html></html>' })
    expect([ended.exitCode, ended.warned]).toEqual([exitCode, expect.stringContaining(message)])
  })
})
