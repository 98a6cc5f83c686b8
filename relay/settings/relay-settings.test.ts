import { describe, expect, it } from 'vitest'
import { createLicenseRelay } from '../create-license-relay.js'
import { readRelaySettings } from './relay-settings.js'
import { createSampleSettings, SECRET } from './sample-settings.js'

const { sellAppSettings, lemonSettings, signingKey } = await createSampleSettings()

describe('readRelaySettings', () => {
  it('mirrors a store beside a database', () => {
    const surroundings = {
      ...lemonSettings,
      LICENSE_RELAY_DATABASE: 'a.db',
      LICENSE_RELAY_MIRROR_AFTER_MINUTES: '5',
    }
    const asked: string[] = []
    const databaseOf = (text: string) => {
      asked.push(text)
      return { connect: () => Promise.reject(new Error('not asked here')) }
    }
    const { provider } = readRelaySettings(surroundings, databaseOf)
    expect([asked, provider.id, 'mirrorKey' in provider]).toEqual([['a.db'], 'lemon-squeezy', true])
    expect(() => readRelaySettings(surroundings)).toThrow(
      'LICENSE_RELAY_DATABASE must be a binding of D1 here',
    )
  })

  it('switches the API of Lemon Squeezy on', () => {
    const settings = (text: string) =>
      readRelaySettings({ ...lemonSettings, LICENSE_RELAY_LEMON_SQUEEZY_API: text })
    expect(settings('true')).toMatchObject({ lemonSqueezyApi: true })
    expect(settings('false')).not.toHaveProperty('lemonSqueezyApi')
  })

  it('reads a relay for SellApp', () => {
    const { provider, directory, ...rest } = readRelaySettings({
      ...sellAppSettings,
      PATH: '/bin',
      LICENSE_RELAY_LEASE_DAYS: ' 7 ',
      LICENSE_RELAY_ISSUER: '',
    })
    expect(directory?.id).toBe('sellapp')
    expect([provider.id, provider.endpoint, rest]).toEqual([
      'sellapp',
      'https://sell.app/api',
      { signingKey, appIds: ['Margin Notes', 'Other'], leaseDays: 7 },
    ])
  })

  it('reads a relay for Lemon Squeezy', () => {
    const { provider, ...rest } = readRelaySettings({
      ...lemonSettings,
      LICENSE_RELAY_API_URL: 'http://127.0.0.1:4010/',
      LICENSE_RELAY_PREVIOUS_SIGNING_KEY: signingKey,
      LICENSE_RELAY_BASE_PATH: '/license',
      LICENSE_RELAY_UNTAGGED_SEATS: 'refused',
    })
    expect([provider.id, provider.endpoint, rest]).toEqual([
      'lemon-squeezy',
      'http://127.0.0.1:4010',
      {
        signingKey,
        appIds: ['Margin Notes', 'Other'],
        previousSigningKeys: [signingKey],
        basePath: '/license',
        untaggedSeats: 'refused',
      },
    ])
  })

  it.each([
    [
      'polar',
      {
        LICENSE_RELAY_STORE_ID: 'a0e1b2c3-0000-4000-8000-000000000001',
        LICENSE_RELAY_PRODUCT_ID: 'be4d0000-0000-4000-8000-000000000002',
      },
      {
        storeId: 'a0e1b2c3-0000-4000-8000-000000000001',
        productId: ['be4d0000-0000-4000-8000-000000000002'],
        variantIds: null,
      },
    ],
    [
      'dodo-payments',
      { LICENSE_RELAY_STORE_ID: 'bus_1', LICENSE_RELAY_PRODUCT_ID: 'pdt_1, pdt_2' },
      { storeId: 'bus_1', productId: ['pdt_1', 'pdt_2'], variantIds: null },
    ],
    [
      'gumroad',
      { LICENSE_RELAY_PRODUCT_ID: 'SDGgCnivv6gTTHfVRfUBxQ==' },
      { storeId: null, productId: 'SDGgCnivv6gTTHfVRfUBxQ==', variantIds: null },
    ],
    [
      'creem',
      {
        LICENSE_RELAY_PRODUCT_ID: 'prod_1',
        LICENSE_RELAY_API_KEY: 'creem_test_1',
        LICENSE_RELAY_ALLOW_TEST_MODE: 'true',
      },
      { storeId: null, productId: ['prod_1'], variantIds: null },
    ],
    [
      'keygen',
      {
        LICENSE_RELAY_STORE_ID: 'my-company',
        LICENSE_RELAY_STORE_PUBLIC_KEY: 'e8601e48b69383ba520245fd07971e983d06d22c4257cfd82304601479cee788',
        LICENSE_RELAY_PRODUCT_ID: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21',
        LICENSE_RELAY_VARIANT_IDS: '77c0e1b2-1111-4222-8333-444455556666',
      },
      {
        storeId: null,
        productId: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21',
        variantIds: ['77c0e1b2-1111-4222-8333-444455556666'],
      },
    ],
  ])('reads a relay for %s, which lists seats with a secret where the store can', (name, settings, sale) => {
    const { provider, directory } = readRelaySettings({
      ...sellAppSettings,
      LICENSE_RELAY_PROVIDER: name,
      ...settings,
    })
    const listed = ['gumroad', 'creem'].includes(name) ? undefined : name
    expect([provider.id, provider.sale, directory?.id]).toEqual([name, sale, listed])
  })

  it('limits the activations of Gumroad’s keys, and refuses what is no number', () => {
    const settings = {
      ...sellAppSettings,
      LICENSE_RELAY_PROVIDER: 'gumroad',
      LICENSE_RELAY_PRODUCT_ID: 'SDGgCnivv6gTTHfVRfUBxQ==',
    }
    const seatsIn = (more: object) => readRelaySettings({ ...settings, ...more }).provider.capabilities.seats
    expect([seatsIn({}), seatsIn({ LICENSE_RELAY_SEATS: '3' })]).toEqual(['none', 'counter'])
    expect(() => seatsIn({ LICENSE_RELAY_SEATS: 'three' })).toThrow(
      'LICENSE_RELAY_SEATS must be a whole number',
    )
    expect(() => seatsIn({ LICENSE_RELAY_SEATS: '0' })).toThrow('gumroad: option "seats"')
  })

  it('lists the seats of Polar’s sandbox with a secret, and asks nobody without', () => {
    const settings = {
      ...sellAppSettings,
      LICENSE_RELAY_PROVIDER: 'polar',
      LICENSE_RELAY_STORE_ID: '9a1e5f60-7a3b-4c1d-8e2f-0b6c5d4e3f21',
      LICENSE_RELAY_PRODUCT_ID: '77c0e1b2-1111-4222-8333-444455556666',
      LICENSE_RELAY_ALLOW_TEST_MODE: 'true',
    }
    const { provider, directory } = readRelaySettings(settings)
    expect([provider.endpoint, directory?.id]).toEqual(['https://sandbox-api.polar.sh', 'polar'])
    expect(readRelaySettings({ ...settings, LICENSE_RELAY_API_KEY: '' }).directory).toBeUndefined()
  })

  it('lists the seats of Lemon Squeezy only with a secret', () => {
    const { directory } = readRelaySettings({ ...lemonSettings, LICENSE_RELAY_API_KEY: SECRET })
    expect([directory?.id, readRelaySettings(lemonSettings).directory]).toEqual(['lemon-squeezy', undefined])
  })

  it.each([
    [{ LICENSE_RELAY_PROVIDER: 'paddle' }, 'LICENSE_RELAY_PROVIDER must be "lemon-squeezy" or "sellapp"'],
    [{ LICENSE_RELAY_PROVIDER: 'toString' }, 'LICENSE_RELAY_PROVIDER must be "lemon-squeezy"'],
    [{ LICENSE_RELAY_PROVIDER: 'dodo-payments' }, 'LICENSE_RELAY_STORE_ID must be set'],
    [{ LICENSE_RELAY_PROVIDER: 'polar' }, 'LICENSE_RELAY_STORE_ID must be set'],
    [{ LICENSE_RELAY_PROVIDER: 'gumroad' }, 'gumroad: option "productId" must be a product id'],
    [{ LICENSE_RELAY_PROVIDER: 'keygen' }, 'keygen: option "account" must be the id or the slug'],
    [
      { LICENSE_RELAY_PROVIDER: 'keygen', LICENSE_RELAY_STORE_ID: 'x', LICENSE_RELAY_STORE_PUBLIC_KEY: 'y' },
      'keygen: option "productId" must be the id of your product',
    ],
    [{ LICENSE_RELAY_PROVIDER: 'creem' }, 'creem: option "productIds[0]" must be a product id'],
    [{ LICENSE_RELAY_PROVIDER: undefined }, 'LICENSE_RELAY_PROVIDER must be set'],
    [{ LICENSE_RELAY_API_KEY: '' }, 'LICENSE_RELAY_API_KEY must be set'],
    [{ LICENSE_RELAY_API_KEY: `${SECRET} ${SECRET}` }, 'sellApp: option "apiKey" must be'],
    [
      { LICENSE_RELAY_APP_IDS: '"Margin Notes"' },
      'LICENSE_RELAY_APP_IDS must be without the quotes around it',
    ],
    [{ LICENSE_RELAY_APP_IDS: `Other, 'Margin Notes'` }, 'LICENSE_RELAY_APP_IDS must be without the quotes'],
    [{ LICENSE_RELAY_PROVIDER: `'sellapp'` }, 'LICENSE_RELAY_PROVIDER must be without the quotes'],
    [{ LICENSE_RELAY_API_KEY: `"${SECRET}"` }, 'LICENSE_RELAY_API_KEY must be without the quotes'],
    [
      { LICENSE_RELAY_SIGNING_KEY: `'${signingKey}'` },
      'LICENSE_RELAY_SIGNING_KEY must be without the quotes',
    ],
    [{ LICENSE_RELAY_LEASE_DAYS: '"7"' }, 'LICENSE_RELAY_LEASE_DAYS must be without the quotes'],
    [{ LICENSE_RELAY_BASE_PATH: '"/license"' }, 'LICENSE_RELAY_BASE_PATH must be without the quotes'],
    [{ LICENSE_RELAY_APP_IDS: ' ' }, 'LICENSE_RELAY_APP_IDS must be set'],
    [{ LICENSE_RELAY_UNTAGGED_SEATS: 'yes' }, 'LICENSE_RELAY_UNTAGGED_SEATS must be "any-computer" or'],
    [{ LICENSE_RELAY_LEASE_DAYS: 'a month' }, 'LICENSE_RELAY_LEASE_DAYS must be a whole number'],
    [
      { LICENSE_RELAY_LEASEDAYS: '7' },
      'LICENSE_RELAY_LEASEDAYS is not a relay setting; expected one of LICENSE_',
    ],
    [{ LICENSE_RELAY_VARIANT_IDS: '1,x' }, 'sellApp: option "variantIds[1]" must be a positive integer'],
  ])('refuses %j', (override, message) => {
    const read = () => readRelaySettings({ ...sellAppSettings, ...override })
    expect(read).toThrow(message)
    expect(read).not.toThrow(SECRET)
    expect(read).not.toThrow(signingKey)
  })

  it('refuses a flag that is neither yes nor no', () => {
    const read = (flag: string) =>
      readRelaySettings({ ...lemonSettings, LICENSE_RELAY_ALLOW_TEST_MODE: flag })
    expect(() => read('maybe')).toThrow('LICENSE_RELAY_ALLOW_TEST_MODE must be "true" or "false"')
    for (const flag of ['true', '1', 'FALSE', '0', '']) expect(read(flag).provider.id).toBe('lemon-squeezy')
  })
})

it('what is read makes a relay', async () => {
  await expect(createLicenseRelay(readRelaySettings(sellAppSettings)).ready).resolves.toBeUndefined()
})
