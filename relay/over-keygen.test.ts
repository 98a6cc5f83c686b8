import { describe, expect, it, onTestFinished } from 'vitest'
import { keygen, lemonSqueezy, lemonSqueezyDirectory, relay as relayProvider } from '../providers/index.js'
import type { KeygenStoreOptions } from '../testing/store/keygen/keygen-options.js'
import { startLicenseStore } from '../testing/store/license-store.js'
import { createLicenseRelay } from './create-license-relay.js'
import { createSigningKey } from './lease/signing-key.js'
import type { RelayLogLine } from './relay-log.js'
import { APP_ID, DEVICE_ID, SEAT_NAME } from './test-relay.js'

const OTHER_DEVICE = `0ab12c${DEVICE_ID.slice(6)}`

/** An app's provider, its relay without a directory and without a network between, and the local store as Keygen. */
async function createChain(play: KeygenStoreOptions = {}) {
  const store = await startLicenseStore({ keygen: play })
  onTestFinished(() => store.close())
  const { signingKey, publicKey } = await createSigningKey()
  const log: RelayLogLine[] = []
  const relay = createLicenseRelay({
    provider: keygen(store.keygen),
    signingKey,
    appIds: [APP_ID],
    // A seat's name says nothing where the seat is the computer.
    untaggedSeats: 'refused',
    log: (line) => void log.push(line),
  })
  const url = 'https://license.example.com'
  const provider = relayProvider({ url, publicKey })
  const sent: typeof fetch = (input, init) => relay(new Request(input, init))
  const callOf = (deviceId: string) => ({ fetch: sent, computer: { appId: APP_ID, deviceId } })
  const key = store.keys.demo.fiveSeats
  const take = async (deviceId = DEVICE_ID, seatName = SEAT_NAME) => {
    const answer = await provider.activate({ key, seatName }, callOf(deviceId))
    if (answer.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(answer)}`)
    return answer.value
  }
  const health = async () => (await relay(new Request(`${url}/health`))).json()
  return {
    store,
    provider,
    callOf,
    key,
    take,
    log,
    health,
    seats: () => store.keys.get(key)?.instances ?? [],
  }
}

describe('a relay before Keygen', () => {
  it('offers every verb without a directory', async () => {
    const { health } = await createChain()
    expect(await health()).toMatchObject({ verbs: expect.arrayContaining(['devices', 'release', 'recover']) })
  })

  it('gives a computer one seat, however often it asks, with a lease each time', async () => {
    const { provider, callOf, key, take, seats } = await createChain()
    const first = await take()
    const again = await take(DEVICE_ID, 'Another name 3F9A1C-0001')
    expect(again.seat).toEqual(first.seat)
    expect(seats()).toMatchObject([{ fingerprint: DEVICE_ID }])
    const { instanceId } = first.seat
    expect(await provider.validate({ key, instanceId }, callOf(DEVICE_ID))).toMatchObject({
      kind: 'granted',
      value: { lease: expect.any(String), license: { store: 'keygen', productId: expect.any(String) } },
    })
    expect(await provider.validate({ key, instanceId }, callOf(OTHER_DEVICE))).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
  })

  it('lists the computers of a key, its own first, and frees one', async () => {
    const { provider, callOf, key, take, seats } = await createChain()
    const here = await take()
    const there = await take(OTHER_DEVICE, 'Laptop 0AB12C-0001')
    expect(await provider.devices?.({ key }, callOf(DEVICE_ID))).toMatchObject({
      value: [
        { instanceId: here.seat.instanceId, isThisComputer: true },
        { instanceId: there.seat.instanceId, isThisComputer: false },
      ],
    })
    const release = { key, instanceId: there.seat.instanceId, idempotencyKey: 'free-the-laptop' }
    expect(await provider.release?.(release, callOf(DEVICE_ID))).toMatchObject({ kind: 'granted' })
    expect(seats().map(({ id }) => id)).toEqual([here.seat.instanceId])
  })

  it('frees no seat of another key', async () => {
    const { store, provider, callOf, take, seats } = await createChain()
    const { seat } = await take()
    const foreign = {
      key: store.keys.demo.unlimited,
      instanceId: seat.instanceId,
      idempotencyKey: 'not-yours',
    }
    expect(await provider.release?.(foreign, callOf(OTHER_DEVICE))).toMatchObject({
      kind: 'refused',
      reason: 'instance-not-found',
    })
    expect(seats()).toHaveLength(1)
  })

  it('signs what the license comes with, and its ids', async () => {
    const { store, provider, callOf } = await createChain()
    const { key } = store.keys.add({ entitlements: ['PRO', 'x'.repeat(65), 'SYNC'], activationLimit: 2 })
    const answer = await provider.activate({ key, seatName: SEAT_NAME }, callOf(DEVICE_ID))
    if (answer.kind !== 'granted') throw new Error('expected a seat')
    const lic = JSON.parse(Buffer.from(answer.value.lease?.split('.')[1] ?? '', 'base64url').toString()).lic
    const ids = { store: 'keygen', entitlements: ['PRO', 'SYNC'], productId: store.keygen.productId }
    expect(lic).toMatchObject(ids)
    expect(answer.value.license).toMatchObject(ids)
  })

  it('finds a seat again by the computer', async () => {
    const { provider, callOf, key, take } = await createChain()
    const { seat } = await take()
    const request = { key, seatName: 'Forgotten 3F9A1C-FFFF' }
    expect(await provider.recover?.(request, callOf(DEVICE_ID))).toMatchObject({
      kind: 'granted',
      value: { seat, lease: expect.any(String) },
    })
    expect(await provider.recover?.(request, callOf(OTHER_DEVICE))).toMatchObject({
      reason: 'instance-not-found',
    })
  })

  it('tells its operator what the policy must be set to, and the app only that it is not its fault', async () => {
    const { provider, callOf, key, log } = await createChain({ authenticationStrategy: 'TOKEN' })
    expect(await provider.activate({ key, seatName: SEAT_NAME }, callOf(DEVICE_ID))).toEqual({
      kind: 'unreachable',
      cause: 'misconfigured',
    })
    expect(log).toMatchObject([
      { level: 'error', outcome: 'misconfigured', hint: expect.stringContaining('LICENSE') },
    ])
  })

  it('lists the computers of each key beside another store, whose directory tells its own', async () => {
    const [ours, theirs] = await Promise.all([startLicenseStore(), startLicenseStore()])
    onTestFinished(async () => void (await Promise.all([ours.close(), theirs.close()])))
    const keygenKey = ours.keys.add({ key: 'C1B6DE-39A6E3-DE1529-8559A0-4AF593-V3' }).key
    const lemonKey = theirs.keys.add({ key: '7E57C0DE-0000-4000-8000-000000000001' }).key
    const { signingKey, publicKey } = await createSigningKey()
    const { storeId, productId } = theirs.product
    const relay = createLicenseRelay({
      provider: [keygen(ours.keygen), lemonSqueezy({ storeId, productId, baseUrl: theirs.url })],
      directory: lemonSqueezyDirectory(theirs.management),
      signingKey,
      appIds: [APP_ID],
      untaggedSeats: 'refused',
    })
    const provider = relayProvider({ url: 'https://license.example.com', publicKey })
    const call = {
      fetch: ((input, init) => relay(new Request(input, init))) as typeof fetch,
      computer: { appId: APP_ID, deviceId: DEVICE_ID },
    }
    for (const key of [keygenKey, lemonKey]) {
      const taken = await provider.activate({ key, seatName: SEAT_NAME }, call)
      if (taken.kind !== 'granted') throw new Error(`expected a seat, got ${JSON.stringify(taken)}`)
      const { instanceId } = taken.value.seat
      expect(await provider.devices?.({ key }, call)).toMatchObject({
        value: [{ instanceId, isThisComputer: true }],
      })
      expect(await provider.validate({ key, instanceId }, call)).toMatchObject({ kind: 'granted' })
      const release = { key, instanceId, idempotencyKey: `release-${instanceId}` }
      expect(await provider.release?.(release, call)).toMatchObject({ kind: 'granted' })
    }
    expect(
      [...ours.keys.list(), ...theirs.keys.list()].filter(({ key }) => [keygenKey, lemonKey].includes(key)),
    ).toMatchObject([{ instances: [] }, { instances: [] }])
  })
})
