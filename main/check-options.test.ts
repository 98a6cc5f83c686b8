import { describe, expect, it } from 'vitest'
import type { LicenseProvider } from '../providers/license-provider.js'
import { checkOptions } from './check-options.js'
import type { LicenseGateOptions } from './options.js'

const answer = async () => ({ kind: 'unreachable', cause: 'offline' }) as const

function createProvider(overrides: Partial<LicenseProvider> = {}): LicenseProvider {
  return {
    id: 'some-store',
    endpoint: 'https://store.example.test',
    capabilities: { idempotentDeactivate: false, leases: false, devices: false },
    inspect: answer,
    activate: answer,
    validate: answer,
    deactivate: answer,
    ...overrides,
  }
}

const check = (provider: unknown, packaged: boolean) => () =>
  checkOptions({ provider: provider as LicenseProvider }, packaged)

describe('a clock of the author', () => {
  const clock = { now: () => 0, monotonic: () => 0, setTimeout: () => () => undefined }
  const given = (option: unknown) => () =>
    checkOptions({ provider: createProvider(), clock: option as typeof clock }, false)

  it('has all its parts', () => {
    expect(given(undefined)).not.toThrow()
    expect(given(clock)).not.toThrow()
    for (const part of Object.keys(clock)) {
      expect(given({ ...clock, [part]: undefined })).toThrow(
        /"clock" must be a clock with now, monotonic, setTimeout/,
      )
    }
    expect(given(null)).toThrow(TypeError)
  })
})

describe('the provider of a packaged app', () => {
  it('may not hold a secret of the store; while developing it may', () => {
    const provider = createProvider({ holdsSecret: true })
    expect(check(provider, false)).not.toThrow()
    expect(check(provider, true)).toThrow(TypeError)
    expect(check(provider, true)).toThrow(
      /option "provider" must be one that holds no secret, in a packaged app \(keep .* on your own server/,
    )
    expect(check(createProvider({ holdsSecret: false }), true)).not.toThrow()
  })

  it('speaks https only; while developing it may speak http', () => {
    const provider = createProvider({ endpoint: 'http://127.0.0.1:4010' })
    expect(check(provider, false)).not.toThrow()
    expect(check(provider, true)).toThrow(/"provider\.baseUrl" must be an "https:" address/)
  })

  it('has all its verbs', () => {
    for (const verb of ['inspect', 'activate', 'validate', 'deactivate']) {
      expect(check({ ...createProvider(), [verb]: undefined }, false)).toThrow('option "provider" must be')
    }
  })
})

describe('the protocol of the links', () => {
  const checkProtocol = (protocol: unknown) => () =>
    checkOptions({ provider: createProvider(), protocol: protocol as string }, true)

  it.each(['acme', 'com.acme.studio', 'ACME-2', undefined])('is a scheme of the app: %s', (protocol) => {
    expect(checkProtocol(protocol)).not.toThrow()
  })

  it.each(['acme://', 'acme:', '', '2acme', 'ac me', 'https', 'FILE', 'javascript', null, 7])(
    'is refused: %s',
    (protocol) => {
      expect(checkProtocol(protocol)).toThrow(
        /option "protocol" must be a scheme of the app's own such as "acme"/,
      )
    },
  )
})

describe('the license of a former gate', () => {
  const read = async () => null
  const given = (adopt: unknown) => () =>
    checkOptions({ provider: createProvider(), adopt: adopt as { read: typeof read } }, true)

  it('is read, and removed, by functions', () => {
    for (const adopt of [undefined, { read }, { read, forget: async () => undefined }, { read: () => null }])
      expect(given(adopt)).not.toThrow()
  })

  it.each([null, {}, read, { read: null }, { read: read() }, 'config.json', [read]])(
    'is refused where nothing can read it: %j',
    (adopt) => {
      expect(given(adopt)).toThrow(
        /option "adopt\.read" must be a function that answers \{ key, instanceId\? \} or null, got/,
      )
    },
  )

  it('is refused where it is to be removed by what is no function', () => {
    expect(given({ read, forget: true })).toThrow(
      new TypeError('createLicenseGate: option "adopt.forget" must be a function, or left out, got true'),
    )
  })
})

describe('the messages', () => {
  const checkMessages = (messages: LicenseGateOptions['messages']) => () =>
    checkOptions({ provider: createProvider(), ...(messages === undefined ? {} : { messages }) }, true)

  it('may be texts and plain data', () => {
    expect(checkMessages(undefined)).not.toThrow()
    expect(
      checkMessages({
        'activated.title': 'Welcome',
        'grace.days': { one: 'a day', other: '{count} days' },
      }),
    ).not.toThrow()
  })

  it('are refused by name where one cannot be sent to a page', () => {
    expect(checkMessages({ ok: 'text', 'activated.title': () => 'Welcome' })).toThrow(
      new TypeError(
        'createLicenseGate: option "messages.activated.title" must be a string, or plain data, got a function',
      ),
    )
  })
})

describe('notices of the author', () => {
  const publicKey = 'cRQ2Ok3hG1rVb0o0Yx3Qm5l0m9kq3o2d0xkqWJr0y1E'
  const url = 'https://example.com/notice.txt'
  const given = (notices: unknown, packaged: boolean) => () =>
    checkOptions({ provider: createProvider(), notices } as LicenseGateOptions, packaged)

  it('are an address and a public key, or several', () => {
    for (const notices of [undefined, { url, publicKey }, { url, publicKey: [publicKey, publicKey] }])
      expect(given(notices, true)).not.toThrow()
    expect(given({ url: 'http://127.0.0.1:4010/n', publicKey }, false)).not.toThrow()
  })

  it.each<[given: unknown, named: RegExp]>([
    [{ url: 'http://example.com/n', publicKey }, /"notices.url" must be an "https:" address/],
    [{ url: 'notice.txt', publicKey }, /"notices.url"/],
    [{ publicKey }, /"notices.url" must be .* got undefined/],
    [null, /"notices.url"/],
    [url, /"notices.url"/],
    [{ url }, /"notices.publicKey" must be an Ed25519 public key/],
    [{ url, publicKey: 'hunter2' }, /"notices.publicKey" must be .* got a string/],
    [{ url, publicKey: [] }, /"notices.publicKey"/],
    [{ url, publicKey: null }, /"notices.publicKey"/],
  ])('%j is refused by name', (notices, named) => {
    expect(given(notices, true)).toThrow(named)
    expect(given(notices, true)).not.toThrow(/hunter2/)
  })
})
