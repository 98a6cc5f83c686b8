import { describe, expect, it } from 'vitest'
import { derivedUuid } from '../../testing/store/derived-id.js'
import { keygenId } from '../../testing/store/keygen/keygen-options.js'
import { testStoreAt } from '../../testing/store/start-test-store.js'
import { READERS, signedByStore, startSending } from '../../testing/webhooks/received-webhooks.js'
import { type EventKey, keygenDirectory, polarDirectory, type StoreEvent } from '../index.js'

const keysOf = (events: readonly StoreEvent[]) =>
  events.flatMap((event) => (event.kind === 'key' ? [event.key] : []))
const told = (key: Partial<EventKey>) => expect.objectContaining(key)

describe('what the stores send', () => {
  it('of Polar: that a key was granted, taken away, and granted again', async () => {
    const { store, events } = await startSending('polar')
    const { key } = store.keys.add({ activationLimit: 3 })
    store.keys.addInstance(key, { name: 'Desk' })
    store.keys.update(key, { revoked: true })
    store.keys.update(key, { revoked: false })
    const id = derivedUuid('license key', 1)
    const granted = told({
      id,
      status: 'unknown',
      disabled: 'unknown',
      seatsLimit: 'unknown',
      keyTail: key.slice(-4),
    })
    const all = await events()
    expect(all.map(({ eventName }) => eventName)).toEqual([
      'benefit_grant.created',
      'benefit_grant.revoked',
      'benefit_grant.updated',
    ])
    expect(all).toMatchObject([
      { kind: 'key', store: 'polar', isWhole: false, at: testStoreAt, key: granted },
      { key: told({ id, status: 'disabled', disabled: true, productId: store.polar.benefitIds[0] ?? '' }) },
      { key: granted },
    ])
    const directory = polarDirectory(store.directories.polar)
    expect(await directory.key(keysOf(all)[0]?.id ?? '')).toMatchObject({
      value: { seatsUsed: 1, seatsLimit: 3 },
    })
  })

  it('of Dodo Payments: a key with its number, and its grant by the key alone', async () => {
    const { store, events } = await startSending('dodo-payments')
    const { key } = store.keys.add({ activationLimit: 3, expiresAt: testStoreAt + 1 })
    store.keys.update(key, { disabled: true })
    store.keys.update(key, { disabled: false })
    const common = { key, seatsUsed: 0, seatsLimit: 3, expiresAt: testStoreAt + 1 }
    const all = await events()
    expect(all).toMatchObject([
      {
        eventName: 'license_key.created',
        kind: 'key',
        isWhole: true,
        at: testStoreAt,
        key: told({ ...common, id: 'lic_1', status: 'inactive', disabled: false, productId: 'pdt_67890' }),
      },
      {
        eventName: 'entitlement_grant.delivered',
        isWhole: false,
        key: told({ ...common, status: 'inactive' }),
      },
      {
        eventName: 'entitlement_grant.revoked',
        key: told({ ...common, status: 'disabled', disabled: true }),
      },
      { eventName: 'entitlement_grant.delivered', key: told({ ...common, disabled: false }) },
    ])
    expect(keysOf(all).map(({ id }) => id)).toEqual(['lic_1', undefined, undefined, undefined])
  })

  it('of Keygen: licenses as the directory shows them, and machines', async () => {
    const { store, events } = await startSending('keygen')
    const { key } = store.keys.add({ activationLimit: 3 })
    const seat = store.keys.addInstance(key, { name: 'Desk' })
    store.keys.update(key, { disabled: true })
    store.keys.update(key, { disabled: false })
    store.keys.update(key, { expiresAt: testStoreAt })
    store.keys.releaseInstance(key, seat.id)
    const id = keygenId('license', 1)
    const all = await events()
    expect(all.map(({ eventName }) => eventName)).toEqual([
      'license.created',
      'machine.created',
      'license.suspended',
      'license.reinstated',
      'license.updated',
      'machine.deleted',
    ])
    expect(all).toMatchObject([
      { kind: 'key', isWhole: true, key: told({ id, key, seatsUsed: 0, seatsLimit: 3, status: 'inactive' }) },
      { kind: 'seat', change: 'taken', instanceId: seat.id, keyId: id },
      { key: told({ seatsUsed: 1, status: 'disabled', disabled: true }) },
      { key: told({ status: 'active', disabled: false }) },
      { key: told({ status: 'expired', expiresAt: testStoreAt }) },
      { kind: 'seat', change: 'freed', instanceId: seat.id, keyId: id },
    ])
    const shown = await keygenDirectory(store.directories.keygen).key(id)
    expect(shown).toMatchObject({ value: { status: 'expired', seatsUsed: 0 } })
  })

  it('of Lemon Squeezy, in the same words', async () => {
    const { store, events } = await startSending('lemon-squeezy')
    const { key } = store.keys.add({ activationLimit: 3 })
    store.keys.update(key, { disabled: true })
    expect(await events()).toMatchObject([
      {
        eventName: 'license_key_created',
        kind: 'key',
        isWhole: true,
        at: testStoreAt,
        key: told({ id: '1', key }),
      },
      { eventName: 'license_key_updated', key: told({ status: 'disabled', disabled: true, seatsLimit: 3 }) },
    ])
  })
})

describe('an event about something else', () => {
  it.each([
    ['polar', 'subscription.revoked', { id: 'x' }],
    ['polar', 'benefit_grant.created', { benefit: { type: 'discord' }, properties: {} }],
    ['polar', 'benefit_grant.created', { benefit: { type: 'license_keys' }, properties: {} }],
    ['dodo-payments', 'payment.succeeded', { payment_id: 'x' }],
    ['dodo-payments', 'entitlement_grant.created', { status: 'Pending' }],
    ['dodo-payments', 'entitlement_grant.failed', { status: 'Failed', license_key: { key: 'K' } }],
  ] as const)('of %s, %s, is told by its name', async (name, type, data) => {
    const received = await signedByStore(name, { type, timestamp: '2030-01-01T00:00:00.123Z', data })
    expect(await READERS[name](received)).toMatchObject({
      ok: true,
      value: { kind: 'other', eventName: type, store: name, at: testStoreAt + 123, eventId: 'msg_1' },
    })
  })

  it.each([
    ['polar', [], 'not-json'],
    ['polar', {}, 'no-event-name'],
    ['dodo-payments', { type: 'license_key.created', data: { key: 'SECRET-KEY' } }, 'no-license-key'],
  ] as const)('of %s, %j, is none: %s', async (name, json, code) => {
    const result = await READERS[name](await signedByStore(name, json))
    expect(result).toMatchObject({ ok: false, error: { code } })
    expect(JSON.stringify(result)).not.toContain('SECRET-KEY')
  })
})
