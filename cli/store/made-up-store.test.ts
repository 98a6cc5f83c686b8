import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { UUID_KEYS } from '../../contract/key-form.js'
import type { LicenseDirectory } from '../../providers/license-directory.js'
import type { LicenseProvider } from '../../providers/license-provider.js'
import type { Store } from '../../providers/store-entry.js'
import type * as stores from '../../providers/stores.js'
import { readRelaySettings } from '../../relay/settings/relay-settings.js'
import { createModelStore } from '../../testing/model-store.js'
import { runCli } from '../run-cli.js'
import { createApp, examine } from '../test-app.js'
import { createTestWorld } from '../test-world.js'

const GOOD_API_KEY = 'made-up-secret'
const KEY = '38B1460A-5104-4067-A91D-77B872934D51'

vi.mock('../../providers/stores.js', async (load) => {
  const { STORE_NAMES, STORES, RELAY_STORES } = await load<typeof stores>()
  const madeUp = createMadeUp()
  const all = { ...RELAY_STORES, 'made-up': madeUp }
  return {
    STORE_NAMES: [...STORE_NAMES, 'made-up'],
    STORES: { ...STORES, 'made-up': madeUp },
    RELAY_STORES: all,
    RELAY_STORE_NAMES: Object.keys(all),
  }
})

/** One more entry of the list; nothing else in the tool or in the relay knows of it. */
function createMadeUp(): Store {
  return {
    title: 'Made Up',
    keyForms: [UUID_KEYS],
    variable: 'MADE_UP_API_KEY',
    otherVariables: ['MADEUP_API_KEY'],
    secretMakers: ['madeUpDirectory'],
    settings: { apiKey: 'needed', storeId: 'needed' },
    apiKeyAdvice: 'Make one up.',
    unseenKeyAdvice: '',
    deletesSeatsAboveLimit: false,
    idForm: { pattern: /^\d+$/, example: 'a number' },
    anySale: { storeId: '1', productId: '1' },
    keySearch: 'license-api',
    hasOwnTestPlace: false,
    createProvider: ({ storeId = '', productId }) => createProvider({ storeId, productId }),
    createDirectory: ({ apiKey }) => createDirectory(apiKey),
  }
}

function createProvider({ storeId, productId }: { storeId: string; productId: string }): LicenseProvider {
  return { ...createModelStore(undefined, 'made-up'), sale: { storeId, productId, variantIds: null } }
}

function createDirectory(apiKey: string): LicenseDirectory {
  const key = { id: '7', key: KEY, keyTail: '4D51', status: 'active', disabled: false } as const
  const rest = { expiresAt: null, seatsUsed: 1, seatsLimit: 3, testMode: false, attributes: null } as const
  const answered = async () =>
    apiKey === GOOD_API_KEY
      ? ({ kind: 'answered', value: { ...key, ...rest } } as const)
      : ({ kind: 'refused', reason: 'unauthorized' } as const)
  const missing = async () => ({ kind: 'refused', reason: 'not-found' }) as const
  async function* none() {}
  async function* keys() {
    yield { ...key, ...rest }
  }
  return {
    id: 'made-up',
    keys,
    key: answered,
    updateKey: answered,
    instances: none,
    instance: missing,
    keysWithSeats: none,
  }
}

async function run(args: readonly string[], apiKey = GOOD_API_KEY) {
  const world = createTestWorld({ environment: { MADE_UP_API_KEY: apiKey } })
  const exitCode = await runCli(args, world)
  return { exitCode, printed: world.printed.join('\n'), warned: world.warned.join('\n') }
}

describe('a store that is added to the list', () => {
  it('is asked by the commands for keys, chosen by its variable or by its name', async () => {
    for (const choice of [[], ['--store', 'made-up']]) {
      const { exitCode, printed } = await run(['keys', 'show', '7', '--json', ...choice])
      expect(exitCode).toBe(0)
      expect(JSON.parse(printed)).toMatchObject({ id: '7', status: 'active', seatsLimit: 3 })
    }
  })

  it('is named in the help, and in what is said without an API key', async () => {
    const help = await run(['keys', 'list', '--help'])
    expect(help.printed).toContain('keygen, made-up or ledger')
    expect(help.printed).toContain('KEYGEN_TOKEN, MADE_UP_API_KEY')
    const { exitCode, warned } = await run(['keys', 'list'], ' ')
    expect([exitCode, warned]).toEqual([2, expect.stringContaining('or MADE_UP_API_KEY')])
  })

  it('tells how to get another API key when it refuses one', async () => {
    const { warned } = await run(['keys', 'show', '7'], 'wrong')
    expect(warned).toContain('Made Up does not accept the API key. Make one up.')
  })

  it('is what a relay can stand before, with the settings that the store needs', () => {
    const settings = {
      LICENSE_RELAY_PROVIDER: 'made-up',
      LICENSE_RELAY_API_KEY: GOOD_API_KEY,
      LICENSE_RELAY_STORE_ID: '1',
      LICENSE_RELAY_PRODUCT_ID: '2',
      LICENSE_RELAY_APP_IDS: 'Margin Notes',
      LICENSE_RELAY_SIGNING_KEY: 'a-key',
    }
    const { provider, directory } = readRelaySettings(settings)
    expect([provider.id, directory?.id]).toEqual(['made-up', 'made-up'])
    expect(provider.sale).toEqual({ storeId: '1', productId: '2', variantIds: null })
    for (const name of ['API_KEY', 'STORE_ID', 'PRODUCT_ID']) {
      const read = () => readRelaySettings({ ...settings, [`LICENSE_RELAY_${name}`]: '' })
      expect(read).toThrow(`LICENSE_RELAY_${name} must be set`)
    }
    expect(() => readRelaySettings({ ...settings, LICENSE_RELAY_PROVIDER: 'paddle' })).toThrow(
      /LICENSE_RELAY_PROVIDER must be "lemon-squeezy" or .* or "made-up"/,
    )
  })

  it.each([
    'madeUpDirectory({ apiKey })',
    'use(MADE_UP_API_KEY)',
    'use(import.meta.env.VITE_MADEUP_API_KEY)',
  ])('has its secret found in an app: %s', async (line) => {
    const app = createApp({ 'a.ts': line }, onTestFinished)
    expect((await examine(app, ['--offline'])).said).toContain('warning secrets a.ts:1')
  })
})
