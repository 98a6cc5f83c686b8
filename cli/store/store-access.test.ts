import { describe, expect, it, onTestFinished } from 'vitest'
import type { StoreName } from '../../providers/stores.js'
import { annasKey, startStoreFor } from '../test-store.js'

const start = (name: StoreName) => startStoreFor(name, onTestFinished)

describe('the options of every command that asks a store', () => {
  it.each([
    [['keys', 'list', '--api-key', 'hunter2'], '--api-key: do not put a secret on the command line'],
    [['keys', 'list', '--license-key=hunter2'], '--license-key: do not put a secret on the command line'],
    [['keys', 'show', annasKey], '<key-id>: this looks like a license key'],
    [['keys', 'update', annasKey, '--disable'], '<key-id>: this looks like a license key'],
    [['instances', 'list', '--key', annasKey], '--key: this looks like a license key'],
    [['keys', 'show', 'hunter2'], '<key-id>: expected a number'],
    [['keys', 'show', '1', 'hunter2'], 'expected <key-id>, got 2 words'],
    [['keys', 'show'], 'no key given'],
    [['keys', 'list', '--status', 'hunter2'], '--status: expected active, inactive, expired, disabled'],
    [['keys', 'list', '--limit', '0'], '--limit: expected a whole number from 1'],
    [['keys', 'update', '1'], 'expected a change'],
    [['keys', 'update', '1', '--enable', '--disable'], 'expected --disable or --enable, got both'],
    [['keys', 'update', '1', '--seats', '0'], '--seats: expected a whole number from 1'],
    [['keys', 'update', '1', '--expires', '2027-02-30'], '--expires: expected never, a day'],
    [['keys', 'update', '1', '--expires', '2027-02-03T12:00'], '--expires: expected never, a day'],
    [['keys', 'list', '--store', 'gumroad'], '--store: expected lemon-squeezy, sellapp'],
    [['keys', 'list', '--store', 'sellapp'], 'no API key for SellApp'],
    [['keys', 'list', '--base-url', 'http://203.0.113.1'], '--base-url: expected https'],
    [
      ['keys', 'list', '--base-url', 'http://127.0.0.1:6666'],
      '--base-url: browsers, Electron and Node refuse',
    ],
    [['keys', 'list', '--limt', '3'], '--limt: there is no such option; did you mean --limit?'],
    [['keys', 'list', '--limit', '--json'], '--limit: expected a value, got an option'],
  ])('%j is wrong use', async (args, message) => {
    const { run } = await start('lemon-squeezy')
    const { exitCode, printed, warned } = await run(args)
    expect([exitCode, printed]).toEqual([2, ''])
    expect(warned).toContain(message)
    expect(warned).not.toContain(annasKey)
  })

  it('says which store, where the environment knows none or both', async () => {
    const { run } = await start('lemon-squeezy')
    const none = await run(['keys', 'list'], { environment: { LEMON_SQUEEZY_API_KEY: ' ' } })
    expect([none.exitCode, none.warned]).toEqual([
      2,
      expect.stringContaining('set LEMON_SQUEEZY_API_KEY, SELLAPP_API_KEY'),
    ])
    const both = await run(['keys', 'list'], { environment: { SELLAPP_API_KEY: 'x' } })
    expect([both.exitCode, both.warned]).toEqual([2, expect.stringContaining('API keys of both stores')])
  })

  it.each(['two words', 'a-key\n\nand-more', 'schlüssel'])('says that %j is no API key', async (text) => {
    const { run } = await start('lemon-squeezy')
    const files = { 'api-key': text }
    const inFile = await run(['keys', 'list', '--store', 'lemon-squeezy', '--api-key-file', 'api-key'], {
      files,
    })
    const given = await run(['keys', 'list'], { environment: { LEMON_SQUEEZY_API_KEY: text } })
    const message = 'expected the API key and nothing else'
    expect([inFile.exitCode, inFile.warned]).toEqual([
      1,
      expect.stringContaining(`--api-key-file: ${message}`),
    ])
    expect([given.exitCode, given.warned]).toEqual([
      1,
      expect.stringContaining(`LEMON_SQUEEZY_API_KEY: ${message}`),
    ])
    expect(inFile.warned + given.warned).not.toContain(text)
  })

  it.each(['"a-key"', "'a-key'"])('says that the quotes of %s would count', async (text) => {
    const { run } = await start('lemon-squeezy')
    const { exitCode, warned } = await run(['keys', 'list'], { environment: { LEMON_SQUEEZY_API_KEY: text } })
    expect([exitCode, warned]).toEqual([
      1,
      expect.stringContaining('LEMON_SQUEEZY_API_KEY: remove the quotes'),
    ])
    expect(warned).not.toContain('a-key')
  })

  it('says that the account has no such store, which another API key would not mend', async () => {
    const { run } = await start('sellapp')
    const { exitCode, warned } = await run(['keys', 'list', '--store-slug', 'other-store'])
    expect([exitCode, warned]).toEqual([
      1,
      expect.stringContaining('SellApp does not let the API key into the store "other-store"'),
    ])
    expect(warned).toContain('look at --store-slug')
    expect(warned).not.toContain('make a new one')
    const bad = await run(['keys', 'list', '--store-slug', 'Not A Slug'])
    expect([bad.exitCode, bad.warned]).toEqual([2, expect.stringContaining('--store-slug: expected')])
  })

  it.each([
    ['lemon-squeezy', ['--test-mode'], '--test-mode: with Lemon Squeezy, the API key decides'],
    ['polar', ['--account', 'a'], '--account: Polar has none'],
    ['keygen', ['--account', 'not an account'], '--account: expected the id or the slug of your account'],
    ['keygen', ['--test-mode'], '--test-mode: with Keygen, the API key decides'],
    ['polar', ['--product', '4711'], '--product: expected an id such as 5b1c9d0e'],
    ['dodo-payments', ['--product', '4711'], '--product: expected an id such as lic_7AbQ2'],
  ] as const)('with %s, %j is wrong use', async (name, options, message) => {
    const { run } = await start(name)
    const { exitCode, warned } = await run(['keys', 'list', ...options])
    expect([exitCode, warned]).toEqual([2, expect.stringContaining(message)])
  })

  it.each([
    ['polar', 'POLAR_ACCESS_TOKEN', 'polar_whs_hunter2'],
    ['dodo-payments', 'DODO_PAYMENTS_API_KEY', 'whsec_hunter2'],
    ['keygen', 'KEYGEN_TOKEN', `user-${'ab'.repeat(32)}hunter2`],
  ] as const)(
    'with %s, a secret of another kind is refused and not repeated',
    async (name, variable, secret) => {
      const { run } = await start(name)
      const { exitCode, warned } = await run(['keys', 'list'], { environment: { [variable]: secret } })
      expect([exitCode, warned]).toEqual([2, expect.stringContaining('the API key: expected')])
      expect(warned).not.toContain('hunter2')
    },
  )

  it.each(['polar', 'keygen'] as const)('with %s, a key in the place of its id is refused', async (name) => {
    const { run } = await start(name)
    const { exitCode, warned } = await run(['keys', 'show', annasKey])
    expect([exitCode, warned]).toEqual([2, expect.stringContaining('this looks like a license key')])
    expect(warned).not.toContain(annasKey)
  })

  it.each([
    ['polar', 'polarSandbox'],
    ['dodo-payments', 'dodoTest'],
  ] as const)('with %s, --test-mode shows what was bought there', async (name, place) => {
    const { run, store } = await start(name)
    store.keys.add({ key: 'C1B2C3D4-0000-4000-8000-00000000CDEF', testMode: true })
    const { baseUrl, apiKey } = store.directories[place]
    const environment = { [name === 'polar' ? 'POLAR_ACCESS_TOKEN' : 'DODO_PAYMENTS_API_KEY']: apiKey }
    const options = ['--test-mode', '--json', '--base-url', baseUrl]
    const { printed } = await run(['keys', 'list', ...options], { environment })
    expect(JSON.parse(printed)).toMatchObject({ key: '****-CDEF', testMode: true })
    const input = 'C1B2C3D4-0000-4000-8000-00000000CDEF'
    const shown = await run(['keys', 'show', '-', ...options], { environment, input })
    expect(JSON.parse(shown.printed)).toMatchObject({ key: '****-CDEF', testMode: true })
  })

  it('takes the API key from a file', async () => {
    const { run, store } = await start('lemon-squeezy')
    const options = {
      environment: { LEMON_SQUEEZY_API_KEY: undefined },
      files: { 'api-key': `${store.management.apiKey}\n`, empty: '\n' },
    }
    const args = ['keys', 'list', '--store', 'lemon-squeezy', '--api-key-file']
    expect((await run([...args, 'api-key'], options)).exitCode).toBe(0)
    expect(await run([...args, 'empty'], options)).toMatchObject({
      exitCode: 1,
      warned: 'license-gate keys list: --api-key-file: empty is empty',
    })
    expect(await run([...args, 'gone'], options)).toMatchObject({
      exitCode: 1,
      warned: 'license-gate keys list: --api-key-file: cannot read gone (ENOENT)',
    })
  })
})
