import { describe, expect, it } from 'vitest'
import { createLeaseSigner } from '../../testing/lease-signer.js'
import type { KeygenPlay } from '../../testing/store/keygen/keygen-options.js'
import { keygenPublicKey, signedReply } from '../../testing/store/keygen/keygen-signing.js'
import { webLeaseCrypto } from '../lease/lease-crypto.js'
import { isSignedAnswer } from './signature.js'

const AT = Date.UTC(2030, 0, 1)
const url = 'https://api.example.test/v1/accounts/a/licenses/l/machines?page[size]=50&page[number]=1'
const { host, pathname, search } = new URL(url)
const publicKey = Uint8Array.from(Buffer.from(keygenPublicKey, 'hex'))
const crypto = webLeaseCrypto

function signed(body = '{"data":"Ådä"}', signatures: KeygenPlay['signatures'] = 'valid') {
  const reply = { status: 200, headers: {}, body }
  const call = { method: 'GET', target: `${pathname}${search}`, headers: { host: `${host}:8443` } }
  const { headers } = signedReply(reply, call, {
    play: { signatures } as KeygenPlay,
    accountId: 'account-id',
    at: AT,
  })
  return { text: body, headers: new Headers(headers) }
}

function check(raw: ReturnType<typeof signed> | undefined, changes: object = {}): Promise<boolean> {
  return isSignedAnswer(raw === undefined ? {} : { raw }, {
    method: 'GET',
    url,
    publicKey,
    crypto,
    ...changes,
  })
}

/** With one header changed; null takes it away. */
function withHeader(name: string, change: (text: string) => string | null) {
  const raw = signed()
  const changed = change(raw.headers.get(name) ?? '')
  raw.headers.delete(name)
  if (changed !== null) raw.headers.set(name, changed)
  return raw
}

describe('isSignedAnswer', () => {
  it('believes what the account has signed for this request, on Node’s crypto and the web’s', async () => {
    const { nodeLeaseCrypto } = await import('../../testing/lease-signer.js')
    expect(await check(signed())).toBe(true)
    expect(await check(signed(), { crypto: nodeLeaseCrypto })).toBe(true)
    expect(await check(signed(''))).toBe(true)
  })

  it('needs no digest header: it is made of the body', async () => {
    expect(await check(withHeader('digest', () => null))).toBe(true)
    expect(await check(withHeader('digest', () => 'sha-256=AAAA'))).toBe(true)
  })

  it.each([
    ['another body', { ...signed(), text: '{"data":"Ådo"}' }],
    ['another key', signed('{}', 'other-key')],
    ['no signature', signed('{}', 'absent')],
    ['no answer', undefined],
    ['another date', withHeader('date', () => new Date(AT + 1_000).toUTCString())],
    ['no date', withHeader('date', () => null)],
    ['a date in another form', withHeader('date', () => '2030-01-01T00:00:00Z')],
    ['another algorithm', withHeader('keygen-signature', (text) => text.replace('ed25519', 'rsa-sha256'))],
    ['fewer headers signed', withHeader('keygen-signature', (text) => text.replace(' digest"', '"'))],
    [
      'half a signature',
      withHeader('keygen-signature', (text) => text.replace(/signature="\w{20}/, 'signature="')),
    ],
    [
      'a signature of zeros',
      withHeader('keygen-signature', (text) =>
        text.replace(/signature="[^"]+"/, `signature="${'A'.repeat(86)}=="`),
      ),
    ],
  ])('believes nothing with %s', async (_what, raw) => {
    expect(await check(raw)).toBe(false)
  })

  it.each([
    ['method', { method: 'POST' }],
    ['path', { url: url.replace('/l/', '/m/') }],
    ['query', { url: url.replace('=1', '=2') }],
    ['host', { url: url.replace('api.', 'ipa.') }],
    ['key', { publicKey: Uint8Array.from(Buffer.from(createLeaseSigner().publicKey, 'base64url')) }],
  ])('believes nothing that was signed for another %s', async (_what, changes) => {
    expect(await check(signed(), changes)).toBe(false)
  })

  it('lets an answer be five minutes older than the one before it, and no more', async () => {
    const limit = AT + 300_000
    const ages = [limit - 1, limit, limit + 1].map((freshAt) => check(signed(), { freshAt }))
    expect(await Promise.all(ages)).toEqual([true, true, false])
    expect(await check(signed(), { freshAt: AT - 3_600_000 })).toBe(true)
  })
})
