import { createHash } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseCertificateClaims } from '../../contract/lease-parse.js'
import { requestAppText, writeRequestCode } from '../../contract/request-code.js'
import { parseSignedToken } from '../../providers/lease/signed-token.js'
import { STORE_NAMES } from '../../providers/stores.js'
import { createSigningKey } from '../../relay/lease/signing-key.js'
import { runCli } from '../run-cli.js'
import { annasKey, bensKey, startStoreFor, storeAt } from '../test-store.js'
import { createTestWorld } from '../test-world.js'

const appId = 'Margin Notes'
const device = '0123456789abcdef'.repeat(2)
const appTag = createHash('sha256').update(requestAppText(appId)).digest('hex').slice(0, 8)
const requestCode = writeRequestCode({ appTag, device })
const { signingKey, keyId } = await createSigningKey()
const files = { 'signing-key.json': `${signingKey}\n`, 'bad.json': '{"d":"hunter2"}' }
const options = ['--app-id', appId, '--days', '30', '--signing-key-file', 'signing-key.json']

async function run(...args: string[]) {
  const world = createTestWorld({ files, now: () => storeAt })
  const exitCode = await runCli(['certificate', ...args], world)
  return {
    exitCode,
    printed: world.printed.join('\n'),
    warned: world.warned.join('\n'),
    written: world.written,
  }
}

function claimsOf(certificate: string) {
  return parseCertificateClaims(parseSignedToken(certificate.trim())?.payload)
}

describe('license-gate certificate issue', () => {
  it('prints a certificate for the one computer that asks, and says until when', async () => {
    const { exitCode, printed, warned } = await run('issue', requestCode, ...options)
    expect([exitCode, warned]).toEqual([0, 'It unlocks only that computer, until 2030-01-31.'])
    expect(parseSignedToken(printed)?.keyId).toBe(keyId)
    expect(claimsOf(printed)).toMatchObject({
      aud: appId,
      did: device,
      iat: storeAt / 1000,
      exp: Date.UTC(2030, 0, 31) / 1000,
      lic: { status: 'active' },
    })
  })

  it('names the plan that it unlocks', async () => {
    const { printed, written } = await run(
      'issue',
      requestCode,
      ...options,
      '--plan',
      'pro',
      '--out',
      'p.license',
    )
    expect([printed, claimsOf(written['p.license'] ?? '')?.plan]).toEqual([
      'The certificate is in p.license.',
      'pro',
    ])
    expect(claimsOf((await run('issue', requestCode, ...options)).printed)).not.toHaveProperty('plan')
    expect((await run('issue', requestCode, ...options, '--plan', ' ')).exitCode).not.toBe(0)
  })

  it('takes the code as people write it, and writes a new file', async () => {
    const written = await run(
      'issue',
      requestCode.toLowerCase().replaceAll('-', ' '),
      ...options,
      '--out',
      'a.license',
    )
    expect([written.exitCode, written.printed]).toEqual([0, 'The certificate is in a.license.'])
    expect(claimsOf(written.written['a.license'] ?? '')?.did).toBe(device)
    const json = await run('issue', requestCode, ...options, '--out', 'b.license', '--json')
    expect(JSON.parse(json.printed)).toEqual({ file: 'b.license', expiresAt: '2030-01-31T00:00:00.000Z' })
  })

  it.each(STORE_NAMES)('ties it to a key of %s', async (name) => {
    const test = await startStoreFor(name, onTestFinished)
    const args = ['certificate', 'issue', requestCode, ...options, '--key-id', test.idOf(annasKey)]
    const { exitCode, printed } = await test.run(args, { files })
    expect(exitCode).toBe(0)
    const claims = claimsOf(printed)
    expect(claims).toMatchObject({
      sub: expect.stringMatching(/^[0-9a-f]{64}$/),
      lic: { licenseId: test.idOf(annasKey), seatsLimit: 3, productId: test.idsOf(annasKey).productId },
    })
    expect(JSON.stringify(claims)).not.toMatch(/A1B2C3D4|Anna|anna@/)
    const disabled = ['certificate', 'issue', requestCode, ...options, '--key-file', '-']
    const refused = await test.run(disabled, { files, input: bensKey })
    expect([refused.exitCode, refused.warned]).toEqual([1, expect.stringContaining('the key is disabled')])
    const allowed = await test.run([...disabled, '--allow-ended'], { files, input: bensKey })
    expect(claimsOf(allowed.printed)?.lic.status).toBe('disabled')
  })

  it.each([
    [[requestCode.replace(/^.{5}/, 'AAAAA'), ...options], 1, 'a character is wrong or two are swapped'],
    [['04G3N', ...options], 1, 'expected eight groups of five letters'],
    [[requestCode, ...options, '--app-id', 'Other'], 1, 'made by a different app, not "Other"'],
    [
      [requestCode, ...options, '--signing-key-file', 'bad.json'],
      1,
      '--signing-key-file: expected an Ed25519',
    ],
    [[requestCode, ...options, '--out', 'bad.json'], 1, 'cannot write bad.json (it already exists)'],
    [[requestCode, ...options, '--days', '3661'], 2, '--days: expected a whole number from 1 to 3660'],
    [
      [requestCode, ...options, '--signing-key', 'hunter2'],
      2,
      '--signing-key: do not put a secret on the command line',
    ],
    [options, 2, 'expected the <request-code>'],
    [[requestCode], 2, '--app-id: required'],
  ])('%j ends with a reason', async (args, exitCode, message) => {
    const ended = await run('issue', ...args)
    expect([ended.exitCode, ended.warned]).toEqual([exitCode, expect.stringContaining(message)])
    expect(ended.warned).not.toContain('hunter2')
    expect(ended.written).toEqual({})
  })
})

describe('license-gate certificate show', () => {
  it('reads a request code', async () => {
    const { exitCode, printed } = await run('show', requestCode, '--app-id', appId, '--json')
    expect([exitCode, JSON.parse(printed)]).toEqual([0, { device, appTag, fromThisApp: true }])
    const mistyped = await run(
      'show',
      requestCode.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    )
    expect([mistyped.exitCode, mistyped.warned]).toEqual([1, expect.stringContaining('a character is wrong')])
  })

  it('fails where the code comes from another app', async () => {
    const { exitCode, printed } = await run('show', requestCode, '--app-id', 'Other')
    expect([exitCode, printed]).toEqual([1, expect.stringMatching(/^fromThisApp +false$/m)])
  })

  it('reads a certificate', async () => {
    const { printed: certificate } = await run('issue', requestCode, ...options)
    const world = createTestWorld({ input: `${certificate}\n` })
    expect(await runCli(['certificate', 'show', '--file', '-', '--app-id', 'Other', '--json'], world)).toBe(1)
    expect(JSON.parse(world.printed.join(''))).toMatchObject({
      appId,
      device,
      expiresAt: '2030-01-31T00:00:00.000Z',
      signedWith: keyId,
      fromThisApp: false,
    })
    const other = await run('show', '--file', 'bad.json')
    expect([other.exitCode, other.warned]).toEqual([1, expect.stringContaining('not an offline certificate')])
  })
})
