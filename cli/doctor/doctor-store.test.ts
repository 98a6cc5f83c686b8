import { describe, expect, it, onTestFinished } from 'vitest'
import { demoKeys } from '../../testing/store/demo-keys.js'
import { startLicenseStore } from '../../testing/store/license-store.js'
import { createApp as createAppIn, examine } from '../test-app.js'
import type { TestWorldOptions } from '../test-world.js'

const createApp = (files: Readonly<Record<string, string>> = {}) => createAppIn(files, onTestFinished)

describe('license-gate doctor and the store', () => {
  async function withStore(
    args: readonly string[],
    options: TestWorldOptions & { files?: Record<string, string> } = {},
  ) {
    const store = await startLicenseStore()
    onTestFinished(() => store.close())
    const environment = { LEMON_SQUEEZY_API_KEY: store.management.apiKey }
    const app = createApp()
    const result = await examine(app, ['--base-url', store.url, ...args], { environment, ...options })
    const about = result.findings.filter(({ check }) => ['store', 'ids', 'clock'].includes(check))
    return { ...result, about: about.map(({ level, check, what }) => `${level} ${check}: ${what}`), store }
  }

  it('finds that the API answers, that the ids are right, and the clock too', async () => {
    const { exitCode, about } = await withStore([])
    expect([exitCode, about]).toEqual([
      0,
      [
        "ok store: Lemon Squeezy's license API answers",
        "ok clock: agrees with the store's",
        'ok ids: the store has sold keys for store 12345, product 67890',
      ],
    ])
  })

  it.each([
    [['--product-id', '4711'], 'warning ids: no key of product 4711 was sold; there are keys of product '],
    [['--store-id', '4711'], 'problem ids: product 67890 is of store 12345; the app says store 4711'],
  ])('with %j finds wrong ids', async (args, what) => {
    expect((await withStore(args)).about).toContainEqual(expect.stringContaining(what))
  })

  it('holds a real key against the app, without an API key', async () => {
    const options = { environment: {}, files: { ours: demoKeys.unlimited, other: demoKeys.otherProduct } }
    expect((await withStore(['--key-file', 'ours'], options)).about).toContain(
      'ok ids: the key that you gave fits the app',
    )
    const other = await withStore(['--key-file', 'other'], options)
    expect([other.exitCode, other.about]).toEqual([
      1,
      expect.arrayContaining([
        expect.stringMatching(/^problem ids: the key that you gave is for store 12345, product 67891/),
      ]),
    ])
    expect(other.printed).not.toContain(demoKeys.otherProduct)
  })

  it.each([
    [5 * 60_000, 'ok clock'],
    [7 * 60_000, 'warning clock: this computer is 7 minutes ahead of the store'],
    [-7 * 60_000, 'warning clock: this computer is 7 minutes behind the store'],
  ])('with a clock that is off by %i ms', async (offset, what) => {
    const at = Date.UTC(2030, 0, 1)
    const store = await startLicenseStore({ now: () => at })
    onTestFinished(() => store.close())
    const { findings } = await examine(createApp(), ['--base-url', store.url], { now: () => at + offset })
    expect(findings.map(({ level, check, what }) => `${level} ${check}: ${what}`)).toContainEqual(
      expect.stringContaining(what),
    )
  })

  it('says what it could not find out', async () => {
    const store = await startLicenseStore()
    await store.close()
    const { exitCode, said } = await examine(createApp(), ['--base-url', store.url])
    expect([exitCode, said]).toEqual([0, expect.arrayContaining(['unknown store', 'unknown clock'])])
    const app = createApp({
      'main/index.ts': 'createLicenseGate({ provider: lemonSqueezy({ storeId, productId }) })',
    })
    expect((await examine(app, ['--base-url', store.url])).said).toContain('unknown ids main/index.ts:1')
  })
})
